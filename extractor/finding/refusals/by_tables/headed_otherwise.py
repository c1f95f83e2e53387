"""without_headed_otherwise: a value under a heading that names no field is not one whose own heading stands beside it.

``Price to Public (%) | Price to Purchasing Agent (%)``: a finder that sees words alone sees two prices in a row, and
may take the second where a mark or a blank tears the first. The schema lists the second heading among its decoys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.ground.candidate import Candidate, Method
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema


def without_headed_otherwise(grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema) -> list[Candidate]:
    """Return the candidates without words of cells headed otherwise, where their field has a cell in the row."""
    aligned = {(c.field, c.note) for c in candidates if c.method is Method.ALIGNMENT}
    worded = [c for c in candidates if c.method is Method.TOKENS]
    if not aligned or not worded:
        return list(candidates)
    lexicon = lexicon_of(schema)
    cells = [found for grid in grids if not grid.is_sheet for found in _headed_otherwise(grid, lexicon)]
    gone = {id(c) for row, cell in cells for c in worded if (c.field, row) in aligned and cell.holds(c.span)}
    return [c for c in candidates if id(c) not in gone]


def _headed_otherwise(grid: Grid, lexicon: Lexicon) -> Iterator[tuple[int, Span]]:
    """Yield where each row begins, and its cell, of the columns whose whole heading the schema lists as no field's."""
    for k, column in enumerate(grid.columns):
        match = lexicon.exact(column.header) if column.header else None
        if match is not None and match.decoy:
            for row, cell in grid.column(k):
                yield row, cell.span
