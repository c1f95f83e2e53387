"""One declared table as it is read: which cell stands in which row and column."""

from __future__ import annotations

from extractor.ground.document import Cell, Table
from extractor.ground.places import Span
from extractor.reading.markup.writer import State, Writer

# Bounds against hostile markup: no printed table comes near them.
_WIDEST_SPAN = 100
_MOST_COVERED_COLUMNS = 200


def _count(value: str | None, limit: int) -> int:
    """Read a span attribute; what is no count is 1, as in browsers."""
    if value is None:
        return 1
    digits = value.strip()
    return min(max(int(digits), 1), limit) if digits.isdecimal() and len(digits) < 9 else 1


class TableBuilder:
    """Places cells by the column and row spans of those before them, and knows their text's places."""

    __slots__ = ("_cells", "_col", "_covered", "_open", "_prefix", "_row", "_waiting", "_written", "state", "thead")

    def __init__(self, state: State) -> None:
        """Start a table; ``state`` is the writer's, for reading it again as a layout."""
        self.state = state
        self.thead = False
        self._row = -1
        self._col = 0
        self._covered: dict[int, int] = {}
        self._written = 0
        self._prefix = 0
        self._open: tuple[int, int, int, bool] | None = None
        self._cells: list[Cell] = []
        self._waiting: list[tuple[int, int]] = []

    def open_row(self) -> None:
        """Start the next row."""
        self._row += 1
        self._col = 0
        self._written = 0

    def open_cell(self, colspan: str | None, rowspan: str | None, header: bool, writer: Writer) -> None:
        """Start the row's next cell in its first free column."""
        if self._row < 0:
            self.open_row()
        col = self._col
        while self._covered.get(col, -1) >= self._row:
            col += 1
        wide, tall = _count(colspan, _WIDEST_SPAN), _count(rowspan, 1 << 16)
        if tall > 1 and len(self._covered) < _MOST_COVERED_COLUMNS:
            self._covered.update(dict.fromkeys(range(col, col + wide), self._row + tall - 1))
        self._col = col + wide
        self._open = (col, wide, tall, header or self.thead)
        self._prefix = col - self._written
        writer.open_cell("\t" * self._prefix)

    def close_cell(self, writer: Writer) -> None:
        """End the open cell; an empty one gets its place when the row goes on."""
        if self._open is None:
            return
        col, wide, tall, header = self._open
        self._open = None
        place = writer.close_cell()
        if place is None:
            self._waiting.append((len(self._cells), col))
            place = (0, 0)
        else:
            self._place_empty(place[0] - self._prefix)
            self._written = col
        self._cells.append(Cell(self._row, col, Span(*place), tall, wide, header))

    def _place_empty(self, line: int) -> None:
        """Give the empty cells that wait their places: between the tabs, or where the line starts."""
        for index, col in self._waiting:
            cell = self._cells[index]
            at = line + max(col - self._written, 0) if cell.row == self._row else line
            self._cells[index] = Cell(cell.row, col, Span(at, at), cell.rowspan, cell.colspan, cell.header)
        self._waiting.clear()

    def close(self, writer: Writer) -> Table | None:
        """Return the table, None when fewer than two cells hold text: that is a frame, not a table."""
        self._written = self._col
        self._place_empty(writer.length)
        filled = [c.span for c in self._cells if len(c.span)]
        if len(filled) < 2:
            return None
        rows = self._row + 1
        cells = tuple(
            c
            if c.row + c.rowspan <= rows
            else Cell(c.row, c.col, c.span, rows - c.row, c.colspan, c.header)
            for c in self._cells
        )
        return Table(Span.around(filled), cells)
