"""One declared table as it is read: which cell stands in which row and column."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from extractor.ground.document import Cell, Table
from extractor.ground.places import Span
from extractor.reading.markup.writer import State, Writer

# Bounds against hostile markup: no printed table comes near them.
_WIDEST_SPAN = 100
_TALLEST_SPAN = 1 << 16  # rows, HTML's own limit is 65,534
_MOST_COVERED_COLUMNS = 200  # columns that cells from above reach into at once

_FEWEST_CELLS = 2  # filled ones, of a table that is one


def _count(value: str | None, limit: int) -> int:
    """Read a span attribute; what is no count is 1, as in browsers."""
    digits = (value or "").strip()
    return min(max(int(digits), 1), limit) if digits.isdecimal() and len(digits) < 9 else 1


class TableBuilder:
    """Places cells by the column and row spans of those before them, and knows their text's places."""

    __slots__ = (
        "_cells",
        "_col",
        "_covered",
        "_cuts",
        "_filled_row",
        "_prefix",
        "_row",
        "_spanning",
        "_thead",
        "_waiting",
        "_writer",
        "_written",
        "state",
    )

    def __init__(self, writer: Writer, spanning: frozenset[int]) -> None:
        """Start a table at the end of what is written; ``state`` allows to read it again as a layout.

        ``spanning`` holds the ids of the cells that say how many rows or columns they cover.
        """
        self._spanning = spanning
        self.state: State = writer.save()
        self._writer = writer
        self._thead = False
        self._row = self._filled_row = -1
        self._col = 0
        self._covered: dict[int, int] = {}
        self._written = 0
        self._prefix = 0
        # row, column, start, end, row span, column span, header
        self._cells: list[list[int]] = []
        self._waiting: list[list[int]] = []
        # where lines ended inside the cells that have several, by number of cell
        self._cuts: dict[int, list[int]] = {}

    def open_head(self, _: LexborNode) -> bool:
        """Start the header rows."""
        self._thead = True
        return True

    def close_head(self) -> None:
        """End the header rows."""
        self._thead = False

    def open_row(self, _: LexborNode) -> bool:
        """Start the next row."""
        self._row += 1
        self._col = self._written = 0
        self._writer.end_line(1)
        return True

    def close_row(self) -> None:
        """End the row; its last empty cells stand at its end, those of an empty row where text goes on."""
        if self._waiting and self._filled_row == self._row:
            self._written = self._col
            self._place_empty(self._writer.length)
        self._writer.end_line(1)

    def open_header(self, node: LexborNode) -> bool:
        """Start a header cell."""
        self.open_cell(node)
        self._cells[-1][6] = True
        return True

    def open_cell(self, node: LexborNode) -> bool:
        """Start the row's next cell in its first free column."""
        row, col = self._row, self._col
        covered = self._covered
        if covered:
            while covered.get(col, -1) >= row:
                col += 1
        wide = tall = 1
        if node.mem_id in self._spanning:
            attributes = node.attributes
            wide = _count(attributes.get("colspan"), _WIDEST_SPAN)
            tall = _count(attributes.get("rowspan"), _TALLEST_SPAN)
            if tall > 1 and len(covered) < _MOST_COVERED_COLUMNS:
                covered.update(dict.fromkeys(range(col, col + wide), row + tall - 1))
        self._col = col + wide
        self._prefix = col - self._written
        self._cells.append([row, col, 0, 0, tall, wide, self._thead])
        self._writer.open_cell("\t" * self._prefix)
        return True

    def close_cell(self) -> None:
        """End the open cell; an empty one gets its place when the row goes on."""
        cell = self._cells[-1]
        writer = self._writer
        if not writer.close_cell():
            self._waiting.append(cell)
            return
        cell[2], cell[3] = writer.start, writer.length
        if writer.cuts and writer.cuts[0] < writer.length:
            self._cuts[len(self._cells) - 1] = writer.cuts
        if self._waiting:
            self._place_empty(writer.start - self._prefix)
        self._written = cell[1]
        self._filled_row = cell[0]

    def _place_empty(self, line: int) -> None:
        """Give the empty cells that wait their places: between the tabs, or where the line starts."""
        for cell in self._waiting:
            at = line + max(cell[1] - self._written, 0) if cell[0] == self._row else line
            cell[2] = cell[3] = at
        self._waiting.clear()

    def close(self) -> Table | None:
        """Return the table, None when fewer than two cells hold text: that is a frame, not a table."""
        self._written = self._col
        self._place_empty(self._writer.length)
        filled = [cell for cell in self._cells if cell[2] < cell[3]]
        if len(filled) < _FEWEST_CELLS:
            return None
        rows, cuts = self._row + 1, self._cuts
        cells = tuple(
            [
                Cell(
                    row,
                    col,
                    Span(start, end),
                    tall if row + tall <= rows else rows - row,
                    wide,
                    header > 0,
                    tuple([at for at in cuts[k] if at < end]) if k in cuts else (),
                )
                for k, (row, col, start, end, tall, wide, header) in enumerate(self._cells)
            ]
        )
        return Table(Span(filled[0][2], filled[-1][3]), cells)
