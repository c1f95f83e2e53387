"""is_aligned: whether a header stands over its columns by more than chance.

Rows that share gutters prove their columns. A single row proves none: any line has blanks, and any header above it has
labels over something. That its labels begin, end or are centred where the row's values do tells a table of fixed width.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.text.lines import Line
from extractor.grids.text.rows import RawRow
from extractor.ground.places import Span

# Shares of a header's pieces: of the tables of fixed width with a single row that the train recipes write 97 % reach
# one of them, and none of those whose cells only blanks part.
_ALIGNED = 0.65
_ALIGNED_AS_CUT = 0.9  # and more of them, where one blank was taken for a column's end
_CENTRED = 2  # characters by which the two margins of a centred piece differ

Columns = Sequence[tuple[int, int]]


def is_aligned(header: Sequence[Line], cut: Sequence[RawRow], columns: Columns) -> bool:
    """Tell whether a header's pieces are aligned with columns, which count characters from the line's begin.

    ``cut`` holds the header's cells as they were cut where one blank parts them. Nothing is told by the first piece,
    which begins where every line does.
    """
    whole = [[segment.span for segment in line.filled] for line in header]
    cells = [[cell.span for cell in row] for row in cut]
    return any(
        0 < asked * share <= aligned
        for spans, share in ((whole, _ALIGNED), (cells, _ALIGNED_AS_CUT))
        for aligned, asked in [_aligned(header, spans, columns)]
    )


def _aligned(header: Sequence[Line], spans: Sequence[Sequence[Span]], columns: Columns) -> tuple[int, int]:
    """Count the pieces of a header's lines that are aligned with a column, and all but the first."""
    places = [
        (s.start - line.span.start, s.end - line.span.start) for line, of in zip(header, spans, strict=True) for s in of
    ]
    first = min(start for start, _ in places)
    asked = [place for place in places if place[0] > first]
    return sum(any(_is_over(place, column) for column in columns) for place in asked), len(asked)


def _is_over(piece: tuple[int, int], column: tuple[int, int]) -> bool:
    (start, end), (low, high) = piece, column
    centred = start < high and low < end and abs(start + end - low - high) <= _CENTRED
    return start == low or end == high or centred
