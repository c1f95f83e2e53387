"""without_torn_numbers: what a scan's blank cut off a number is no number of its own.

What is glued to a year's letter counts years: ``5y`` is no principal of five dollars.
In ``1 .250 %`` a reader of words sees ``.250 %``, a tenth of the concession that is printed; in ``7 000 000 USD`` it
sees seven dollars, and in ``$25MM`` twenty-five. The ``17`` of ``17-OCT-03`` or of ``the 17th day of October, 2003`` is
a day, and no supplement's number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.values.dates import find_dates
from extractor.values.numbers import SCALE, parse_money
from extractor.values.torn import is_torn_off

_THOUSANDS = regex(r"(?:[ \u00a0][0-9]{3}){2,3}(?![0-9])")
_TITLE = "title"
_GROUP = 3  # digits
_YEARS = regex(r"-?\s?(?:y|yr|yrs|year|years|mo|months?)\b", re.IGNORECASE)
_LONGEST_TERM = 2  # digits
# A blank and a lone letter are the next cell: of months, "3.1 M".
_COUNTED = regex(rf"(?:[ \u00a0]?(?:{SCALE})|(?-i:M))(?![a-z])", re.IGNORECASE)
_SUPPLEMENT = "supplement_number"
_AROUND = 32  # characters beside a number in which the date stands that it is of


def without_torn_numbers(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without numbers that are the rest of a torn one, in the same order."""
    text = document.text
    return [
        c
        for c in candidates
        if not (_is_torn(text, c) if isinstance(c.value, Decimal | int) else _is_torn_name(text, c))
    ]


def _is_torn_name(text: str, c: Candidate) -> bool:
    """Tell whether a title begins with the rest of its rate, ``.375% Senior Notes`` behind ``6 ``; or a date's day."""
    if c.field == _SUPPLEMENT:
        return _is_of_a_date(text, c)
    return c.field == _TITLE and c.raw.startswith(".") and is_torn_off(text, c.span.start)


def _is_of_a_date(text: str, c: Candidate) -> bool:
    low = max(0, c.span.start - _AROUND)
    days = find_dates(text[low : c.span.end + _AROUND])
    return any(day.start <= c.span.start - low and c.span.end - low <= day.end for day in days)


def _is_torn(text: str, number: Candidate) -> bool:
    digits = number.raw.lstrip("US$. ")
    begun = len(digits) <= _GROUP and digits.isdigit() and _THOUSANDS.match(text, number.span.end) is not None
    years = len(digits) <= _LONGEST_TERM and digits.isdigit() and _YEARS.match(text, number.span.end) is not None
    return begun or years or _counts_more(text, number) or is_torn_off(text, number.span.start)


def _counts_more(text: str, number: Candidate) -> bool:
    """Tell whether what an amount counts stands right behind a number that leaves it out: the ``$25`` of ``$25MM``."""
    return _COUNTED.match(text, number.span.end) is not None and parse_money(number.raw) == number.value
