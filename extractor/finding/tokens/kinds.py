"""Kinds: what sort of value a token belongs to, with a coarse size, read off the tokens alone.

The sizes are what tells one number from its neighbour: a price is near 100, a concession below 4, a
maturity lies years after the dates that the document is about.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from stdnum import cusip as cusip_code

from extractor.finding.tokens.layout_tokens import Gap, LayoutToken, text_to_tokens
from extractor.ground.places import Span
from extractor.ground.regex import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH_STARTS = frozenset(cased for name in _MONTHS for cased in (name[:3].capitalize(), name[:3].upper()))
_YEAR = regex(r"(?:19|20)\d\d\Z")
_NUMERIC = regex(r"(\d{1,2})[/-](\d{1,2}|[A-Za-z]{3,4})[/-](\d{4}|\d\d)\Z")
_ISO = regex(r"(\d{4})-(\d\d)-(\d\d)\Z")
_CUSIP = regex(r"\d{3}[0-9A-Z]{5}\d\Z")
_ISIN = regex(r"[A-Z]{2}[0-9A-Z]{9}\d\Z")
_NUMBER = regex(r"(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?\Z")
_REGISTRATION = regex(r"\d{2,3}-\d{5,6}\Z")
_TIME = regex(r"\d{1,2}:\d\d\Z")
_CURRENCIES = frozenset("$¥€£")
_BUCKETS = ((-300, "past"), (-40, "before"), (25, "now"), (430, "soon"))
_TWO_DIGIT_TURN = 60  # two digits from here on are years of the last century
_YEARS = regex(r"(?:19|20)\d\d(?!\d)")
_PIVOT_REACH = 12_000  # characters, the first pages
WORDS_KEPT = 8_192  # documents share most of their words


def _date(year: int, month: int, day: int) -> dt.date | None:
    if year < 100:
        year += 1900 if year >= _TWO_DIGIT_TURN else 2000
    if month > 12:
        month, day = day, month
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _numeric_date(text: str) -> dt.date | None:
    match = _NUMERIC.match(text)
    if match is not None:
        first, second, year = match.groups()
        if second.isdigit():
            return _date(int(year), int(first), int(second))
        month = _MONTHS.get(second.lower())
        return None if month is None else _date(int(year), month, int(first))
    match = _ISO.match(text)
    return None if match is None else _date(int(match[1]), int(match[2]), int(match[3]))


def _written_date(tokens: Sequence[LayoutToken], index: int) -> tuple[int, int, dt.date] | None:
    """Read ``May 11, 2020`` or ``11 May 2020`` around the month's name at ``index``."""
    month = _MONTHS.get(tokens[index].text.lower())
    if month is None:
        return None
    at = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text == ".")
    rest = [t.text for t in tokens[at : at + 4]]
    if rest and rest[0].isdigit() and len(rest[0]) <= 2:
        skip = 1 + (len(rest) > 1 and rest[1] in ("st", "nd", "rd", "th"))
        skip += len(rest) > skip and rest[skip] == ","
        if len(rest) > skip and _YEAR.match(rest[skip]):
            date = _date(int(rest[skip]), month, int(rest[0]))
            return None if date is None else (index, at + skip + 1, date)
    before = tokens[index - 1].text if index else ""
    if rest and before.isdigit() and len(before) <= 2 and _YEAR.match(rest[0]):
        date = _date(int(rest[0]), month, int(before))
        return None if date is None else (index - 1, at + 1, date)
    return None


def tokens_to_dates(tokens: Sequence[LayoutToken]) -> list[tuple[int, int, dt.date]]:
    """Return the whole dates among ``tokens``: first token, end token, date."""
    out: list[tuple[int, int, dt.date]] = []
    for index, token in enumerate(tokens):
        text = token.text
        if text[0].isdigit():
            date = _numeric_date(text) if len(text) > 5 else None
            if date is not None:
                out.append((index, index + 1, date))
        elif text[:3] in _MONTH_STARTS:
            written = _written_date(tokens, index)
            if written is not None:
                out.append(written)
    return out


def dates_to_pivot(dates: Sequence[dt.date]) -> dt.date | None:
    """Return the date that most others stand close to: the time the document is about.

    Offering, trade, settle and supplement dates crowd within days of each other; prospectus and
    maturity dates stand alone. Of equally crowded dates the earliest wins.
    """
    counts = Counter(dates)
    if not counts:
        return None
    near = {d: sum(n for o, n in counts.items() if abs((o - d).days) <= 21) for d in counts}
    return max(sorted(near), key=lambda d: near[d])


def text_to_pivot(text: str) -> dt.date | None:
    """Return the pivot of a text's first pages, reading only what stands before each year."""
    dates = []
    for year in _YEARS.finditer(text, 0, _PIVOT_REACH):
        start = max(0, year.start() - 16)
        found = _last_date(text[start : year.end()], after_sign=text[start - 1 : start] == "$")
        if found is not None:
            dates.append(found)
    return dates_to_pivot(dates)


def _last_date(text: str, *, after_sign: bool) -> dt.date | None:
    """Return the last date that ends in ``text``; a number after a currency's sign is cut otherwise."""
    sign = "$" if after_sign else ""
    found = tokens_to_dates(text_to_tokens(sign + text, Span(len(sign), len(sign) + len(text))))
    return found[-1][2] if found else None


def _date_kind(date: dt.date, pivot: dt.date | None) -> str:
    if pivot is None:
        return "date"
    days = (date - pivot).days
    return "date-" + next((name for limit, name in _BUCKETS if days <= limit), "late")


def _magnitude(text: str) -> str:
    whole, _, part = text.replace(",", "").partition(".")
    value = int(whole or "0")
    if value < 1:
        size = "0"
    elif value < 5:
        size = "few"
    elif value < 16:
        size = "teen"
    elif value < 80:
        size = "mid"
    elif value <= 110:
        size = "par"
    elif value == 1000:
        size = "unit"
    else:
        size = f"e{len(whole)}"
    return f"{size}.{min(len(part), 3)}"


def _number_kind(tokens: Sequence[LayoutToken], index: int) -> str:
    text = tokens[index].text
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else None
    if after is not None and after.text == "%" and after.gap <= Gap.LINE:
        sort = "pct"
    elif before is not None and before.text in _CURRENCIES and tokens[index].gap <= Gap.LINE:
        sort = "usd"
    elif "," in text:
        sort = "grouped"
    elif "." in text:
        sort = "num"
    elif _YEAR.match(text):
        return "year"
    elif before is not None and before.text == "(" and after is not None and after.text == ")":
        return "mark"
    else:
        sort = "int"
    return f"{sort}-{_magnitude(text)}"


def _code_kind(text: str) -> str:
    if _CUSIP.match(text):
        return "cusip" if cusip_code.is_valid(text) else "cusip?"
    if _REGISTRATION.match(text):
        return "registration"
    return "time" if _TIME.match(text) else "digits"


@lru_cache(maxsize=WORDS_KEPT)
def _kind_alone(text: str) -> str | None:
    """Name a word, or a sign that is always the same; None where the neighbours tell."""
    first = text[0]
    if first.isalpha():
        if len(text) == 12 and _ISIN.match(text):
            return "isin"
        return "UP" if text.isupper() else "Cap" if first.isupper() else "low"
    if first.isdigit() or first in ".[" or text in _CURRENCIES:
        return None
    return _plain_sign(text)


def _plain_sign(text: str) -> str:
    """Name a sign by itself, a run of signs (dots, dashes) by two."""
    return text if len(text) == 1 else text[0] * 2


def _sign_kind(tokens: Sequence[LayoutToken], index: int) -> str:
    """Name a sign: a currency's by the amount behind it, brackets by whether a choice follows them."""
    text = tokens[index].text
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if text[0] == "[" and len(text) > 1:
        choice = after is not None and after.gap <= Gap.BLANK and after.text[0].isalpha()
        return "[]box" if choice else "[]"
    if text in _CURRENCIES and after is not None and after.gap <= Gap.CELL and _NUMBER.match(after.text):
        return f"$usd-{_magnitude(after.text)}"
    return _plain_sign(text)


def _kind(tokens: Sequence[LayoutToken], index: int) -> str:
    """Name a number or a sign, by its neighbours."""
    text = tokens[index].text
    first = text[0]
    if first.isdigit() or (first == "." and text[1:2].isdigit()):
        return _number_kind(tokens, index) if _NUMBER.match(text) else _code_kind(text)
    return _sign_kind(tokens, index)


def tokens_to_kinds(tokens: Sequence[LayoutToken], pivot: dt.date | None) -> list[str]:
    """Name each token's kind; a date's tokens share the date's kind, set against ``pivot``."""
    kinds = [_kind_alone(token.text) or _kind(tokens, index) for index, token in enumerate(tokens)]
    for start, end, date in tokens_to_dates(tokens):
        kind = _date_kind(date, pivot)
        kinds[start] = kind
        for index in range(start + 1, end):
            kinds[index] = kind + "+"
    return kinds
