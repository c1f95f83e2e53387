"""Titles over columns and before rows: a cell without a label that names its note, ``4.400% Senior Notes due 2015``.

A sheet of several notes heads each column with the note's title, often in two lines; the running text then prints the
first lines of all of them before the second ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.finding.rules.titles import DUE_TITLE
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid

_FIELD = "title"


def grids_to_titles(document: Document, grids: Sequence[Grid]) -> Iterator[Candidate]:
    """Propose the titles that stand in columns without a header, each for the note of its row."""
    for grid in grids:
        if grid.kind not in {"transposed", "table"} or len(grid.rows) < 2:
            continue
        for k, column in enumerate(grid.columns):
            cells = [row.cells[k] for row in grid.rows]
            if column.header or not all(cell and DUE_TITLE.fullmatch(cell.text.lower()) for cell in cells):
                continue
            for row, cell in zip(grid.rows, cells, strict=True):
                if cell is not None:
                    raw = cell.span.of(document.text)
                    yield Candidate(_FIELD, row.span.start, cell.span, raw, cell.text, Status.FOUND, 0.95, Method.RULES)
