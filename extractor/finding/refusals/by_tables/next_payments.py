"""without_next_payments: the day on which a note pays next is not the one on which it first did.

``Settle Date | Maturity Date | Next Pay Date``: lists of agencies' notes give it, and where such a table is turned a
reader of words takes it for the first coupon's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.regex import regex

_FIELD = "first_coupon_date"
_NEXT = regex(
    r"\A\W*next\s+(?:(?:interest|coupon)\s+)?(?:pay(?:ment)?|coupon|interest)s?\b(?!.*\bfirst)", re.IGNORECASE
)


def without_next_payments(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without first coupons under such a heading, in the same order."""
    cells = [
        cell.span
        for grid in grids
        for k, column in enumerate(grid.columns)
        if _NEXT.match(column.header)
        for _, cell in grid.column(k)
    ]
    if not cells:
        return list(candidates)
    return [c for c in candidates if c.field != _FIELD or not any(cell.holds(c.span) for cell in cells)]
