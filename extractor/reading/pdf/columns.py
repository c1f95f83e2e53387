"""lines_to_blocks: tables without ruling lines, from the white space that runs down between columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.pdf.astride import in_turn
from extractor.reading.pdf.blocks import Block, PageTable
from extractor.reading.pdf.folding import CellLine, lines_to_rows, rows_to_cells
from extractor.reading.pdf.lines import TextLine, cut_at_gaps
from extractor.reading.pdf.packed import NARROW, grow_packed, is_row_of_values, parts_values
from extractor.reading.pdf.regions import FINE_GAP, TIGHT, WIDE, Column, Region, extents_of, grow_region
from extractor.reading.pdf.words import PageWord

_SAME_PITCH = 1.15  # a header's lines may stand as far apart as its table's rows


def lines_to_blocks(lines: Sequence[TextLine]) -> list[Block]:
    """Return the lines in order, those that make up a table as a ``PageTable``."""
    out: list[Block] = []
    at = free = 0
    while at < len(lines):
        found = _table_at(lines, free, at)
        if found is None:
            at += 1
            continue
        first, region = found
        above = _lines_above(lines, free, first, region)
        out += in_turn(lines[free : first - above])
        table_lines = [*lines[first - above : first], *region.lines]
        out.append(_to_table(table_lines, region.columns))
        at = free = first + len(region.lines)
    out += in_turn(lines[free:])
    return out


def _table_at(lines: Sequence[TextLine], free: int, at: int) -> tuple[int, Region] | None:
    """Return the table that begins at a line, or that this line is a full row of, and its first line."""
    if is_row_of_values(lines[at]) and (packed := grow_packed(lines, free, at)) is not None:
        return packed
    region = grow_region(lines, at) if _starts(lines[at]) else None
    if region is None or not _is_table(region) or _heads_packed(lines, at, region):
        return None
    full = next((k for k, line in enumerate(region.lines) if _runs_together(line, region)), None)
    if full is not None and (packed := grow_packed(lines, free, at + full)) is not None:
        return packed
    region.columns = _refined(region)
    return at, region


def _heads_packed(lines: Sequence[TextLine], at: int, region: Region) -> bool:
    """Tell whether a region is but the header of a table whose rows leave no space between their cells."""
    end = at + len(region.lines)
    return end < len(lines) and is_row_of_values(lines[end]) and not any(map(is_row_of_values, region.lines))


def _runs_together(line: TextLine, region: Region) -> bool:
    """Tell whether a row of values runs over the region's columns, since nothing but a blank parts its cells."""
    return is_row_of_values(line) and any(last > first for first, last in _cells(line, region.columns))


def _starts(line: TextLine) -> bool:
    return len(line.segments(WIDE)) >= 2 or len(line.segments()) >= 3


def _is_table(region: Region) -> bool:
    """Tell a table from prose whose blanks happen to stand below one another."""
    counts = [len(_cells(line, region.columns)) for line in region.lines]
    if sum(n >= 2 for n in counts) < 2:
        return False
    gutters = [(a[1], b[0]) for a, b in pairwise(region.columns)]
    if len(gutters) == 1:
        return gutters[0][1] - gutters[0][0] >= WIDE * region.size
    wide = [
        (left.x1, right.x0)
        for line in region.lines
        for left, right in pairwise(line.words)
        if right.x0 - left.x1 >= WIDE * region.size
    ]
    seen = sum(any(x0 <= a and b <= x1 for x0, x1 in wide) for a, b in gutters)
    if seen * 2 < len(gutters):
        return False
    return sum(n >= 3 for n in counts) >= 2 or len(region.columns) * 2 <= max(counts) * 3


def _cells(line: TextLine, columns: Sequence[Column]) -> dict[tuple[int, int], list[PageWord]]:
    """Put a line's words into columns; text that runs across several holds the range of them."""
    out: dict[tuple[int, int], list[PageWord]] = {}
    for segment in line.segments():
        pieces = [segment]
        if len(_touched(segment, columns)) > 1:
            fine = cut_at_gaps(segment, FINE_GAP * line.size)
            if all(len(_touched(piece, columns)) == 1 for piece in fine):
                pieces = fine
            else:
                pieces = _cut_at_gutters(segment, columns, line.size) or pieces
        for piece in pieces:
            touched = _touched(piece, columns)
            first, last, words = touched[0], touched[-1], list(piece)
            for held in [k for k in out if k[0] <= last and first <= k[1]]:
                words = out.pop(held) + words
                first, last = min(first, held[0]), max(last, held[1])
            out[first, last] = words
    return out


def _cut_at_gutters(segment: Sequence[PageWord], columns: Sequence[Column], size: float) -> list[list[PageWord]]:
    """Cut words at gutters that are no wider than a blank; none where a word or a text runs over a gutter."""
    out: list[list[PageWord]] = []
    last = -1
    for word in segment:
        touched = _touched([word], columns)
        if len(touched) > 1:
            return []
        if touched[0] == last:
            out[-1].append(word)
            continue
        if last >= 0 and columns[touched[0]][0] - columns[touched[0] - 1][1] >= FINE_GAP * size:
            return []
        out.append([word])
        last = touched[0]
    return out


def _touched(words: Sequence[PageWord], columns: Sequence[Column]) -> list[int]:
    """Return the columns that words reach into, the nearest one when there is none."""
    x0, x1 = words[0].x0, words[-1].x1
    touched = [k for k, (a, b) in enumerate(columns) if a < x1 and x0 < b]
    return touched or [min(range(len(columns)), key=lambda k: abs(columns[k][0] - x0))]


def _refined(region: Region) -> list[Column]:
    """Part columns whose packed header cells nearly touch, where other lines leave wide space."""
    out: list[Column] = []
    for a, b in region.columns:
        inside = [[w for w in line.words if a <= w.x0 and w.x1 <= b] for line in region.lines]
        spans = sorted((w.x0, w.x1) for words in inside for w in words)
        parts: list[Column] = []
        for x0, x1 in spans:
            if parts and x0 - parts[-1][1] < NARROW * region.size:
                parts[-1] = (parts[-1][0], max(parts[-1][1], x1))
            else:
                parts.append((x0, x1))
        wide = [
            (left.x1, right.x0)
            for words in inside
            for left, right in pairwise(words)
            if right.x0 - left.x1 >= WIDE * region.size
        ]
        kept = [parts[0]] if parts else [(a, b)]
        for part in parts[1:]:
            gutter = kept[-1][1], part[0]
            seen = sum(x0 < gutter[1] and gutter[0] < x1 for x0, x1 in wide)
            if gutter[1] - gutter[0] < FINE_GAP * region.size:
                held = sum(any(part[0] <= w.x0 and w.x1 <= part[1] for w in words) for words in inside)
                seen = held >= 2 and (seen >= 2 or parts_values(gutter, inside))
            if seen:
                kept.append(part)
            else:
                kept[-1] = (kept[-1][0], part[1])
        out += kept
    return out


def _lines_above(lines: Sequence[TextLine], free: int, at: int, region: Region) -> int:
    """Count the lines right above that are the first lines of a wrapped header."""
    count = 0
    columns = region.columns
    while at - count > free:
        line, below = lines[at - count - 1], lines[at - count]
        extents = extents_of(line.segments())
        reach = TIGHT * max(line.size, below.size)
        if len(extents) > 1 and len(region.lines) > 1:
            reach = max(reach, _SAME_PITCH * (region.lines[1].base - region.lines[0].base))
        if below.base - line.base > reach:
            break
        inside = all(sum(a < x1 and x0 < b for a, b in columns) == 1 for x0, x1 in extents)
        (first, first_end), last_end = columns[0], columns[-1][1]
        if extents[0][0] < first - line.size or extents[-1][1] > last_end + line.size:
            inside = False
        if len(extents) == 1 and extents[0][0] < first_end < extents[0][1] - line.size:
            inside = False  # a title, rather
        if len(columns) < 3:
            # Beside labels and values a title may stand above the labels, but not above the values.
            inside = inside and len(extents) == 1 and extents[0][0] > columns[0][1]
        if not inside:
            break
        count += 1
    return count


def _to_table(lines: Sequence[TextLine], columns: list[Column]) -> PageTable:
    cell_lines = [CellLine(line.base, line.size, _cells(line, columns)) for line in lines]
    cells = rows_to_cells(lines_to_rows(cell_lines))
    top = min(w.top for w in lines[0].words)
    return PageTable(cells, columns, top, max(w.bottom for w in lines[-1].words))
