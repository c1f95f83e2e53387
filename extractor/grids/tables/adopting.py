"""rows_to_adopted: rows that stand without a header, like rows of a table that has one, or right below its rows.

A page that repeats its header for each note may lose one of them. The row then has the makes of another table's rows,
cell by cell, and that table's labels are its own. The lower half of a stacked table whose header was lost has as many
rows as the half above it; what stands in its cells has to tell their columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.grids.tables.kinds import UNTYPED
from extractor.grids.text.lines import Line
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_FEWEST = 4  # cells of a row
_FEWEST_TYPED = 3  # of them that hold more than words
_FEWEST_ROWS = 2  # of a half without any header

# The line above rows like those of the table, but of other notes.
_OTHERS = regex(
    r"\b(?:previous(?:ly)?|outstanding|already|hypothetical\w*|examples?|illustrat\w+|historical|secondary)\b"
    r"[^\n]*[\s|]*\Z",
    re.IGNORECASE,
)
_REACH = 160  # characters

Makes = tuple[Shape, ...]


def rows_to_adopted(text: str, lines: Sequence[Line], taken: set[int], grids: Sequence[Grid]) -> list[Grid]:
    """Return the grids of the free lines that are such rows; lines that stand together with the same makes are one."""
    tables = sorted((g for g in grids if g.kind in {"table", "stream"}), key=lambda g: g.span)
    if not tables:
        return []
    out: list[Grid] = []
    for makes, rows in _blocks(text, lines, taken):
        place = rows[0].span
        others = _OTHERS.search(text, max(place.start - _REACH, 0), place.start)
        adopted = (None if others else _alike(tables, makes, place)) or _below(text, tables, rows)
        if adopted is not None:
            out.append(_grid(adopted, rows))
    return out


def _blocks(text: str, lines: Sequence[Line], taken: set[int]) -> Iterator[tuple[Makes, list[Line]]]:
    """Yield the free rows with their makes; those alike with only blank lines between them together."""
    free = [
        line for line in lines if len(line.filled) >= _FEWEST and not any(s.span.start in taken for s in line.filled)
    ]
    block: list[Line] = []
    for makes, rows in groupby(free, key=_makes):
        if sum(make not in UNTYPED for make in makes) < _FEWEST_TYPED:
            continue
        for line in rows:
            if block and text[block[-1].span.end : line.span.start].strip():
                yield makes, block
                block = []
            block.append(line)
        yield makes, block
        block = []


def _makes(line: Line) -> Makes:
    return tuple(shape(s.text) for s in line.filled)


def _alike(tables: Sequence[Grid], makes: Makes, place: Span) -> list[Column] | None:
    """Return the columns of the nearest table with a row of the same makes: above, if there is one."""
    above = [g for g in tables if g.span.start < place.start]
    for grid in (*reversed(above), *tables[len(above) :]):
        for row in grid.rows:
            cells = [(column, cell) for column, cell in zip(grid.columns, row.cells, strict=True) if cell is not None]
            if tuple(shape(cell.text) for _, cell in cells) == makes:
                return [column for column, _ in cells]
    return None


def _below(text: str, tables: Sequence[Grid], rows: Sequence[Line]) -> list[Column] | None:
    """Return columns without labels for rows right below a table of as many."""
    above = [g for g in tables if g.rows[-1].span.end <= rows[0].span.start]
    if len(rows) < _FEWEST_ROWS or not above:
        return None
    last = max(above, key=lambda g: g.rows[-1].span.end)
    if len(last.rows) != len(rows) or text[last.rows[-1].span.end : rows[0].span.start].strip():
        return None
    return [Column("") for _ in rows[0].filled]


def _grid(columns: Sequence[Column], lines: Sequence[Line]) -> Grid:
    rows = tuple(Row(tuple(GridCell(s.span, s.text) for s in line.filled), line.span) for line in lines)
    span = Span.around(row.span for row in rows)
    return Grid("stream", tuple(columns), rows, span, (Repair("adopt_header", span, f"{len(columns)} columns"),))
