"""grow_packed: rows of values so full that nothing but a blank parts one column from the next.

A browser that prints a table of many columns closes it up until its cells touch. No white space is left that a
sentence would not have; but amounts, percentages, days and codes side by side, without a comma or a word between
them, are no sentence, and the blanks between them stand below one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.ground.regex import regex
from extractor.reading.pdf.lines import COLUMN_GAP, TextLine
from extractor.reading.pdf.regions import TIGHT, WIDE, Column, Region
from extractor.reading.pdf.words import PageWord

NARROW = 0.1
"""Of the size: the least white space between columns, where letters reach over their place."""
_LEAST_VALUES = 4  # of a line that is a row of them
_LEAST_COLUMNS = 5
_LEAST_CELLS = 3  # of a line that stands apart
_FARTHEST = 2.5  # of the size: lines of one table, where nothing else holds them together
_MOST_OVER = 1  # words of a line that reach over a gutter
_FIRST = frozenset("$0123456789")
_VALUE = regex(
    r"(?:\$[0-9][0-9,]*(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]*\.?[0-9]+%|[0-9]{1,3}\.[0-9]{2,4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
    r"|(?:[A-Z]{2})?(?=[0-9A-Z]*[0-9][0-9A-Z]*\Z)[0-9]{2}[0-9A-Z]{7}[0-9]?)\Z"
)


def is_value(word: PageWord) -> bool:
    """Tell whether a word is an amount, a percentage, a price, a day or a code, whole and by itself."""
    return _VALUE.match(word.text) is not None


def is_row_of_values(line: TextLine) -> bool:
    """Tell whether values stand side by side with no more than a blank between them, as in no sentence."""
    words = line.words
    if len(words) < _LEAST_COLUMNS or sum(w.text[0] in _FIRST for w in words) < _LEAST_VALUES:
        return False  # as mostly
    beside = sum(b.x0 - a.x1 < COLUMN_GAP * line.size and is_value(a) and is_value(b) for a, b in pairwise(words))
    return beside >= 2 and sum(map(is_value, words)) >= _LEAST_VALUES


def grow_packed(lines: Sequence[TextLine], free: int, at: int) -> tuple[int, Region] | None:
    """Return the table that line ``at`` is a row of, and its first line, not before ``free``."""
    columns = _union([], lines[at].words, lines[at].size)
    first = at
    while first > free and (more := _with_line(columns, lines[first - 1], lines[first])) is not None:
        columns, first = more, first - 1
    end = at + 1
    while end < len(lines) and (more := _with_line(columns, lines[end], lines[end - 1])) is not None:
        columns, end = more, end + 1
    region = Region(lines[at])
    region.lines = list(lines[first:end])
    region.columns = _parted(columns, region.lines, region.size)
    told = len(region.lines) > 1 and len(region.columns) >= _LEAST_COLUMNS
    return (first, region) if told and not _mixes(lines[at], region.columns) else None


def _mixes(line: TextLine, columns: Sequence[Column]) -> bool:
    """Tell whether a value shares its column with other words: where it ends is not known."""
    for start, end in columns:
        held = [w for w in line.words if start <= w.x0 < end and w.text != "$"]
        if len(held) > 1 and any(map(is_value, held)):
            return True
    return False


def parts_values(gutter: Column, lines: Sequence[Sequence[PageWord]]) -> bool:
    """Tell whether values stand on both sides of white space in one line, or a run of them on one side."""
    start, end = gutter
    for words in lines:
        at = next((k for k, w in enumerate(words) if w.x0 >= end), 0)
        if at == 0 or words[at - 1].x1 > start or words[at - 1].text == "$":
            continue
        here = [0 <= k < len(words) and is_value(words[k]) for k in range(at - 2, at + 2)]
        if (here[1] and any(here[:1] + here[2:])) or (here[2] and (here[0] or here[3])):
            return True  # one stands on either side, or a run of them ends or begins here
    return False


def _with_line(columns: Sequence[Column], line: TextLine, beside: TextLine) -> list[Column] | None:
    """Return the columns with the next line's words; None where it is no line of this table."""
    reach = TIGHT if len(line.segments()) < _LEAST_CELLS and not is_row_of_values(line) else _FARTHEST
    if abs(line.base - beside.base) > reach * max(line.size, beside.size):
        return None
    over = [w for w in line.words if sum(a < w.x1 and w.x0 < b for a, b in columns) > 1]
    runs = sum(sum(a < s[-1].x1 and s[0].x0 < b for a, b in columns) > 2 for s in line.segments() if not _has_values(s))
    if len(over) > _MOST_OVER or (runs and len(line.segments()) == 1):
        return None
    return _union(columns, [w for w in line.words if w not in over], line.size)


def _has_values(words: Sequence[PageWord]) -> bool:
    return any(map(is_value, words))


def _union(columns: Sequence[Column], words: Sequence[PageWord], size: float) -> list[Column]:
    """Return what columns and words cover."""
    out: list[Column] = []
    for x0, x1 in sorted([*columns, *((w.x0, w.x1) for w in words)]):
        if out and x0 - out[-1][1] < NARROW * size:
            out[-1] = (out[-1][0], max(out[-1][1], x1))
        else:
            out.append((x0, x1))
    return out


def _parted(columns: Sequence[Column], lines: Sequence[TextLine], size: float) -> list[Column]:
    """Keep the gutters that part values, or that a line leaves wide; others are the blanks within a cell."""
    words = [line.words for line in lines]
    out = [columns[0]]
    for column in columns[1:]:
        gutter = out[-1][1], column[0]
        gaps = [
            right.x0 - left.x1
            for line in words
            for left, right in pairwise(line)
            if out[-1][0] <= left.x0 and left.x1 <= gutter[0] and gutter[1] <= right.x0 < column[1]
        ]
        indented = sum(line[0].x0 >= gutter[1] and line[0].x0 < column[1] for line in words)
        if max(gaps, default=0.0) >= WIDE * size or indented or parts_values(gutter, words):
            out.append(column)
        else:
            out[-1] = (out[-1][0], column[1])
    return out
