"""without_effective_rates: what notes cost their issuer, or yield their holder, is neither paid on them nor kept.

``Coupon Rate | Effective Rate | Maturity Date`` in a list of what a company owes: the second column looks like the
first, and like a concession, wherever a reader of words cannot see its heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.regex import regex

_FIELDS = frozenset({"coupon_rate", "gross_concession", "selling_price", "net_proceeds_percent"})
_RATE = "coupon_rate"
_COUPON = regex(r"\bcoupon|\b(?:interest|stated|annual|nominal|fixed)\s+rate|\A\W*rate\b", re.IGNORECASE)
_EFFECTIVE = regex(r"\A\W*(?:average\s+)?effective\b(?:\s+(?:interest|annual))*\s+(?:rate|yield)s?\b(?!.*\bcoupon)")


def without_effective_rates(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without rates under such a heading, in the same order."""
    cells = [
        (cell.span, any(_COUPON.search(other.header) for other in grid.columns))
        for grid in grids
        for k, column in enumerate(grid.columns)
        if "ffective" in column.header and _EFFECTIVE.match(column.header.lower())
        for _, cell in grid.column(k)
    ]
    if not cells:
        return list(candidates)
    return [
        c
        for c in candidates
        # The only rate of a table may be what its notes pay.
        if c.field not in _FIELDS
        or not any(cell.holds(c.span) and (beside or c.field != _RATE) for cell, beside in cells)
    ]
