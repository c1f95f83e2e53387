"""Whether a note's title agrees with its coupon and its maturity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.checking.stated import stated_date, stated_number, stated_text
from extractor.ground.record import Finding, Record
from extractor.ground.regex import regex
from extractor.values.dates import find_dates
from extractor.values.numbers import parse_percent

_RATE = regex(r"^\s*(\d{1,2}(?:[ -]\d/\d{1,2}|\.\d+)?|\.\d+) ?%")
_AMOUNT = regex(r"^\s*(?:U\.?S\.?)?\s*\$\s?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{2})?)(?![\d,])")
_DUE_YEAR = regex(r"\bdue\s+((?:19|20)\d{2})\b", re.IGNORECASE)
_ONE_RATE = frozenset({None, "fixed"})


def check_title(note: Record, index: int) -> list[Finding]:
    """Compare the rate and the due date in a title with the note's own fields."""
    title = stated_text(note, "title")
    if title is None:
        return []
    return [*_principal(note, title, index), *_coupon(note, title, index), *_maturity(note, title, index)]


def _principal(note: Record, title: str, index: int) -> list[Finding]:
    principal, printed = stated_number(note, "principal_amount"), _AMOUNT.match(title)
    if principal is None or printed is None:
        return []
    named = Decimal(printed[1].replace(",", ""))
    if named == principal:
        return []
    message = f"the title names ${named}, but the principal amount is {principal}"
    return [Finding("title_principal", "warning", message, index, "principal_amount")]


def _coupon(note: Record, title: str, index: int) -> list[Finding]:
    rate, printed = stated_number(note, "coupon_rate"), _RATE.match(title)
    if rate is None or printed is None or stated_text(note, "coupon_type") not in _ONE_RATE:
        return []
    named = parse_percent(printed[0])
    if named is None or named == rate:
        return []
    message = f"the title names {named}%, but the coupon rate is {rate}%"
    return [Finding("title_coupon", "warning", message, index, "coupon_rate")]


def _maturity(note: Record, title: str, index: int) -> list[Finding]:
    maturity = stated_date(note, "maturity_date")
    if maturity is None:
        return []
    dates = find_dates(title)
    year = _DUE_YEAR.search(title)
    if dates and dates[-1].date != maturity:
        named = dates[-1].date.isoformat()
    elif not dates and year is not None and int(year[1]) != maturity.year:
        named = year[1]
    else:
        return []
    message = f"the title says due {named}, but the maturity date is {maturity}"
    return [Finding("title_maturity", "warning", message, index, "maturity_date")]


def check_titles(notes: Sequence[Record]) -> list[Finding]:
    """Run the title check over all notes."""
    return [finding for index, note in enumerate(notes) for finding in check_title(note, index)]
