"""How columns share the width of a terminal: whole values first, what is left to the long texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

GAP = 2  # blanks between two columns


@dataclass(frozen=True, slots=True)
class ColumnFit:
    """A column's needs in terminal cells: below ``least`` a value would break, ``natural`` wraps nothing."""

    least: int
    natural: int


def _longest_word(text: str) -> int:
    return max((cell_len(word) for word in text.split()), default=0)


def texts_to_fit(header: str, cells: Sequence[Text], *, wraps: bool) -> ColumnFit:
    """Measure a column; its header may wrap between words, its cells only where ``wraps`` says so."""
    whole = max((cell.cell_len for cell in cells), default=0)
    words = max((_longest_word(cell.plain) for cell in cells), default=0)
    # A long text in a narrow column makes rows tall: give it room for two words or so.
    least = max(_longest_word(header), min(whole, max(words, 14)) if wraps else whole)
    return ColumnFit(least, max(least, whole))


def total_width(widths: Sequence[int]) -> int:
    """Return the width of a table with these columns, the gaps between them included."""
    return sum(widths) + GAP * max(len(widths) - 1, 0)


def fit_widths(columns: Sequence[ColumnFit], width: int) -> list[int] | None:
    """Return each column's width, the spare room given to those that still wrap; None if too narrow."""
    widths = [column.least for column in columns]
    spare = width - total_width(widths)
    if spare < 0:
        return None
    for index, column in enumerate(columns):
        grant = min(spare, column.natural - column.least)
        widths[index] += grant
        spare -= grant
    return widths


def pack_lines(pieces: Sequence[Text], width: int, gap: int = 3) -> list[Text]:
    """Set pieces side by side in their order, beginning a line where the next one does not fit."""
    lines: list[Text] = []
    for piece in pieces:
        if lines and lines[-1].cell_len + gap + piece.cell_len <= width:
            lines[-1].append(" " * gap).append_text(piece)
        else:
            lines.append(piece.copy())
    return lines
