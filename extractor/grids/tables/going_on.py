"""with_headers_above: a table that goes on over the page, and prints no header again.

::

    CUSIP | Principal | Price | Coupon | Maturity | Callable
    12345AAA1 | $1,000,000 | 100% | 3.00% | 05/15/2010 | No
    <page>
    12345AAB9 | $2,500,000 | 100% | 4.10% | 05/15/2015 | 05/15/2008

A banner, a page number and a rule stand between. The second part has as many columns, with the same makes but for a
few, and a code where the first one has codes: its labels are those of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.ground.grid import Grid, Repair
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_FEWEST = 6  # columns
_ALIKE = 0.75  # of them hold the same makes
_FARTHEST = 600  # characters between the parts: a banner and a footnote, no text
# Rows like those of the table, but of other notes.
_OTHERS = regex(
    r"\b(?:previous(?:ly)?|outstanding|already|hypothetical\w*|examples?|illustrat\w+|historical|secondary|redeem\w*)\b",
    re.IGNORECASE,
)


def with_headers_above(grids: Sequence[Grid], text: str) -> list[Grid]:
    """Return the grids, in their order, the headers of such parts filled in."""
    out: list[Grid] = []
    for grid in grids:
        above = out[-1] if out else None
        if above is not None and _goes_on(above, grid, text):
            repair = Repair("adopt_header", grid.span, f"{len(grid.columns)} columns of the part above")
            out.append(replace(grid, columns=above.columns, repairs=(*grid.repairs, repair)))
        else:
            out.append(grid)
    return out


def _goes_on(above: Grid, grid: Grid, text: str) -> bool:
    if {above.kind, grid.kind} != {"table"} or len(grid.columns) != len(above.columns) or len(grid.columns) < _FEWEST:
        return False
    if any(column.header for column in grid.columns) or not all(column.header for column in above.columns):
        return False
    between = grid.span.start - above.span.end
    if not 0 <= between <= _FARTHEST or _OTHERS.search(text, above.span.end, grid.span.start):
        return False
    makes = [(_makes(above, k), _makes(grid, k)) for k in range(len(grid.columns))]
    coded = any(mine == theirs == {Shape.CUSIP} for theirs, mine in makes)
    alike = sum(not theirs or not mine or bool(theirs & mine) for theirs, mine in makes)
    return coded and alike >= _ALIKE * len(makes)


def _makes(grid: Grid, k: int) -> set[Shape]:
    """Return the makes of a column's cells; none where it is empty."""
    return {shape(cell.text) for _, cell in grid.column(k)} - {Shape.EMPTY}
