"""without_unconfirmed_codes: beside notes whose ISIN confirms their own code, a table of other issuers' is of others.

``Comparable quoted issues | Coupon | Maturity | CUSIP``: a supplement prints the bonds that its yield is held against,
or the debt of its group. An ISIN holds the CUSIP of its note; none of the table's codes is held by one of the page's,
nor begins as one that is. A Treasury's ISIN confirms nothing, and a table that tells how its notes are sold is the
offer's, whosever ISIN the page prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.finding.codes import ISIN, found_codes, found_cusips, held_cusip, issuer_of
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span

_TREASURY = "912"  # begins the codes of the United States' own debt, that yields are held against
_OF_A_SALE = frozenset({"gross_concession", "net_proceeds", "first_coupon_amount", "survivors_option"})


def without_unconfirmed_codes(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those of such tables, in the same order."""
    codes = found_cusips(candidates)
    held = {held_cusip(str(c.value)) for c in found_codes(candidates) if c.field == ISIN}
    bases = {issuer_of(code) for code in held.intersection(str(c.value) for c in codes)}
    bases = {base for base in bases if not base.startswith(_TREASURY)}
    sold = [c for c in candidates if c.field in _OF_A_SALE]
    others = [span for span in _of_others(grids, codes, bases) if not any(span.holds(c.span) for c in sold)]
    return outside(others, candidates)


def _of_others(grids: Sequence[Grid], codes: Sequence[Candidate], bases: set[str]) -> Iterator[Span]:
    """Yield the tables that hold codes, and none that begins as a confirmed one does."""
    if not bases:
        return
    for grid in grids:
        inside = {issuer_of(str(c.value)) for c in codes if grid.span.holds(c.span)}
        if not grid.is_sheet and inside and not inside & bases:
            yield grid.span
