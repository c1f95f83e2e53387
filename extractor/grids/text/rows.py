"""Raw rows: what tables are recovered from, whether markup, tabs or pipes declared them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.text.lines import Line, cell_text, trimmed
from extractor.ground.document import Document, Table
from extractor.ground.grid import Repair
from extractor.ground.places import Span
from extractor.ground.regex import regex

_SIGN_BEFORE = regex(r"(?:US|U\.S\.)?\\?\$")
_SIGN_AFTER = regex(r"\)?\s*%{1,2}|\(?[a-z\d]\)|[*†]+", re.IGNORECASE)
_LAST_OF_SIGNS = ("%", ")", "*", "†")
_BETWEEN = 4  # lines of text, blank ones too, between the rows of one table
_PAIRS = 4  # piped lines of a label and its value that make a sheet
_NUMBER = regex(r"[\d(.,][\d.,\s/]*")


class RowCell(NamedTuple):
    """A filled cell of a raw row; it covers the columns ``first`` up to, not including, ``last``.

    A ``torn`` one is read by its text, for its place holds what other cells say as well.
    """

    span: Span
    text: str
    first: int
    last: int
    cuts: tuple[int, ...] = ()
    torn: bool = False

    @property
    def lines(self) -> list[Span]:
        """The lines of the cell: one, unless markup broke them."""
        bounds = [self.span.start, *(at for at in self.cuts if at > self.span.start), self.span.end]
        return [Span(a, b) for a, b in pairwise(bounds) if a < b]

    @property
    def numbered(self) -> list[tuple[int, Span]]:
        """The lines of the cell that hold something, each with its number from 0; empty lines count."""
        bounds = [self.span.start, *(at for at in self.cuts if at > self.span.start), self.span.end]
        return [(n, Span(a, b)) for n, (a, b) in enumerate(pairwise(bounds)) if a < b]

    def reaches(self, other: RowCell) -> bool:
        """Tell whether the two cells stand in a common column."""
        return self.first < other.last and other.first < self.last


RawRow = tuple[RowCell, ...]


def table_to_rows(document: Document, table: Table) -> list[RawRow]:
    """Return the filled cells of a declared table, row by row."""
    rows: dict[int, list[RowCell]] = {}
    text = document.text
    for cell in table.cells:
        row = rows.setdefault(cell.row, [])
        start, end = cell.span.start, cell.span.end
        if start == end:
            continue
        span = trimmed(text, start, end)
        if span.start < span.end and (said := cell_text(text, span)):
            row.append(RowCell(span, said, cell.col, cell.col + cell.colspan, cell.cuts))
    return [tuple(rows[r]) for r in sorted(rows)]


def line_to_row(line: Line) -> RawRow:
    """Return the filled cells of a tabbed or piped line."""
    return tuple(RowCell(s.span, s.text, s.column, s.column + 1) for s in line.segments if s.text)


def lines_to_blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of tabbed or piped lines that hold tables: at least two lines of three filled cells or more.

    A line or two of plain text between rows (a redemption line, a footnote) does not end a table whose next
    row is as wide as the one before.
    """
    block: list[Line] = []
    between = 0
    for line in [*lines, None]:
        separated = line is not None and (line.piped or line.tabbed) and len(line.segments) >= 2
        ruled = line is not None and line.piped and not line.segments
        if line is not None and separated and (not between or _as_wide(line, block)):
            block.append(line)
            between = 0
            continue
        if line is not None and block and not separated and (ruled or between < _BETWEEN):
            between += 0 if ruled else 1
            continue
        if sum(len(b.filled) >= 3 for b in block) >= 2 or sum(b.piped and len(b.filled) == 2 for b in block) >= _PAIRS:
            yield block
        block = [line] if line is not None and separated else []
        between = 0


def _as_wide(line: Line, block: Sequence[Line]) -> bool:
    widest = max((len(b.segments) for b in block), default=0)
    return len(line.filled) >= 3 and abs(len(line.segments) - widest) <= 2


def _opens(before: str, text: str) -> bool:
    return bool(_SIGN_BEFORE.fullmatch(before) and _NUMBER.match(text))


def _closes(before: str, text: str) -> bool:
    """Tell whether a sign goes with the cell before; behind a code, a date or a rate a ``%`` is left open."""
    if not _SIGN_AFTER.fullmatch(text):
        return False
    number = _NUMBER.match(before.lstrip("US.\\$ "))
    return number is not None and (text != "%" or (number.end() == len(number.string) and before.count("/") < 2))


def join_signs(row: RawRow, repairs: list[Repair]) -> RawRow:
    """Join ``$`` and ``%`` (and lone footnote marks) that stand in cells of their own to their number.

    A colon in a cell of its own, or before the value in the next cell, goes to its label.
    """
    out: list[RowCell] = []
    for cell in row:
        before = out[-1] if out else None
        if before is None:
            out.append(cell)
            continue
        # Their last characters tell most cells from signs, without a pattern.
        opens = before.text.endswith("$") and _opens(before.text, cell.text)
        if opens or (cell.text.endswith(_LAST_OF_SIGNS) and _closes(before.text, cell.text)):
            out[-1] = _joined(before, cell, "" if opens else " ", repairs)
        elif cell.text[0] == ":" and _ends_label(before.text) and len(cell.text) == len(cell.span):
            colon, value = _without_colon(cell)
            out[-1] = _joined(before, colon, "", repairs)
            out += [value] if value is not None else []
        else:
            out.append(cell)
    return tuple(out)


def _joined(before: RowCell, cell: RowCell, glue: str, repairs: list[Repair]) -> RowCell:
    span = Span(before.span.start, cell.span.end)
    repairs.append(Repair("join_signs", span, f"{before.text} + {cell.text}"))
    return RowCell(span, before.text + glue + cell.text, before.first, cell.last)


def _ends_label(text: str) -> bool:
    return text[-1].isalpha() or text[-1] == ")"


def _without_colon(cell: RowCell) -> tuple[RowCell, RowCell | None]:
    """Part the colon from the value behind it; there may be none."""
    value = cell.text[1:].lstrip()
    if not value:
        return cell, None
    start, end = cell.span.start, cell.span.end
    colon = RowCell(Span(start, start + 1), ":", cell.first, cell.first)
    return colon, cell._replace(span=Span(end - len(value), end), text=value)
