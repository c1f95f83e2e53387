"""Grid: a recovered table, turned so that columns are labels and rows are notes.

A wide table, a transposed table, a label/value sheet and a dump of one cell per line all end
in this one shape; a label/value sheet is a grid of one row. What was done to get there is in
``repairs``, each with its place, so that it can be looked at and replayed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.ground.places import Span

Kind = Literal["table", "transposed", "pairs", "stream"]


class GridCell(NamedTuple):
    """A cell: its place, and its text with white space made single (the place keeps it as is).

    A ``torn`` one wraps beside others, so that its place holds what they say, too: its text alone is its own.
    """

    span: Span
    text: str
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its folded header (empty when lost) and the places of the header's parts."""

    header: str
    header_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row: one cell a column, ``None`` where the row has no such cell."""

    cells: tuple[GridCell | None, ...]
    span: Span

    @property
    def filled(self) -> list[GridCell]:
        """The cells that the row has."""
        return [cell for cell in self.cells if cell is not None]


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended, and where: ``name`` says which step did it."""

    name: str
    span: Span
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A recovered grid. ``len(row.cells) == len(columns)`` for each row."""

    kind: Kind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    span: Span
    repairs: tuple[Repair, ...] = ()

    @property
    def is_sheet(self) -> bool:
        """Tell whether this is a sheet of labels and values; all other grids list notes, one a row."""
        return self.kind == "pairs"

    @property
    def filled(self) -> Iterator[GridCell]:
        """The cells that the rows have, row by row."""
        return (cell for row in self.rows for cell in row.cells if cell is not None)

    def column(self, k: int) -> list[tuple[int, GridCell]]:
        """Return the cells of a column, each with where its row begins, which is the ``note`` of a candidate."""
        return [(row.span.start, cell) for row in self.rows if (cell := row.cells[k]) is not None]
