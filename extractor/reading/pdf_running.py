"""Running heads and feet: lines that pages repeat at the same height stand in no table and no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.pdf_lines import TextLine, words_to_lines
from extractor.reading.pdf_sheets import Sheet

_NUMBER = re.compile(r"[0-9]+|\b[ivxl]+\b")
_MOST = 3  # lines at either end of a page
_SAME_HEIGHT = 3.0  # points

_Mark = tuple[str, float]


def lift_running_lines(sheets: Sequence[Sheet]) -> None:
    """Move the lines that the page before or after repeats into each sheet's ``head`` and ``foot``."""
    ends = [_ends(sheet) for sheet in sheets]
    for k, sheet in enumerate(sheets):
        near = [ends[j] for j in (k - 1, k + 1) if 0 <= j < len(sheets)]
        for side in (0, 1):
            known = [_mark(line) for end in near for line in end[side]]
            for line in ends[k][side]:
                if not _repeats(_mark(line), known):
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


def _mark(line: TextLine) -> _Mark:
    return _NUMBER.sub("#", " ".join(w.text for w in line.words)), line.base


def _repeats(mark: _Mark, known: Sequence[_Mark]) -> bool:
    return any(mark[0] == text and abs(mark[1] - base) <= _SAME_HEIGHT for text, base in known)
