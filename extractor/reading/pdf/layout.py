"""words_to_blocks: a page's words and ruling lines become lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extractor.reading.pdf.blocks import Block
from extractor.reading.pdf.columns import lines_to_blocks
from extractor.reading.pdf.lines import TextLine, words_to_lines
from extractor.reading.pdf.panels import are_panels, may_be_panels
from extractor.reading.pdf.ruled import rules_to_tables
from extractor.reading.pdf.rules import Rules
from extractor.reading.pdf.words import PageWord

_LEAST_PROSE_LINES = 4  # of a column of prose
_LEAST_WORDS = 4  # a line of it has, by the median
_FULL = 0.75  # prose fills its column's width
_GUTTER = 0.8  # of the size
_TORN = 1.5  # of the size: no line of prose has a gap so wide
_COLUMNS = 2  # that are looked for
_BESIDE = 0.9  # of the size: lines nearer than this stand side by side


def words_to_blocks(words: Sequence[PageWord], rules: Rules) -> list[Block]:
    """Lay out one page: ruled tables first, then what stands above, between and below them."""
    tables, free = rules_to_tables(rules, words)
    lines = words_to_lines(free)
    out: list[Block] = []
    at = 0
    for table in tables:
        above = at
        while above < len(lines) and lines[above].base <= table.bottom:
            above += 1
        before = [x for x in lines[at:above] if x.base <= (table.top + table.bottom) / 2]
        out += _lines_to_blocks(before)
        out.append(table)
        out += _lines_to_blocks(lines[at + len(before) : above])
        at = above
    return out + _lines_to_blocks(lines[at:])


def _lines_to_blocks(lines: Sequence[TextLine]) -> list[Block]:
    """Read columns of prose one after the other, everything else row by row."""
    out: list[Block] = []
    for part in _split_at_columns(lines):
        out += lines_to_blocks(part)
    return out


def _split_at_columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Cut runs of lines in two columns of prose into the left column's lines and the right one's."""
    out: list[list[TextLine]] = []
    at = free = 0
    while at < len(lines):
        run = _prose_columns(lines, at)
        if run is None:
            at += 1
            continue
        stop, left, right = run
        if free < at:
            out.append(list(lines[free:at]))
        out += [left, right]
        at = free = stop
    if free < len(lines):
        out.append(list(lines[free:]))
    return out


def _prose_columns(lines: Sequence[TextLine], at: int) -> tuple[int, list[TextLine], list[TextLine]] | None:
    """Find two columns of prose, or panels, from line ``at`` on: where they end, and the lines of each."""
    torn = len(lines[at].segments(_TORN)) > _COLUMNS
    if len(lines) - at < _LEAST_PROSE_LINES or (torn and not may_be_panels(lines, at)):
        return None  # as mostly
    for start, end in _gaps(lines, at):
        low, high = start, end
        left: list[TextLine] = []
        right: list[TextLine] = []
        stop = at
        for line in lines[at:]:
            # A line's last word may end in the gap that the lines above it left: it goes with the words before it.
            parts = line.segments(_GUTTER)
            before = [w for part in parts if part[-1].x1 <= high for w in part]
            after = [w for part in parts if part[0].x0 >= low for w in part]
            if len(before) + len(after) != len(line.words):
                break
            new_low = max([low, *[w.x1 for w in before]])
            new_high = min([high, *[w.x0 for w in after]])
            if new_high - new_low < _GUTTER * line.size:
                break
            low, high = new_low, new_high
            left += [TextLine(before, line.base, line.size)] if before else []
            right += [TextLine(after, line.base, line.size)] if after else []
            stop += 1
        if (_is_prose(left) and _is_prose(right)) or are_panels(left, right):
            return stop, left, right
    return None


def _gaps(lines: Sequence[TextLine], at: int) -> Iterator[tuple[float, float]]:
    """Yield the white spaces that may part two columns at line ``at``.

    Columns whose lines stand at different heights have it between one line and the next.
    """
    line = lines[at]
    yield from ((a.x1, b.x0) for a, b in pairwise(line.words) if b.x0 - a.x1 >= _GUTTER * line.size)
    if at + 1 < len(lines) and lines[at + 1].base - line.base < _BESIDE * line.size:
        left, right = sorted((line, lines[at + 1]), key=lambda x: x.x0)
        if right.x0 - left.x1 >= _GUTTER * line.size:
            yield left.x1, right.x0


def _is_prose(lines: Sequence[TextLine]) -> bool:
    """Tell prose from labels and values: many words a line, and lines that fill their column."""
    if len(lines) < _LEAST_PROSE_LINES:
        return False
    start, end = min(x.x0 for x in lines), max(x.x1 for x in lines)
    if median(len(x.words) for x in lines) < _LEAST_WORDS or any(len(x.segments(_TORN)) > 1 for x in lines):
        return False
    return median(x.x1 - x.x0 for x in lines) >= _FULL * (end - start)
