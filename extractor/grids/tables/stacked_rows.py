"""split_stacked: a table row whose cells each hold the lines of several rows.

Some pages set a whole column as one cell, its values parted by line breaks: the codes in the first cell, the
rates in the second. Where every cell has as many lines, and two or more hold values of one kind on each of
them, the lines are rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.text.lines import tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.values.shapes import Shape, shape

_TYPED = frozenset({Shape.CUSIP, Shape.ISIN, Shape.MONEY, Shape.PERCENT, Shape.DATE})
_SIGNS = frozenset("$%")
_FEWEST_TYPED = 2  # columns of values that tell rows from a cell that merely wraps


def split_stacked(rows: Sequence[RawRow], text: str) -> list[RawRow]:
    """Return the rows, each that holds the lines of several ones split into these."""
    return [part for row in rows for part in (_split(row, text) if _may_split(row) else [row])]


def _may_split(row: RawRow) -> bool:
    return len(row) >= _FEWEST_TYPED and bool(row[0].cuts) and len({len(cell.cuts) for cell in row}) == 1


def _split(row: RawRow, text: str) -> list[RawRow]:
    columns = [_line_cells(cell, text) for cell in row]
    kinds = [{shape(line.text) for line in lines.values()} for lines in columns]
    if any(line.text in _SIGNS for lines in columns for line in lines.values()):
        return [row]  # joined to its number, a sign would take in the lines between
    if sum(len(kind) == 1 and kind <= _TYPED for kind in kinds) < _FEWEST_TYPED:
        return [row]
    numbers = sorted({n for lines in columns for n in lines})
    return [tuple(lines[n] for lines in columns if n in lines) for n in numbers]


def _line_cells(cell: RowCell, text: str) -> dict[int, RowCell]:
    """Return the lines of a cell as cells of its columns, by their number."""
    spans = {n: trimmed(text, line.start, line.end) for n, line in cell.numbered}
    return {n: RowCell(s, tidy(s.of(text)), cell.first, cell.last) for n, s in spans.items() if len(s)}
