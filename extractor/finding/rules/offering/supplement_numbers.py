"""The numbers of pricing supplements: how one is printed, how several are, and what they come to."""

from __future__ import annotations

import re

from extractor.ground.regex import regex

NUMBER = (
    # 10,482 and 2023-CODE15512 are one number each.
    r"(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{4}-[A-Z]{1,8}\d{1,6}\b"
    r"|(?:[A-Z]{1,4}-?)?\d{1,6}(?!\d|,\d{3}(?!\d)|-[A-Z]{1,8}\d)(?:-\d{1,6})?(?:-?[A-Z](?![A-Za-z]))?(?:/[A-Z]\b)?"
    r"(?:\s?\([a-z0-9]{1,2}\))?(?:\sAddendum\b)?)"
)
# "No. 19, 16 Feb 2016": a day behind a comma is no second number.
_DAY = r"(?!\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s\d{4})"
NUMBERS = rf"{NUMBER}(?:(?:,\s?and\s|,\s|\sand\s|\s?&\s?|\s(?:through|thru)\s){_DAY}{NUMBER})*"
_EACH_NUMBER = regex(NUMBER, re.IGNORECASE)
# "Nos. 301-304", "Nos. 12 through 15": each of them.
_SPAN = regex(r"(?<![\w-])(\d{1,6})(?:\s?-\s?|\s(?:through|thru)\s)(\d{1,6})(?![\w-])", re.IGNORECASE)
_MOST_NUMBERS = 30  # of one span


def numbers_to_value(printed: str, *, several: bool) -> str:
    """Join the numbers as printed; where ``several`` are announced, a span of them is each of them."""
    whole = _SPAN.sub(_each_of, printed) if several else printed
    return ", ".join(re.sub(r"\s", " ", n[0]) for n in _EACH_NUMBER.finditer(whole))


def _each_of(span: re.Match[str]) -> str:
    """Return every number of a span of them; two numbers that do not count up stay as printed."""
    first, last = int(span[1]), int(span[2])
    counts = first < last < first + _MOST_NUMBERS and not span[1].startswith("0")
    return ", ".join(map(str, range(first, last + 1))) if counts else span[0]
