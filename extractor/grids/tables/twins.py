"""split_twins: a table that prints two notes a row, one beside the other, becomes a table for each.

``CUSIP Rate Maturity | CUSIP Rate``: the labels begin anew where the next note's do. What heads one half alone
(``Paid Monthly``) is said of its notes; a column that is printed once for the whole row is every half's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.grids.labels.lexicon import label_key
from extractor.grids.text.lines import tidy
from extractor.grids.text.rows import RawRow
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape


def split_twins(grid: Grid, text: str, above: RawRow = ()) -> list[Grid]:
    """Return a grid for each of the notes that stand beside one another, else the grid itself.

    ``above`` is the header's first row of several: it holds the halves' headings if it has one cell a half.
    """
    keys = [label_key(c.header_spans[-1].of(text)) if c.header_spans else "" for c in grid.columns]
    starts = [k for k, key in enumerate(keys) if key and key == keys[0]]
    if len(starts) < 2:
        return [grid]
    halves = [range(a, b) for a, b in zip(starts, [*starts[1:], len(keys)], strict=True)]
    if any(_codes(grid, half) != 1 for half in halves):
        return [grid]
    counts = Counter(keys)
    shared = [k for k, key in enumerate(keys) if key and counts[key] == 1]
    if len(shared) > min(map(len, halves)):
        return [grid]
    heads = above if len(above) == len(halves) else ()
    bare = tuple(_without_headings(column, text, heads) for column in grid.columns)
    return [_half(replace(grid, columns=bare), half, shared, heads[n : n + 1]) for n, half in enumerate(halves)]


def _codes(grid: Grid, half: Sequence[int]) -> int:
    """Count the columns of a half that hold an identifier in each row that fills them."""
    held = ([row.cells[k] for row in grid.rows] for k in half)
    return sum(any(cells) and all(c is None or shape(c.text) is Shape.CUSIP for c in cells) for cells in held)


def _half(grid: Grid, half: Sequence[int], shared: Sequence[int], head: RawRow) -> Grid:
    own = [*half, *(k for k in shared if k not in half)]
    columns = [grid.columns[k] for k in own]
    rows = []
    for row in grid.rows:
        cells = [row.cells[k] for k in own]
        places = [c.span for k in half if (c := row.cells[k]) is not None]
        if places:
            heads = [GridCell(cell.span, cell.text) for cell in head]
            rows.append(Row((*cells, *heads), Span(places[0].start, places[-1].end)))
    repair = Repair("split_twins", grid.span, f"columns {half[0]} to {half[-1]}")
    return Grid(grid.kind, (*columns, *(Column("") for _ in head)), tuple(rows), grid.span, (*grid.repairs, repair))


def _without_headings(column: Column, text: str, heads: RawRow) -> Column:
    """Return a column whose label holds no word of a half's heading."""
    own = tuple(s for s in column.header_spans if all(s != cell.span for cell in heads))
    if own == column.header_spans:
        return column
    return Column(" ".join(tidy(s.of(text)) for s in own), own)
