"""Titles and ranks over columns and before rows: cells without a label that name their notes.

``4.400% Senior Notes due 2015``, or ``Senior Notes`` over two columns and ``Subordinated Notes`` over a third. A sheet
of several notes heads each column with the note's title, often in two lines; the running text then prints the first
lines of all of them before the second ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.finding.rules.notes.ranks import RANK
from extractor.finding.rules.notes.titles import DUE_TITLE
from extractor.finding.rules.text.proposing import propose
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid, GridCell
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_TITLE, _RANKING, _KIND = "title", "product_ranking", "coupon_type"
# "Fixed Rate Note" over one column and "Step-Up Note" over another: what kind of coupon each note has.
_KINDS = (
    ("fixed_to_floating", regex(r"\bfixed(?:[ -]rate)? ?(?:-| to |/|-to-) ?floating(?:[ -]rate)?\b", re.IGNORECASE)),
    ("step", regex(r"\bstep[ -]?(?:up|down|coupon)\b", re.IGNORECASE)),
    ("zero", regex(r"\bzero[ -]coupon\b", re.IGNORECASE)),
    ("fixed", regex(r"\bfixed[ -]rate\b", re.IGNORECASE)),
    ("floating", regex(r"\bfloating[ -]rate\b", re.IGNORECASE)),
)
_BELOW = 300  # characters: two lines of a page
_NOTE = regex(r"\bnotes?\b", re.IGNORECASE)


def grids_to_headings(document: Document, grids: Sequence[Grid]) -> Iterator[Candidate]:
    """Propose the titles in columns without a header, and the ranks in them or alone, for the notes of their rows."""
    for grid in grids:
        if grid.kind not in {"transposed", "table"} or len(grid.rows) < 2:
            continue
        for k, column in enumerate(grid.columns):
            cells = [row.cells[k] for row in grid.rows]
            if column.header:
                continue
            titled = all(cell and DUE_TITLE.fullmatch(cell.text.lower()) for cell in cells)
            ranked = not titled and all(cell and shape(cell.text) is Shape.RANKING for cell in cells)
            for row, cell in zip(grid.rows, cells, strict=True) if titled or ranked else ():
                if cell is not None:
                    yield from _heading(document.text, row.span.start, cell, titled=titled)
            yield from _kinds(
                document.text, [(row.span.start, cell) for row, cell in zip(grid.rows, cells, strict=True)]
            )


def _kinds(text: str, cells: Sequence[tuple[int, GridCell | None]]) -> Iterator[Candidate]:
    """Propose the kind of coupon that each note's heading names, where all of them name one."""
    told = [(row, _kind_of(text, cell)) for row, cell in cells if cell is not None and _NOTE.search(cell.text)]
    if len(told) < len(cells) or any(kind is None for _, kind in told):
        return
    for row, kind in told:
        if kind is not None:
            name, place = kind
            yield propose(text, _KIND, place, name, 0.93, note=row)


def _kind_of(text: str, cell: GridCell) -> tuple[str, Span] | None:
    """Return the kind that a heading names, and where; of a heading in two lines the cell's place holds the first."""
    named = next(((name, m[0]) for name, pattern in _KINDS if (m := pattern.search(cell.text))), None)
    if named is None:
        return None
    at = text.find(named[1], cell.span.start, cell.span.end + _BELOW)
    return (named[0], Span(at, at + len(named[1]))) if at >= 0 else None


def _heading(text: str, row: int, cell: GridCell, *, titled: bool) -> Iterator[Candidate]:
    raw = cell.span.of(text)
    if titled:
        yield Candidate(_TITLE, row, cell.span, raw, cell.text, Status.FOUND, 0.95, Method.RULES)
    if rank := RANK.search(cell.text):
        # Of a rank in two lines the cell's place holds the first.
        first = rank[0].split()[0]
        start = cell.span.start + max(raw.find(first), 0)
        place = Span(start, min(start + len(rank[0]), cell.span.end))
        yield propose(text, _RANKING, place, rank[0], 0.9, note=row)
