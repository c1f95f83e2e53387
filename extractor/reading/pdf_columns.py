"""lines_to_blocks: tables without ruling lines, from the white space that runs down between columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.reading.pdf_blocks import Block, PageTable
from extractor.reading.pdf_folding import CellLine, lines_to_rows, rows_to_cells
from extractor.reading.pdf_lines import COLUMN_GAP, TextLine, cut_at_gaps
from extractor.reading.pdf_words import PageWord

# Shares of the font's size.
_FINE_GAP = 0.36  # a blank is at most this wide where a line is not justified
_WIDE = 1.0  # white space that no sentence has between its words
_FARTHEST = 4.5  # the distance between two lines of a table
_TIGHT = 1.45  # the distance between the lines of a wrapped header
_SAME_PITCH = 1.15  # a header's lines may stand as far apart as its table's rows
_NEXT_ROW = 1.6  # a lone cell farther below than this times the usual distance belongs to no row
_ALIGNED = 0.5  # cells of one column start, end or are centred this near to one another
_MOST_WAITING = 4  # lines in a row that run across the columns or fill few of them

Column = tuple[float, float]


@dataclass(slots=True)
class _Region:
    """Lines that share the white space between their columns; ``None`` cells mark lines across."""

    lines: list[TextLine]
    columns: list[Column]
    size: float


def lines_to_blocks(lines: Sequence[TextLine]) -> list[Block]:
    """Return the lines in order, those that make up a table as a ``PageTable``."""
    out: list[Block] = []
    at = free = 0
    while at < len(lines):
        region = _grow(lines, at) if _starts(lines[at]) else None
        if region is None or not _is_table(region):
            at += 1
            continue
        region.columns = _refined(region)
        above = _lines_above(lines, free, at, region)
        out += lines[free : at - above]
        table_lines = [*lines[at - above : at], *region.lines]
        out.append(_to_table(table_lines, region.columns))
        at += len(region.lines)
        free = at
    out += lines[free:]
    return out


def _starts(line: TextLine) -> bool:
    return len(line.segments(_WIDE)) >= 2 or len(line.segments()) >= 3


def _extents(segments: Sequence[Sequence[PageWord]]) -> list[Column]:
    return [(s[0].x0, s[-1].x1) for s in segments]


def _grow(lines: Sequence[TextLine], at: int) -> _Region:
    """Follow the columns of line ``at`` downwards for as long as lines keep to them."""
    region = _Region([lines[at]], _extents(lines[at].segments()), lines[at].size)
    waiting: list[TextLine] = []
    pitch = 0.0
    for line in lines[at + 1 :]:
        before = (waiting or region.lines)[-1]
        step = line.base - before.base
        if step > _FARTHEST * max(line.size, before.size):
            break
        extents = _extents(line.segments())
        if step > _TIGHT * region.size and _is_other_table(region, extents):
            break
        columns = _merged(region.columns, extents, region.size)
        lone = len(extents) == 1 and pitch and step > _NEXT_ROW * pitch
        if columns is None or lone or (waiting and len(extents) < 3):
            # A line across the columns, or the first lines of a cell that is taller than its row's
            # others: what follows tells whether the table goes on.
            waiting.append(line)
            if len(waiting) > _MOST_WAITING:
                break
            continue
        if waiting and not _keeps(region.columns, extents):
            break
        for held in waiting:
            columns = _merged(columns, _extents(held.segments()), region.size) or columns
        region.lines += [*waiting, line]
        waiting = []
        region.columns = columns
        pitch = max(pitch, step)
    _let_go(region)
    return region


def _is_other_table(region: _Region, extents: Sequence[Column]) -> bool:
    """Tell whether a line starts another table: far more columns, or columns that stand elsewhere."""
    if len(extents) >= 2 * len(region.columns):
        return True
    if len(extents) < 3:
        return False
    near = region.size * _ALIGNED
    aligned = sum(
        any(
            abs(a - x0) < near or abs(b - x1) < near or abs(a + b - x0 - x1) < 2 * near
            for a, b in region.columns
        )
        for x0, x1 in extents
    )
    return aligned * 2 <= len(extents)


def _let_go(region: _Region) -> None:
    """Leave out the lines at the end that hold one cell only, unless they go on with a cell above."""
    last = max(k for k, line in enumerate(region.lines) if k == 0 or len(line.segments()) > 1)
    keep = last + 1
    for line in region.lines[last + 1 :]:
        before = region.lines[keep - 1]
        tight = line.base - before.base <= _TIGHT * min(line.size, before.size)
        first = line.x0 <= region.columns[0][1]
        if not tight or (first and len(region.columns) == 2):
            break
        keep += 1
    if keep < len(region.lines):
        region.lines = region.lines[:keep]
        region.columns = _columns_of(region.lines, region.size)


def _columns_of(lines: Sequence[TextLine], size: float) -> list[Column]:
    """Return the columns of lines that are known to make up one table."""
    columns = _extents(lines[0].segments())
    for line in lines[1:]:
        columns = _merged(columns, _extents(line.segments()), size) or columns
    return columns


def _merged(columns: list[Column], extents: Sequence[Column], size: float) -> list[Column] | None:
    """Return the columns with a line's segments added; None when the line runs across them.

    Only narrow white space may turn out to stand within a cell: two gaps of it at most.
    """
    closed = 0
    for x0, x1 in extents:
        held = [c for c in columns if c[0] < x1 and x0 < c[1]]
        for left, right in pairwise(held):
            if right[0] - left[1] >= _WIDE * size:
                return None
            closed += 1
    if closed > 2 or (closed and len(columns) - closed < 2):
        return None
    out: list[Column] = []
    for x0, x1 in sorted([*columns, *extents]):
        if out and x0 - out[-1][1] < COLUMN_GAP * size * 0.9:
            out[-1] = (out[-1][0], max(out[-1][1], x1))
        else:
            out.append((x0, x1))
    return out if len(out) >= 2 else None


def _keeps(columns: Sequence[Column], extents: Sequence[Column]) -> bool:
    """Tell whether most segments stand in columns that are known already."""
    known = sum(any(a < x1 and x0 < b for a, b in columns) for x0, x1 in extents)
    return known * 4 >= len(extents) * 3


def _is_table(region: _Region) -> bool:
    counts = [len(_cells(line, region.columns)) for line in region.lines]
    if len(region.columns) >= 3:
        return sum(n >= 3 for n in counts) >= 2 or (
            sum(n >= 2 for n in counts) >= 2 and len(region.columns) * 2 <= max(counts) * 3
        )
    gutter = region.columns[1][0] - region.columns[0][1]
    return gutter >= _WIDE * region.size and sum(n >= 2 for n in counts) >= 2


def _cells(line: TextLine, columns: Sequence[Column]) -> dict[tuple[int, int], list[PageWord]]:
    """Put a line's words into columns; text that runs across several holds the range of them."""
    out: dict[tuple[int, int], list[PageWord]] = {}
    for segment in line.segments():
        pieces = [segment]
        if len(_touched(segment, columns)) > 1:
            fine = cut_at_gaps(segment, _FINE_GAP * line.size)
            if all(len(_touched(piece, columns)) == 1 for piece in fine):
                pieces = fine
        for piece in pieces:
            touched = _touched(piece, columns)
            first, last, words = touched[0], touched[-1], list(piece)
            for held in [k for k in out if k[0] <= last and first <= k[1]]:
                words = out.pop(held) + words
                first, last = min(first, held[0]), max(last, held[1])
            out[first, last] = words
    return out


def _touched(words: Sequence[PageWord], columns: Sequence[Column]) -> list[int]:
    """Return the columns that words reach into, the nearest one when there is none."""
    x0, x1 = words[0].x0, words[-1].x1
    touched = [k for k, (a, b) in enumerate(columns) if a < x1 and x0 < b]
    return touched or [min(range(len(columns)), key=lambda k: abs(columns[k][0] - x0))]


def _refined(region: _Region) -> list[Column]:
    """Part columns whose packed header cells nearly touch, where other lines leave wide space."""
    out: list[Column] = []
    for a, b in region.columns:
        inside = [[w for w in line.words if a <= w.x0 and w.x1 <= b] for line in region.lines]
        spans = sorted((w.x0, w.x1) for words in inside for w in words)
        parts: list[Column] = []
        for x0, x1 in spans:
            if parts and x0 - parts[-1][1] < _FINE_GAP * region.size:
                parts[-1] = (parts[-1][0], max(parts[-1][1], x1))
            else:
                parts.append((x0, x1))
        wide = [
            (left.x1, right.x0)
            for words in inside
            for left, right in pairwise(words)
            if right.x0 - left.x1 >= _WIDE * region.size
        ]
        kept = [parts[0]] if parts else [(a, b)]
        for part in parts[1:]:
            if any(x0 < part[0] and kept[-1][1] < x1 for x0, x1 in wide):
                kept.append(part)
            else:
                kept[-1] = (kept[-1][0], part[1])
        out += kept
    return out


def _lines_above(lines: Sequence[TextLine], free: int, at: int, region: _Region) -> int:
    """Count the lines right above that are the first lines of a wrapped header."""
    count = 0
    columns = region.columns
    if len(columns) < 3:
        return 0
    while at - count > free:
        line, below = lines[at - count - 1], lines[at - count]
        extents = _extents(line.segments())
        reach = _TIGHT * max(line.size, below.size)
        if len(extents) > 1 and len(region.lines) > 1:
            reach = max(reach, _SAME_PITCH * (region.lines[1].base - region.lines[0].base))
        if below.base - line.base > reach:
            break
        inside = all(
            sum(a < x1 and x0 < b for a, b in columns) == 1
            and any(a - line.size <= x0 and x1 <= b + line.size for a, b in columns)
            for x0, x1 in extents
        )
        if not inside:
            break
        count += 1
    return count


def _to_table(lines: Sequence[TextLine], columns: list[Column]) -> PageTable:
    cell_lines = [CellLine(line.base, line.size, _cells(line, columns)) for line in lines]
    cells = rows_to_cells(lines_to_rows(cell_lines))
    top = min(w.top for w in lines[0].words)
    return PageTable(cells, columns, top, max(w.bottom for w in lines[-1].words))
