"""unshift: rows of a table whose empty cells were dropped, so that what follows them stands too far to the left.

Such a row has fewer cells than its header, none of them empty, and a cell that cannot stand where it does. Laid under
the labels in order, each cell finds its own; where two ways are as good, the row is left as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.lexicon import LabelMatch, lexicon_of
from extractor.grids.labels.pairing import Fits, fits_to_owners
from extractor.ground.grid import Grid, GridCell, Repair, Row
from extractor.ground.schema import Schema

_FEWEST = 5  # cells
_LABELLED = 0.7  # of the columns have a known label


def unshift(grid: Grid, schema: Schema) -> Grid:
    """Return the grid with such rows laid under its labels; the grid itself where it has none."""
    lexicon = lexicon_of(schema)
    matches = [lexicon.match(column.header) for column in grid.columns]
    if grid.kind != "table" or sum(bool(m.score) for m in matches) < _LABELLED * len(matches):
        return grid
    rows = tuple(_unshifted(row, matches, schema) for row in grid.rows)
    moved = [new.span for new, old in zip(rows, grid.rows, strict=True) if new is not old]
    repairs = tuple(Repair("unshift", span, "empty cells were dropped") for span in moved)
    return replace(grid, rows=rows, repairs=(*grid.repairs, *repairs)) if moved else grid


def _unshifted(row: Row, matches: Sequence[LabelMatch], schema: Schema) -> Row:
    held = row.filled
    if not _FEWEST <= len(held) < len(row.cells) or None in row.cells[: len(held)]:
        return row
    scores = [[fit(schema, match, cell.text) for match in matches] for cell in held]
    if all(own[k] > WRONG for k, own in enumerate(scores)):
        return row
    fits = [[s if s > WRONG else float("-inf") for s in own] for own in scores]
    first, last = _owners(fits), _owners([own[::-1] for own in fits[::-1]])
    width = len(matches)
    mirrored = [None if k is None else width - 1 - k for k in reversed(last)]
    if None in first or list(first) != mirrored:
        return row
    cells: list[GridCell | None] = [None] * width
    for cell, k in zip(held, first, strict=True):
        if k is not None:
            cells[k] = cell
    return Row(tuple(cells), row.span)


def _owners(fits: Fits) -> Sequence[int | None]:
    return fits_to_owners(fits, len(fits[0]))[1]
