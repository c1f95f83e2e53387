"""The numbers of pricing supplements: where they stand, how one is printed, how several are, what they come to."""

from __future__ import annotations

import re

from extractor.finding.rules.offering.cover_days import COVER
from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.finding.rules.text.when import DATE
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

NUMBER = (
    # 10,482 and 2023-CODE15512 are one number each, the latter also where a line breaks behind its hyphen.
    r"(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{4}-(?:\s?[A-Z]{3})?[A-Z]{1,8}\d{1,6}\b"
    r"|(?:[A-Z]{1,4}-?)?\d{1,6}(?!\d|,\d{3}(?!\d)|-[A-Z]{1,8}\d)(?:-\d{1,6})?(?:-?[A-Z](?![A-Za-z]))?(?:/[A-Z]\b)?"
    r"(?:\s?\([a-z0-9]{1,2}\))?(?:\sAddendum\b)?)"
)
# "No. 19, 16 Feb 2016": a day behind a comma is no second number.
_DAY = r"(?!\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s\d{4})"
NUMBERS = rf"{NUMBER}(?:(?:,\s?and\s|,\s|\sand\s|\s?&\s?|\s(?:through|thru)\s){_DAY}{NUMBER})*"
_SUPPLEMENT = regex(
    r"(?:\bPricing\sSupplements?\s?,?\s?|\bProspectus\s(?=Number:))(?:No|Number|#)(?P<several>s\b|\(s\))?\s?[.:#]?\s?"
    rf"(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)
# "Pricing Supplement   PS-2": a running head with the page's number, no supplement's.
_PAGE = r"(?![A-Z]{0,2}[SP]-\d{1,3}\s?(?:[\n\f\v](?!\s?dated\b)|\Z))"
# The number right behind the words, at a line's start: "Pricing Supplement 9, February 11, 2003".
_SUPPLEMENT_BARE = regex(
    rf"(?:\A|(?<=[\n\f\v]))(?:preliminary\s|final\s)?pricing\ssupplement\s{_PAGE}(?P<numbers>{NUMBER})(?=,?\s(?:dated:?\s)?{DATE}|\s?[\n\f\v]|\s?\Z)"
    rf"|\bpricing\s(?P<several>supplements)\s(?P<listed>{NUMBERS})(?=,?\sdated:?\s{DATE})",
    re.IGNORECASE,
)
# Below a heading of two columns: "PRICING SUPPLEMENT", and two lines on "No. 31, dated March 11, 1997".
_SUPPLEMENT_BELOW = regex(
    rf"(?<=[\n\f\v])(?:No\.?|Number)\s(?P<numbers>{NUMBER}),?\s(?i:dated):?\s(?P<date>(?i:{DATE}))(?=\s?(?:[\n\f\v]|\Z))"
)
BESIDE = 400  # characters behind the heading
_EACH_NUMBER = regex(NUMBER, re.IGNORECASE)
# "Nos. 301-304", "Nos. 12 through 15": each of them.
_SPAN = regex(r"(?<![\w-])(\d{1,6})(?:\s?-\s?|\s(?:through|thru)\s)(\d{1,6})(?![\w-])", re.IGNORECASE)
_MOST_NUMBERS = 30  # of one span


def numbers_to_value(printed: str, *, several: bool) -> str:
    """Join the numbers as printed; where ``several`` are announced, a span of them is each of them."""
    whole = _SPAN.sub(_each_of, printed) if several else printed
    return ", ".join(re.sub(r"\s", " ", re.sub(r"-\s", "-", n[0])) for n in _EACH_NUMBER.finditer(whole))


def _each_of(span: re.Match[str]) -> str:
    """Return every number of a span of them; two numbers that do not count up stay as printed."""
    first, last = int(span[1]), int(span[2])
    counts = first < last < first + _MOST_NUMBERS and not span[1].startswith("0")
    return ", ".join(map(str, range(first, last + 1))) if counts else span[0]


def supplement_number(flat: View) -> list[Candidate]:
    """Propose the number of a pricing supplement, or the numbers of several in one."""
    found = next(flat.near(_SUPPLEMENT, "supplement", "prospectus number", before=30), None)
    found = found or next(flat.near(_SUPPLEMENT_BARE, "pricing supplement", until=COVER), None) or numbered_below(flat)
    if found is None:
        return []
    group = "numbers" if found["numbers"] else "listed"
    value = numbers_to_value(found[group], several=bool(found.groupdict().get("several")))
    return [candidate(flat, "supplement_number", found.span(group), value, 0.98)]


def numbered_below(flat: View) -> re.Match[str] | None:
    """Find the line that numbers and dates a pricing supplement whose heading stands a few lines above it."""
    at = flat.low.find("pricing supplement", 0, COVER)
    return _SUPPLEMENT_BELOW.search(flat.text, at, at + BESIDE) if at >= 0 else None
