"""without_misleading_columns: what stands in a column of something that looks like a field is not that field.

Lists of agencies' notes give a ``Next Pay Date``, which is not the first one. Lists of what a company owes have
``Coupon Rate | Effective Rate``, and the second is neither paid on the notes nor kept by those who sell them. Where
such a table is turned, or its heading is out of sight, a finder that sees words alone takes one for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex

_FIRST = frozenset({"first_coupon_date"})
_SHARES = frozenset({"gross_concession", "selling_price", "net_proceeds_percent"})
_NEXT = regex(
    r"\A\W*next\s+(?:(?:interest|coupon)\s+)?(?:pay(?:ment)?|coupon|interest)s?\b(?!.*\bfirst)", re.IGNORECASE
)
_EFFECTIVE = regex(
    r"\A\W*(?:average\s+)?effective\b(?:\s+(?:interest|annual))*\s+(?:rate|yield)s?\b(?!.*\bcoupon)", re.IGNORECASE
)
_COUPON = regex(r"\bcoupon|\b(?:interest|stated|annual|nominal|fixed)\s+rate|\A\W*rate\b", re.IGNORECASE)


def without_misleading_columns(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that such a column seems to state, in the same order."""
    cells = [found for grid in grids for found in _misleading(grid)]
    if not cells:
        return list(candidates)
    return [c for c in candidates if not any(c.field in fields and cell.holds(c.span) for cell, fields in cells)]


def _misleading(grid: Grid) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield the cells of such columns, with the fields that they seem to state."""
    for k, column in enumerate(grid.columns):
        fields = _header_to_fields(column.header, grid)
        for _, cell in grid.column(k) if fields else ():
            yield cell.span, fields


def _header_to_fields(header: str, grid: Grid) -> frozenset[str]:
    if _NEXT.match(header):
        return _FIRST
    if not _EFFECTIVE.match(header):
        return frozenset()
    # The only rate of a table may be what its notes pay.
    beside = any(_COUPON.search(column.header) for column in grid.columns)
    return _SHARES | {"coupon_rate"} if beside else _SHARES
