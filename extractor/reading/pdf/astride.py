"""in_turn: two cells side by side whose lines stand at different heights, read one after the other.

Beside a text of two lines a browser sets a single line at half their height. From top to bottom a line of the one would
stand between two lines of the other, and neither could be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.pdf.lines import COLUMN_GAP, TextLine

_SAME_LINE, _BESIDE = 0.3, 0.8  # of the size: lines between them stand astride


def in_turn(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines in the order in which they are read: of cells side by side the left one's first."""
    out: list[TextLine] = []
    at = 0
    while at < len(lines):
        end = _group(lines, at)
        if end is None:
            out.append(lines[at])
            at += 1
            continue
        left, right = _sides(lines[at:end])
        out += left + right
        at = end
    return out


def _group(lines: Sequence[TextLine], at: int) -> int | None:
    """Return where cells end of which two lines stand astride from line ``at`` on; None where none do."""
    end = at + 1
    while end < len(lines) and _are_astride(lines[end - 1], lines[end]):
        end += 1
    return end if end - at > 1 and _parted(*_sides(lines[at:end])) else None


def _are_astride(one: TextLine, other: TextLine) -> bool:
    """Tell whether a line stands beside another, and lower by less than a line."""
    size = max(one.size, other.size)
    gap = max(other.x0 - one.x1, one.x0 - other.x1)
    return _SAME_LINE * size < other.base - one.base < _BESIDE * size and gap >= COLUMN_GAP * size


def _sides(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """Sort lines that stand astride in turn to the left and to the right."""
    one, other = list(lines[::2]), list(lines[1::2])
    return (one, other) if one[0].x0 < other[0].x0 else (other, one)


def _parted(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Tell whether white space runs down between two cells."""
    size = max(x.size for x in left)
    return max(x.x1 for x in left) + COLUMN_GAP * size <= min(x.x0 for x in right)
