"""Running heads and feet: lines that pages repeat at the same height stand in no table and no sentence."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.regex import regex
from extractor.reading.pdf.lines import TextLine, words_to_lines
from extractor.reading.pdf.sheets import Sheet

_PAGE_NUMBER = regex(r"[^0-9.,%$/]*[0-9]{1,4}[^0-9.,%$/]*|[ivxl]{1,6}")
_MOST = 3  # lines at either end of a page
_SAME_HEIGHT = 3.0  # points
_PARTED = 1.0  # of the size
_ROW = 3  # segments of a line that is a table's row, and no running title


def lift_running_lines(sheets: Sequence[Sheet]) -> None:
    """Move the lines that the page before or after repeats into each sheet's ``head`` and ``foot``."""
    if len(sheets) < 2:  # one page repeats nothing
        return
    ends = [_ends(sheet) for sheet in sheets]
    for k, sheet in enumerate(sheets):
        near = [ends[j] for j in (k - 1, k + 1) if 0 <= j < len(sheets)]
        for side in (0, 1):
            known = [line for end in near for line in end[side]]
            for line in ends[k][side]:
                if not any(_repeats(line, other) for other in known):
                    break
                (sheet.foot if side else sheet.head).append(line)
        sheet.foot.reverse()
        gone = {id(w) for line in (*sheet.head, *sheet.foot) for w in line.words}
        if gone:
            sheet.words = [w for w in sheet.words if id(w) not in gone]


def _ends(sheet: Sheet) -> tuple[list[TextLine], list[TextLine]]:
    """Return the first lines, and the last lines from the bottom up; they never overlap."""
    lines = words_to_lines(sheet.words)
    count = min(_MOST, len(lines) // 2)
    return lines[:count], lines[len(lines) - count :][::-1]


def _repeats(line: TextLine, other: TextLine) -> bool:
    """Tell whether two pages' lines are one running line: alike but for the page's number.

    Lines of three parts and more are rows: a table's header is repeated, too, and belongs to it.
    """
    if abs(line.base - other.base) > _SAME_HEIGHT or len(line.words) != len(other.words):
        return False
    if len(line.segments(_PARTED)) >= _ROW:
        return False
    changed = [(a.text, b.text) for a, b in zip(line.words, other.words, strict=True) if a.text != b.text]
    return len(changed) <= 1 and all(
        _PAGE_NUMBER.fullmatch(a) is not None and _PAGE_NUMBER.fullmatch(b) is not None for a, b in changed
    )
