"""rows_to_columns: where the columns of a table begin and end, told by what is blank in all of its rows."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractor.grids.fixed_width.blocks import UNTYPED, Placed
from extractor.grids.text.lines import Line, tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_SURE = 0.95  # of the values stand alone in their columns
_WIDE = 2  # blanks that part cells by themselves
_WORDS = frozenset({Shape.TEXT, Shape.COUPON_TYPE})
_FIGURES = frozenset({Shape.PERCENT, Shape.NUMBER, Shape.RATING})
_STROKE = "/"
_LOOSE = UNTYPED | {Shape.PLACEHOLDER}  # side by side no value of their own, nor is "$" before one


def rows_to_columns(text: str, block: Sequence[Placed]) -> list[tuple[int, int]]:
    """Return where the columns begin and end: what some row fills, parted by what is blank in all of them."""
    width = max(len(p.line.span) for p in block)
    filled = bytearray(width)
    for placed in block:
        for at, char in enumerate(placed.line.span.of(text)):
            if not char.isspace():
                filled[at] = 1
    edges = [at for at in range(width + 1) if (at < width and filled[at]) != (at > 0 and bool(filled[at - 1]))]
    columns: list[tuple[int, int]] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if columns and not _is_gutter(block, columns[-1][1], start):
            columns[-1] = (columns[-1][0], end)
        else:
            columns.append((start, end))
    return columns


def _is_gutter(block: Sequence[Placed], start: int, end: int) -> bool:
    """Tell whether no row has a value that runs over the blanks from ``start`` to ``end``; words may end at two."""
    over = [kind for placed in block for a, b, kind in placed.values if a < start and end < b]
    return all(kind in _LOOSE for kind in over) if end - start >= _WIDE else not over


def join_headless(
    columns: Sequence[tuple[int, int]], header: Sequence[RawRow], rows: Sequence[RawRow]
) -> list[tuple[int, int]]:
    """Join what one blank parts in every row, where the header has a label for the first part alone.

    "4.150% Notes due 2011" in each row is one cell of words and figures, "Fixed Step" over "Fixed Rate" one of words;
    a stroke goes with what is before it. Figures alone stay apart: over them a label may have been lost.
    """
    said: defaultdict[int, set[str]] = defaultdict(set)
    for cell in (cell for row in rows for cell in row):
        said[cell.first].add(cell.text)
    headed = {cell.first for row in header for cell in row if said[cell.first] != {_STROKE}}
    out: list[list[tuple[int, int]]] = []
    for column in columns:
        if out and column[0] not in headed and column[0] - out[-1][-1][1] == 1:
            out[-1].append(column)
        else:
            out.append([column])
    return [part for run in out for part in (_joined(run) if _are_words(run, said) else run)]


def _are_words(run: Sequence[tuple[int, int]], said: Mapping[int, set[str]]) -> bool:
    """Tell whether columns hold the words of a name or a kind, at most figures beside them; or end with a stroke."""
    shapes = {shape(text) for low, _ in run for text in said[low]}
    ends = said[run[-1][0]] == {_STROKE} or (bool(shapes & _WORDS) and shapes <= _WORDS | _FIGURES)
    return len(run) > 1 and ends


def _joined(run: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(run[0][0], run[-1][1])]


def are_apart(columns: Sequence[tuple[int, int]], rows: Sequence[Placed]) -> bool:
    """Tell whether nearly each value has a column to itself: rows that are not aligned share blanks by chance."""
    starts = [low for low, _ in columns]
    held = [[bisect_right(starts, at) for at, _, kind in row.values if kind not in _LOOSE] for row in rows]
    return sum(len(set(each)) for each in held) >= _SURE * sum(map(len, held))


def is_flush(text: str, block: Sequence[Placed], low: int) -> bool:
    """Tell whether the cells of a column all begin where it begins: its label does, too."""
    return all(not text[p.line.span.start + low : p.line.span.start + low + 1].isspace() for p in block)


def line_to_cells(text: str, line: Line, columns: Sequence[tuple[int, int]]) -> RawRow:
    """Return the filled cells of a row, each with its column's own bounds."""
    out: list[RowCell] = []
    for low, high in columns:
        start, end = line.span.start + low, min(line.span.start + high, line.span.end)
        span = trimmed(text, start, end) if start < end else Span(start, start)
        if span.start < span.end and (held := tidy(span.of(text))):
            out.append(RowCell(span, held, low, high))
    return tuple(out)
