"""grids_to_whole: the grids that are not made of left-over pieces of another grid's cells.

Once one reader has taken the rows, a later one may find a taught heading again, and under it nothing but pieces: the
``%`` and the figure behind a ``$`` that were joined to a cell. That they stand under the heading is chance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate

from extractor.ground.grid import Grid
from extractor.ground.places import Span


def grids_to_whole(grids: Sequence[Grid]) -> tuple[list[Grid], frozenset[int]]:
    """Return the grids less those made of pieces, and where the rows of those begin."""
    cells = sorted({c.span for g in grids for c in g.filled})
    starts, reached = [s.start for s in cells], list(accumulate((s.end for s in cells), max))

    def in_larger(span: Span) -> bool:
        before = bisect_left(starts, span.start)
        return before > 0 and reached[before - 1] >= span.end

    pieces = [g for g in grids if _mostly(in_larger, [c.span for c in g.filled])]
    return [g for g in grids if g not in pieces], frozenset(r.span.start for g in pieces for r in g.rows)


def _mostly(holds: Callable[[Span], bool], spans: Sequence[Span]) -> bool:
    return sum(map(holds, spans)) * 2 > len(spans)
