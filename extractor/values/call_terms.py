"""read_call_terms: what a cell about a call says besides its own column's fact.

``09/15/06 @ 100%``, ``None``, ``One time only on 7/15/04 at par``: a table has one column for all of a call, and the
cell states whether there is one, from when on, at what price, how often and at how many days' notice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from extractor.ground.candidate import Status
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.numbers import parse_percent
from extractor.values.reading import Reading, read_value

#: The fields whose columns hold such cells.
CALL_COLUMNS = frozenset({"callable", "first_call_date"})
#: The fields that they state.
CALL_FIELDS = frozenset({"callable", "first_call_date", "call_price", "call_frequency", "call_notice_days"})

_CALLABLE, _DATE, _PRICE, _OFTEN = "callable", "first_call_date", "call_price", "call_frequency"
_NOTICE, _PAID = "call_notice_days", "coupon_frequency"
_LONGEST = 160  # characters: what is longer is prose
_LONGEST_NO = 24  # a refusal this short speaks of the call itself
# A lone "redemption date" may be the maturity; what runs "from" a day is no maturity.
_CALL = regex(r"\bcall|\b(?:redemption|redeemable)\b[^|]*\b(?:from|on\sor\safter)\b", re.IGNORECASE)
# A price of one's own making, or a holder's right.
_ANOTHERS = regex(r"\bgreater\b|make[\s-]?whole|\bmwc?\b|treasury|holder|\bput\b|\bsurvivor", re.IGNORECASE)
_SINCE = regex(
    r"\b(?:(?:on|from)(?:\s(?:or|and)\safter)?|(?:beginning|commencing|starting)(?:\son)?|after|call(?:able)?:?)\s(?=[a-z]{0,9}\.?\s?\d)",
    re.IGNORECASE,
)
_AT = regex(
    r"(?:\bat|@|\bprice(?:\sof)?:?)\s?(?:(?P<par>par)\b(?!\s?value)|(?P<number>1\d\d(?:\.\d{1,4})?)(?![\d/,.]\d)\s?%?)"
    # What opens a cell: "100% on 02/15/2016 and each payment date after".
    r"|\A\s*(?P<opens>1\d\d(?:\.\d{1,4})?)\s?%\s(?=(?:on|from|after|beginning|starting)\b)"
    # Between commas: "6/15/2009, then any interest payment date, 100.00, 30 days notice".
    r"|(?<=,\s)(?P<apart>100\.0{1,4}|1\d\d(?:\.\d{1,4})?(?=\s?%))(?=\s?%?\s*(?:[,;]|\Z))",
    re.IGNORECASE,
)
# Of a range the shorter one comes first; a cell that tells the longer one first is left to who reads sentences.
_DAYS = (
    r"(?<![\w/.$%-])(?<!more\sthan\s)(?P<days>\d{1,3})(?:\s?(?:to|-|–)\s?\d{1,3})?"
    r"\s?(?:calendar\s|business\s|bus\.?\s)?days?\b['’]?"
)
_NOTICED = regex(_DAYS + r"\s(?:prior\s|written\s){0,2}notice\b", re.IGNORECASE)
# "..., 30 days": a cell that tells of a call may end with its notice.
_ENDS = regex(r"(?<=,\s)" + _DAYS + r"\s*[.;]?\s*\Z", re.IGNORECASE)
_THEN = regex(r"(?:\b(?:then|thereafter)|(?<=\d )&)\s(?P<often>[^@,;]{1,24}?)\s*(?:@|\Z)", re.IGNORECASE)
_LETTER = regex(r"\d\s(?P<often>[MQS])\.?\s*\Z")  # "06/15/03 S": from that day on, semi-annually
_ONLY = regex(r"\d\s(?P<only>only|1x)\s*(?:\Z|,\s\d)", re.IGNORECASE)  # "only, 10 days' notice"
_AT_PAR = regex(
    r"\b(?:call(?:able|s)?|redemptions?|redeemable|redeemed)\b(?:\sdate)?\s\(?at\s(?P<par>par)\b(?!\svalue)",
    re.IGNORECASE,
)


def read_call_terms(
    specs: Mapping[str, FieldSpec],
    column: str,
    text: str,
    *,
    header: str = "",
    base: dt.date | None = None,
    day_first: bool = False,
) -> Iterator[tuple[str, Reading]]:
    """Yield the other facts that a cell of ``column`` states about a call, each with its place in ``text``.

    Nothing is yielded for prose, for a holder's right, and for a price that has yet to be computed. A lone day is
    that of a call only where the ``header`` says so: under "Redemption" it may be the maturity.
    """
    if len(text) > _LONGEST or is_another(text):
        return
    told = read_value(specs[_CALLABLE], text)
    if told.value is False:
        if column == _DATE and len(text) <= _LONGEST_NO:
            yield _CALLABLE, told
        return
    at_once = since = read_value(specs[_DATE], text, base=base, day_first=day_first)
    if since.status is not Status.FOUND and (opened := _SINCE.search(text)):
        since = _moved(read_value(specs[_DATE], text[opened.end() :], base=base, day_first=day_first), opened.end())
    named = since.status is Status.FOUND and (column == _DATE or _CALL.search(header) is not None)
    if told.value is None and not named:
        return
    if since.status is Status.FOUND and (column != _DATE or since is not at_once):
        if told.value is None and column != _DATE:
            yield _CALLABLE, Reading(True, Status.FOUND, since.start, since.end)
        yield _DATE, since
    yield from read_further(specs, text)


def read_further(specs: Mapping[str, FieldSpec], text: str) -> Iterator[tuple[str, Reading]]:
    """Yield at what price, how often and at how many days' notice a call may come."""
    if price := _AT.search(text):
        group = next(name for name in ("par", "number", "opens", "apart") if price[name])
        value = parse_percent("100" if price["par"] else price[group])
        yield _PRICE, Reading(value, Status.FOUND, *price.span(group))
    often = _read_often(specs, text)
    if often is not None:
        yield _OFTEN, often
    if _NOTICE in specs and (noticed := _NOTICED.search(text) or _ENDS.search(text)):
        yield _NOTICE, Reading(int(noticed["days"]), Status.FOUND, *noticed.span("days"))


def _read_often(specs: Mapping[str, FieldSpec], text: str) -> Reading | None:
    often = read_value(specs[_OFTEN], text)
    if often.status is Status.FOUND:
        return often
    if only := _ONLY.search(text):
        return Reading("once", Status.FOUND, *only.span("only"))
    then = _THEN.search(text) or _LETTER.search(text)
    if then is None or _PAID not in specs:
        return None
    short = read_value(specs[_PAID], then["often"])  # "S/A", "M": as interest is said to be paid
    return _moved(short, then.start("often")) if short.status is Status.FOUND else None


def is_another(text: str) -> bool:
    """Tell whether a text speaks of a holder's right, or of a call at a price that has yet to be computed."""
    return _ANOTHERS.search(text) is not None


def find_par(header: str) -> tuple[int, int] | None:
    """Return where a header says at what price the calls below it are: ``Callable at par``."""
    found = _AT_PAR.search(header)
    return found.span("par") if found else None


def _moved(reading: Reading, by: int) -> Reading:
    return Reading(reading.value, reading.status, reading.start + by, reading.end + by, reading.marks)
