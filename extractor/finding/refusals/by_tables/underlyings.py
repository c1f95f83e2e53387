"""without_underlyings: a table of what notes are linked to states nothing of the notes themselves.

Its columns are much like an offering's (issuer, CUSIP, initial price), but what they hold belongs to shares, funds
and indices. Their identifiers are kept only where the document has no other one: some forms set the note's own
CUSIP beside its underlying.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.finding.codes import CODES, found_codes
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid
from extractor.ground.regex import regex

_UNDERLYING = regex(
    r"\bunderl(?:ying|ier)|\breference (?:assets?|stocks?|shares?|ind(?:ex|ices)|funds?)\b|\bticker\b|\bbloomberg\b"
    r"|\b(?:initial|starting|strike) (?:[a-z]+ )?(?:level|value|price)s?\b|\b(?:barrier|threshold|trigger)\b|\bweight",
    re.IGNORECASE,
)
# What a column beside a note's own says of its underlying. An initial price may be the notes', but is no amount.
_PRICE = regex(
    r"\b(?:initial|starting|strike) (?:(?:share|stock|index|reference|underlying|closing) )*(?:level|value|price)s?\b"
    r"|\b(?:barrier|threshold|trigger|buffer|downside)\b",
    re.IGNORECASE,
)
_AMOUNTS = frozenset({"principal_amount", "net_proceeds", "first_coupon_amount"})
# A column of one of these makes a row a note's, whatever else stands in it.
_TERMS = frozenset({"coupon_rate", "maturity_date", "principal_amount", "first_coupon_date", "gross_concession"})
_SURE = 0.7  # from which a column is believed to hold a term: a share's price is a little like an amount


def without_underlyings(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that stand in a table of underlyings, in the same order."""
    candidates = [c for c in candidates if not _is_a_price(c)]
    tables = [g.span for g in grids if _is_of_underlyings(g, candidates)]
    left = outside(tables, candidates)
    return left if found_codes(left) else outside(tables, candidates, {c.field for c in candidates} - CODES)


def _is_a_price(c: Candidate) -> bool:
    """Tell whether an amount stands under what heads an underlying's price."""
    return c.field in _AMOUNTS and c.method is Method.ALIGNMENT and _PRICE.search(c.label) is not None


def _is_of_underlyings(grid: Grid, candidates: Sequence[Candidate]) -> bool:
    if grid.is_sheet or not any(_UNDERLYING.search(column.header) for column in grid.columns):
        return False
    return not any(
        c.field in _TERMS
        and c.method is Method.ALIGNMENT
        and c.status is Status.FOUND
        and c.score >= _SURE
        and grid.span.holds(c.span)
        for c in candidates
    )
