"""recount: a header whose labels stand beside the columns they name, as many of them as there are columns.

Converters give labels, figures and their signs cells of their own, and spacers between them, but not always the same
ones in the header as below it. Where some labels head nothing and some columns have no label, and every row fills the
same columns, each label is the next column's, if what stands there suits it.
"""

from __future__ import annotations

from dataclasses import replace

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.grid import Column, Grid, Repair
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_FEWEST = 2  # labels
_NO_LABEL = Column("")


def recount(grid: Grid, schema: Schema) -> Grid:
    """Return the grid with its labels over its columns in order; the grid itself where counting does not tell."""
    headed = [k for k, column in enumerate(grid.columns) if column.header]
    filled = {tuple(k for k, cell in enumerate(row.cells) if cell is not None) for row in grid.rows}
    if grid.kind != "table" or len(filled) != 1 or len(headed) < _FEWEST:
        return grid
    (columns,) = filled
    empty, bare = set(headed) - set(columns), set(columns) - set(headed)
    if columns and columns[0] not in headed and _are_names(grid, columns[0]):
        columns, bare = columns[1:], bare - {columns[0]}  # what the rows are called needs no label
    if not empty or not bare or len(columns) != len(headed):
        return grid
    labels = dict(zip(columns, (grid.columns[k] for k in headed), strict=True))
    moved = sum(before != after for before, after in zip(headed, columns, strict=True))
    if moved < _FEWEST or not all(_suits(grid, k, label.header, schema) for k, label in labels.items()):
        return grid  # one label may head what was left open, beside a column that lost its own
    if len(empty) == 1 and all(_is_its_own(grid, k, schema) for k in headed if k in columns):
        return grid  # and all others what is theirs
    kept = [k for k in range(len(grid.columns)) if k not in empty or k in labels]
    rows = tuple(replace(row, cells=tuple(row.cells[k] for k in kept)) for row in grid.rows)
    heads = [grid.columns[k].header_spans for k in headed]
    repair = Repair("recount", Span.around(span for spans in heads for span in spans), f"{len(headed)} labels")
    return replace(
        grid,
        columns=tuple(labels.get(k, _NO_LABEL) for k in kept),
        rows=rows,
        repairs=(*grid.repairs, repair),
    )


def _suits(grid: Grid, k: int, header: str, schema: Schema) -> bool:
    """Tell whether any cell of a column suits a label: in price tables percentages and totals take turns."""
    match = lexicon_of(schema).match(header)
    return any(cell is None or fit(schema, match, cell.text) > WRONG for cell in (row.cells[k] for row in grid.rows))


def _is_its_own(grid: Grid, k: int, schema: Schema) -> bool:
    """Tell whether all cells of a column suit the label above it."""
    match = lexicon_of(schema).match(grid.columns[k].header)
    return all(fit(schema, match, cell.text) > WRONG for _, cell in grid.column(k))


def _are_names(grid: Grid, k: int) -> bool:
    """Tell whether a column holds words in every row."""
    return all(cell is not None and shape(cell.text) is Shape.TEXT for cell in (row.cells[k] for row in grid.rows))
