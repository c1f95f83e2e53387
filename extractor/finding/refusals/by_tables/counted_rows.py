"""without_counted_rows: what counts or letters the rows of a table is no term of its notes.

``Series | CUSIP | ...`` over ``A | 02006DUP4 | ...``, ``No. | CUSIP`` over ``1``, ``2``, ``3``: a letter looks like a
rating, a figure like days of notice. Such a column's label says so, and its rows follow each other from the first on;
where a column has no label, it may be one whose label was lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex

_COUNTS = regex(r"\W*(?:no|nos|nr|nbr|number|#|item|line|row|ref|series|tranche|class|note|lot)\W*|#")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FEWEST = 4  # columns beside it


def without_counted_rows(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what stands in such columns, in the same order."""
    counted = [span for grid in grids if not grid.is_sheet and len(grid.columns) > _FEWEST for span in _counted(grid)]
    if not counted:
        return list(candidates)
    return [c for c in candidates if not any(span.holds(c.span) for span in counted)]


def _counted(grid: Grid) -> Iterator[Span]:
    for k, column in enumerate(grid.columns):
        if len(column.header) < len("tranche no.") and _COUNTS.fullmatch(column.header.lower()):
            cells = [cell for _, cell in grid.column(k)]
            said = [cell.text.strip("().").upper() for cell in cells]
            if cells and said in ([str(n + 1) for n in range(len(cells))], list(_LETTERS[: len(cells)])):
                yield from (cell.span for cell in cells)
