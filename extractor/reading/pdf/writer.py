"""PdfWriter: laid-out pages become one text, with the place of every word, cell and page in it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.document import Cell, Page, Table
from extractor.ground.placed import PlacedWords
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.reading.pdf.blocks import Block, PageCell, PageTable
from extractor.reading.pdf.lines import TextLine
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.words import PageWord

_GAP = "   "  # between parts of a line that stand apart: three blanks, so that cells are seen
_WIDE_GAP = 1.0  # shares of the size
_PARAGRAPH = 1.45  # lines farther apart than this are of two paragraphs
_GOES_ON = regex(r"(?=[0-9A-Z]*[0-9])[0-9A-Z]{4}")  # behind a hyphen: the rest of a number, no other one
_LEAST_CELLS = 2  # of a table: one alone is a line


class PdfWriter:
    """Collects the text of a document page by page."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._parts: list[str] = []
        self._length = 0
        self._cells: list[list[Cell]] = []
        self._last_table: PageTable | None = None
        self._rows = 0
        self._header: list[str] = []
        self.words = PlacedWords()
        self.pages: list[Page] = []

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def tables(self) -> tuple[Table, ...]:
        """Return the tables; one that runs over pages is one table."""
        return tuple(
            Table(Span.around(c.span for c in cells), tuple(cells))
            for cells in self._cells
            if len(cells) >= _LEAST_CELLS
        )

    def write_page(
        self, sheets: Sequence[tuple[Sheet, Sequence[Block]]], number: int, size: tuple[float, float]
    ) -> None:
        """Write a page: each of its sheets' blocks, between the lines that pages repeat."""
        if self._length:
            self._put("\n\n")
        start = self._length
        for sheet, blocks in sheets:
            self._write_lines(sheet.head, sheet)
            for at, block in enumerate(blocks):
                if self._length > start:
                    before = blocks[at - 1] if at else None
                    self._put("\n\n" if _stands_apart(before, block) else "\n")
                if isinstance(block, PageTable):
                    self._write_table(block, sheet, first=at == 0)
                else:
                    self._last_table = None
                    self._write_line(block, sheet)
            if sheet.foot and self._length > start:
                self._put("\n\n")
            self._write_lines(sheet.foot, sheet)
        self.pages.append(Page(number, Span(start, self._length), *size))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _write_lines(self, lines: Sequence[TextLine], sheet: Sheet) -> None:
        for at, line in enumerate(lines):
            self._put("\n" if at else "")
            self._write_line(line, sheet)

    def _write_line(self, line: TextLine, sheet: Sheet) -> None:
        for at, segment in enumerate(line.segments(_WIDE_GAP)):
            self._put(_GAP if at else "")
            self._write_words(segment, sheet)

    def _write_words(self, words: Sequence[PageWord], sheet: Sheet) -> None:
        at, placed = self._length, self.words
        for word in words:
            placed.starts.append(at)
            at += len(word.text)
            placed.ends.append(at)
            at += 1
        placed.corners += sheet.corners_of(words)
        self._put(" ".join([word.text for word in words]))

    def _write_table(self, table: PageTable, sheet: Sheet, *, first: bool) -> None:
        """Write a row a line, a tab a column; go on with the last page's table where this one does."""
        goes_on = first and self._last_table is not None and _same_columns(self._last_table, table)
        rows = table.rows()
        if not goes_on:
            self._cells.append([])
            self._rows = 0
            self._header = [c.text for c in rows[0]] if rows else []
        base = self._rows
        for at, row in enumerate(rows):
            repeated = goes_on and at == 0 and [c.text for c in row] == self._header
            self._put("\n" if at else "")
            written = 0
            for cell in row:
                self._put("\t" * (cell.col - written))
                written = max(written, cell.col)
                place = self._write_cell(cell, sheet)
                if not repeated:
                    placed = Cell(base + cell.row, cell.col, place, cell.rowspan, cell.colspan)
                    self._cells[-1].append(placed)
        self._rows = base + max((c.row + c.rowspan for c in table.cells), default=0)
        self._last_table = table

    def _write_cell(self, cell: PageCell, sheet: Sheet) -> Span:
        start = self._length
        for at, words in enumerate(cell.lines):
            if at and not _hyphenated(cell.lines[at - 1][-1].text, words[0].text):
                self._put(" ")
            self._write_words(words, sheet)
        return Span(start, self._length)


def _hyphenated(before: str, after: str) -> bool:
    """Tell whether a cell wraps at a hyphen: ``Semi-`` and ``Annual``, ``333-`` and ``123456``."""
    if len(before) < 2 or before[-1] != "-":
        return False
    return (before[-2].isalpha() and after[0].isalpha()) or (before[-2].isdigit() and _GOES_ON.match(after) is not None)


def _stands_apart(before: Block | None, block: Block) -> bool:
    """Tell whether a blank line parts two blocks, as it does on the page."""
    if isinstance(before, TextLine) and isinstance(block, TextLine):
        step = block.base - before.base
        return step < 0 or step > _PARAGRAPH * max(block.size, before.size)
    return True


def _same_columns(one: PageTable, other: PageTable) -> bool:
    """Tell whether two tables have as many columns, each in the same place."""
    return len(one.columns) == len(other.columns) and all(
        a < d and c < b for (a, b), (c, d) in zip(one.columns, other.columns, strict=True)
    )
