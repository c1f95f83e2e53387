"""Whether the dates make sense: their order, their weekdays, and the days markets are closed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.checking.stated import stated_date, stated_text
from extractor.ground.record import Finding, Record
from extractor.ground.regex import regex
from extractor.values.dates import find_dates
from extractor.values.interest import MONTHS_BETWEEN

_OFFERING_ORDER = (
    ("prospectus_date", "supplement_date"),
    ("offering_start", "offering_end"),
    ("offering_start", "trade_date"),
    ("offering_start", "settle_date"),
    ("trade_date", "settle_date"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A plain word is found ten times as fast as a pattern of alternatives: what stands before it is looked at then.
_DAY = ("day", "DAY")
_WEEKDAY = regex(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z", re.IGNORECASE)
_BETWEEN = regex(r"[\s,*|]*(?:the\s+)?")
_ONE_DAY = dt.timedelta(days=1)
_FIXED = frozenset({(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)})
_MONDAYS = {1: range(15, 22), 2: range(15, 22), 5: range(25, 32), 9: range(1, 8), 10: range(8, 15)}


def check_offering_order(offering: Record) -> list[Finding]:
    """Find offering dates that lie the wrong way round."""
    findings = []
    for early, late in _OFFERING_ORDER:
        first, last = stated_date(offering, early), stated_date(offering, late)
        if first is not None and last is not None and first > last:
            message = f"{early} {first} lies after {late} {last}"
            findings.append(Finding("date_order", "warning", message, None, late))
    return findings


def check_note_order(offering: Record, note: Record, index: int) -> list[Finding]:
    """Find a settlement, first coupon and maturity that do not follow each other."""
    chain = [
        ("settle_date", stated_date(offering, "settle_date")),
        ("first_coupon_date", stated_date(note, "first_coupon_date")),
        ("maturity_date", stated_date(note, "maturity_date")),
    ]
    known = [(name, day) for name, day in chain if day is not None]
    findings = []
    for (early, first), (late, last) in pairwise(known):
        # The only coupon may fall due with the principal.
        same_allowed = (early, late) == ("first_coupon_date", "maturity_date")
        if first > last or (first == last and not same_allowed):
            message = f"{early} {first} does not lie before {late} {last}"
            findings.append(Finding("date_order", "error", message, index, late))
    return findings


def check_call_dates(offering: Record, note: Record, index: int) -> list[Finding]:
    """Find call dates outside the note's life, or off the coupon dates that they are said to be."""
    settle, maturity = stated_date(offering, "settle_date"), stated_date(note, "maturity_date")
    findings = []
    for name in ("first_call_date", "par_call_date"):
        day = stated_date(note, name)
        if day is None:
            continue
        if settle is not None and day <= settle:
            findings.append(
                Finding(
                    "call_date_order",
                    "warning",
                    f"{name} {day} is not after settlement {settle}",
                    index,
                    name,
                )
            )
        if maturity is not None and day >= maturity:
            findings.append(
                Finding(
                    "call_date_order",
                    "warning",
                    f"{name} {day} is not before maturity {maturity}",
                    index,
                    name,
                )
            )
    return findings + _off_grid(note, index)


def _off_grid(note: Record, index: int) -> list[Finding]:
    call, maturity = stated_date(note, "first_call_date"), stated_date(note, "maturity_date")
    step = MONTHS_BETWEEN.get(stated_text(note, "coupon_frequency") or "")
    if call is None or maturity is None or step is None:
        return []
    if stated_text(note, "call_frequency") != "interest_payment_date":
        return []
    months = (maturity.year - call.year) * 12 + maturity.month - call.month
    if months % step == 0 and (call.day == maturity.day or max(call.day, maturity.day) >= 28):
        return []
    message = f"first_call_date {call} is no coupon date: {stated_text(note, 'coupon_frequency')} up to {maturity}"
    return [Finding("call_off_coupon_dates", "info", message, index, "first_call_date")]


def check_weekdays(offering: Record, text: str) -> list[Finding]:
    """Find dates printed with a weekday that they do not fall on."""
    findings = []
    for word, day in _weekday_dates(text):
        if word.casefold() != _DAYS[day.weekday()].casefold():
            message = f"{word}, {day} is printed, but {day} is a {_DAYS[day.weekday()]}"
            name = next((n for n in offering if stated_date(offering, n) == day), None)
            findings.append(Finding("weekday_mismatch", "warning", message, None, name))
    return list(dict.fromkeys(findings))


def _ends_of_days(text: str) -> Iterator[int]:
    """Yield where words end that end in "day": a plain word is found far faster than a pattern."""
    for word in _DAY:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            behind = text[end : end + 1]
            if not behind.isalnum() and behind != "_":
                yield end
            at = text.find(word, end)


def _weekday_dates(text: str) -> Iterator[tuple[str, dt.date]]:
    words = (_WEEKDAY.search(text, max(end - 9, 0), end) for end in sorted(_ends_of_days(text)))
    for word in (w for w in words if w is not None):
        between = _BETWEEN.match(text, word.end())
        start = between.end() if between else word.end()
        near = find_dates(text[start : start + 40])
        if near and near[0].start == 0:
            yield word[0].capitalize(), near[0].date


def may_be_holiday(day: dt.date) -> bool:
    """Tell whether ``day`` could be a federal holiday at all; spares most documents the library's import."""
    if day.weekday() == 0 and day.month in _MONDAYS and day.day in _MONDAYS[day.month]:
        return True
    if day.month == 11 and day.weekday() == 3 and 22 <= day.day <= 28:
        return True
    # A holiday on a weekend is kept on the day before or after it.
    return any((d.month, d.day) in _FIXED for d in (day - _ONE_DAY, day, day + _ONE_DAY))


@lru_cache(maxsize=256)
def closed_day(day: dt.date) -> str | None:
    """Say why nothing settles on ``day``: a weekend or a federal holiday; None on a business day."""
    if day.weekday() >= 5:
        return _DAYS[day.weekday()]
    if not may_be_holiday(day):
        return None
    import holidays  # takes a third of a second, which not every document needs

    name = holidays.country_holidays("US", years=day.year).get(day)
    return None if name is None else str(name)


def check_closed_days(offering: Record) -> list[Finding]:
    """Find dates of offering, trade and settlement on which no market is open."""
    findings = []
    for name in ("offering_start", "offering_end", "trade_date", "settle_date"):
        day = stated_date(offering, name)
        if day is not None and (why := closed_day(day)) is not None:
            findings.append(Finding("closed_day", "warning", f"{name} {day} falls on {why}", None, name))
    return findings


def check_calendar(offering: Record, notes: Sequence[Record], text: str) -> list[Finding]:
    """Run all checks of dates."""
    findings = [*check_offering_order(offering), *check_weekdays(offering, text), *check_closed_days(offering)]
    for index, note in enumerate(notes):
        findings += check_note_order(offering, note, index)
        findings += check_call_dates(offering, note, index)
    return findings
