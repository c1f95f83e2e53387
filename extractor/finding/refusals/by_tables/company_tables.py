"""without_company_tables: what tables say of the issuer's own debt and earnings is said of none of the notes for sale.

A capitalization lists what is owed, actual and as adjusted, or this year and last year, by the titles of notes; the
ratio of earnings to fixed charges stands under years, in figures like a coupon's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.finding.codes import CUSIP_LIKE
from extractor.finding.cues import FIGURES
from extractor.finding.reaches import reaches
from extractor.finding.refusals.by_tables.asides import tables_that_hold
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.words import find_words
from extractor.values.shapes import is_code

_FIELDS = FIGURES | {"title", "product_ranking", "coupon_type", "spread"}
_ADJUSTED = regex(
    r"\bas\s+(?:further\s+)?adjusted\b|\bpro\s+forma\b|\b(?:last|prior|previous|preceding)\s+year\b", re.IGNORECASE
)
# With nothing but figures behind it: on a page in one line other labels follow.
_RATIO = regex(
    r"\bratios?\s+of\s+earnings(?:\s+to\s+(?:\w+\s+){0,3}charges)?(?:\s+and\s+(?:\w+\s+){0,3}dividends)?[^A-Za-z]*\Z",
    re.IGNORECASE,
)
# The heading of plain text, where a table's lines may be no grid, or one without it: rows of two figures follow.
_HEADING = regex(
    r"\bactual[\s|]{1,40}(?:pro\s+forma[\s|]{1,40})?as\s+(?:further\s+)?adjusted\b[^\w\n]*\n", re.IGNORECASE
)
_FIGURE_ROW = regex(r"[^\n]*[^\n\d,.][\d,.()$—-]+[ \t|$]+[\d,.()$—-]*\d[)]?[ \t|]*")
_WORDS = ("djusted", "DJUSTED")
_LONGEST = 400  # characters of a heading and what is looked at around it, by far
_MOST_ROWS = 40
_CAPTION = 60  # characters
_HEAD = 2  # rows in which a table's headings stand
_LINE = 300  # characters of a line


def without_company_tables(
    document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return the candidates without those in tables of the company's debt and in lines of its earnings."""
    text = document.text
    starts = sorted(c.span.start for c in candidates if c.field in _FIELDS)
    tables = [*_recovered(grids), *_declared(document, starts)]
    for part in reaches(text, candidates, _FIELDS, before=_MOST_ROWS * _LINE + _LONGEST, after=_LONGEST):
        tables += _in_lines(text, *part)

    def is_the_companys(c: Candidate) -> bool:
        if c.field not in _FIELDS:
            return False
        line = text[max(c.span.start - _LINE, 0) : c.span.start].rpartition("\n")[2]
        return _RATIO.search(line) is not None or any(table.holds(c.span) for table in tables)

    return [c for c in candidates if not is_the_companys(c)]


def _recovered(grids: Sequence[Grid]) -> Iterator[Span]:
    for grid in grids:
        adjusted = not grid.is_sheet and any(_ADJUSTED.search(column.header) for column in grid.columns)
        if adjusted and not any(is_code(cell.text) for cell in grid.filled):
            yield grid.span


def _declared(document: Document, starts: Sequence[int]) -> Iterator[Span]:
    for table in tables_that_hold(document, starts):
        said = [(cell.row, cell.span.of(document.text)) for cell in table.cells]
        headed = any(row < _HEAD and _ADJUSTED.search(words) for row, words in said)
        if headed and not any(is_code(words) for _, words in said):
            yield table.span


def _in_lines(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield the lines from a heading to the last row of figures: blanks and captions may stand between."""
    if next(find_words(text, _WORDS, start, stop), None) is None:
        return
    for heading in _HEADING.finditer(text, start, stop):
        at = end = heading.end()
        for line in text[at : at + _MOST_ROWS * _LINE].split("\n")[:_MOST_ROWS]:
            at += len(line) + 1
            if CUSIP_LIKE.search(line):
                end = heading.end()  # a list of notes
                break
            if len(line) <= _LINE and _FIGURE_ROW.fullmatch(line):
                end = at
            elif len(line.strip()) > _CAPTION or ":" in line:
                break
        if end > heading.end():
            yield Span(heading.end(), end)
