"""Titles and ranks over columns and before rows: cells without a label that name their notes.

``4.400% Senior Notes due 2015``, or ``Senior Notes`` over two columns and ``Subordinated Notes`` over a third. A sheet
of several notes heads each column with the note's title, often in two lines; the running text then prints the first
lines of all of them before the second ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.finding.rules.titles import DUE_TITLE, RANK
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid, GridCell
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_TITLE, _RANKING = "title", "product_ranking"


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


def _heading(text: str, row: int, cell: GridCell, *, titled: bool) -> Iterator[Candidate]:
    raw = cell.span.of(text)
    if titled:
        yield Candidate(_TITLE, row, cell.span, raw, cell.text, Status.FOUND, 0.95, Method.RULES)
    if rank := RANK.search(cell.text):
        # Of a rank in two lines the cell's place holds the first.
        first = rank[0].split()[0]
        start = cell.span.start + max(raw.find(first), 0)
        place = Span(start, min(start + len(rank[0]), cell.span.end))
        yield Candidate(_RANKING, row, place, place.of(text), rank[0], Status.FOUND, 0.9, Method.RULES)
