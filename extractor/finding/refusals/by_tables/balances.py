"""without_balances: what a table tells of the company's debt from one year to the next is said of no notes for sale.

News of a quarter, and the notes to a statement, list what is owed by the titles of notes, under the days of two
balances::

    (in millions)                      2013     2012
    4.125% Notes due March 1, 2019    300.0    300.0
    Commercial paper                   40.0     12.5

Each title has a rate and a maturity, and reads like an offer. A table with codes is left alone: it lists notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.finding.codes import CUSIP_LIKE
from extractor.finding.cues import FIGURES
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex

_FIELDS = FIGURES | {"title", "product_ranking", "coupon_type", "spread", "yield_to_maturity"}
_OF_TITLES = frozenset({"title", "coupon_rate", "maturity_date"})
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}[ ]\d{{1,2}},?[ ])?(?:19|20)\d\d"
# Nothing but two days of a balance, or more, and in what the figures are counted.
_HEADING = regex(rf"\n[^\n\d:%]{{0,60}}?(?P<days>{_DAY}(?:[ \t|]{{1,40}}{_DAY}){{1,4}})[ \t|]*\r?\n")
_YEAR = regex(r"(?:19|20)\d\d")
_TITLE = regex(
    r"[ \t|]*\d{1,2}[\d./ ]{0,8}%[^\n]{0,60}\b(?:notes?|debentures?|bonds?)\b[^\n]{0,40}\b(?:due|matur\w+)\b",
    re.IGNORECASE,
)
_FIGURE = regex(r"[^\n]*[ \t|$(][\d,.]*\d\)?[ \t|]*\r?")
_MOST_ROWS = 40
_CAPTION = 80  # characters
_ABOVE = 3_000  # characters from a heading to a row


def without_balances(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those in tables of what the company owes from year to year."""
    text = document.text
    lines = {text.rfind("\n", 0, c.span.start) + 1 for c in candidates if c.field in _OF_TITLES}
    tables = list(_tables(text, sorted(line for line in lines if _TITLE.match(text, line))))
    return outside(tables, candidates, _FIELDS)


def _tables(text: str, titles: Sequence[int]) -> Iterator[Span]:
    """Yield the tables in which lines stand that open with a note's title."""
    done = 0
    for title in titles:
        if title < done:
            continue
        for heading in _HEADING.finditer(text, max(title - _ABOVE, done, 0), title):
            years = [int(year) for year in _YEAR.findall(heading["days"])]
            if any(abs(one - other) > 1 for one, other in pairwise(years)):
                continue
            end = _end(text, heading.end())
            if end > title and not CUSIP_LIKE.search(text, heading.start(), end):
                done = end
                yield Span(heading.start(), end)
                break


def _end(text: str, start: int) -> int:
    """Return where the rows of figures below a heading end."""
    at = end = start
    for _ in range(_MOST_ROWS):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if _FIGURE.fullmatch(text, at, stop):
            end = stop
        elif stop - at > _CAPTION or text.find(":", at, stop) >= 0:
            break
        if stop == len(text):
            break
        at = stop + 1
    return end
