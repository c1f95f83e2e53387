"""What a page consists of, in reading order: lines of text and tables of cells."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.reading.pdf.lines import TextLine
from extractor.reading.pdf.words import PageWord


@dataclass(slots=True)
class PageCell:
    """A cell: the words of its wrapped lines, and the rows and columns that it covers."""

    row: int
    col: int
    lines: list[list[PageWord]]
    rowspan: int = 1
    colspan: int = 1

    @property
    def text(self) -> str:
        """The cell's text on one line."""
        return " ".join(w.text for line in self.lines for w in line)


@dataclass(slots=True)
class PageTable:
    """A table on a page: its cells in reading order, where its columns begin and end, its top and bottom."""

    cells: list[PageCell]
    columns: list[tuple[float, float]]
    top: float
    bottom: float

    def rows(self) -> list[list[PageCell]]:
        """Return the filled cells row by row."""
        rows: dict[int, list[PageCell]] = {}
        for cell in self.cells:
            if cell.lines:
                rows.setdefault(cell.row, []).append(cell)
        return [sorted(rows[r], key=lambda c: c.col) for r in sorted(rows)]


Block = TextLine | PageTable
