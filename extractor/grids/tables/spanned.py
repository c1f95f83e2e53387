"""fill_spanned: what a cell says that its table stretches over several rows, it says of each of them.

``<td rowspan=4>Not Callable</td>`` beside four notes: the rows below the first have no such cell of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.grids.text.lines import trimmed
from extractor.ground.document import Cell, Table
from extractor.ground.grid import Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.values.numbers import parse_decimal
from extractor.values.shapes import Shape, is_code, shape

# A code over several rows makes them one note's, and an amount over them may be what they come to.
_OF_ONE = frozenset({Shape.CUSIP, Shape.ISIN, Shape.MONEY})
_AMOUNT = 1000  # dollars; no rate, price or concession is as high


def fill_spanned(grid: Grid, table: Table, text: str) -> Grid:
    """Return the grid of a declared table with its stretched cells in every row that they reach over."""
    tall = [c for c in table.cells if c.rowspan > 1 and c.span.start < c.span.end]
    if not tall or grid.kind != "table":
        return grid
    numbers = {trimmed(text, c.span.start, c.span.end).start: c.row for c in table.cells if c.span.start < c.span.end}
    rows, repairs = list(grid.rows), list(grid.repairs)
    own = [_own_number(row, numbers, tall) for row in rows]
    for cell in tall:
        reached = [n for n, number in enumerate(own) if cell.row < number < cell.row + cell.rowspan]
        for k, held in _held(grid, trimmed(text, cell.span.start, cell.span.end)) if reached else ():
            below = [n for n in reached if rows[n].cells[k] is None]
            for n in below:
                rows[n] = replace(rows[n], cells=(*rows[n].cells[:k], held, *rows[n].cells[k + 1 :]))
            if below:
                repairs.append(Repair("fill_spanned", held.span, f"{len(below)} rows"))
    return replace(grid, rows=tuple(rows), repairs=tuple(repairs)) if len(repairs) > len(grid.repairs) else grid


def _own_number(row: Row, numbers: Mapping[int, int], tall: Sequence[Cell]) -> int:
    """Return the number of a row in its table; -1 for one that goes on with the note above.

    The first cell of that note's row is stretched over it, and it has no code of its own: it may say a second rate or a
    second day.
    """
    filled = row.filled
    number = min((numbers.get(c.span.start, -1) for c in filled), default=-1)
    opened = any(c.col == 0 and c.row < number < c.row + c.rowspan for c in tall)
    return -1 if opened and not any(is_code(c.text) for c in filled) else number


def _held(grid: Grid, place: Span) -> list[tuple[int, GridCell]]:
    """Return the column in which a cell of the table stands, and the cell, if it may be of several notes."""
    held = [(k, c) for row in grid.rows for k, c in enumerate(row.cells) if c is not None and c.span == place]
    return held if len(held) == 1 and not _is_of_one(held[0][1].text) else []


def _is_of_one(text: str) -> bool:
    amount = parse_decimal(text)
    return shape(text) in _OF_ONE or (amount is not None and amount >= _AMOUNT)
