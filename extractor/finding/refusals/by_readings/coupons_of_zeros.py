"""without_coupons_of_zeros: notes without a coupon have no first one, neither its amount nor its day.

Pages of zero coupon notes print the discount that accrues from year to year, in dollars for each $1,000: an amount like
a first coupon's, in a table that opens near the day of issue.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status

_FIRST_COUPON = frozenset({"first_coupon_amount", "first_coupon_date"})
_KIND, _ZERO = "coupon_type", "zero"


def without_coupons_of_zeros(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without first coupons, where all notes that are told of are zero coupon notes."""
    kinds = {c.value for c in candidates if c.field == _KIND and c.status is Status.FOUND}
    if kinds != {_ZERO} or any(map(_tells_of_a_coupon, candidates)):
        return list(candidates)
    return [c for c in candidates if c.field not in _FIRST_COUPON]


def _tells_of_a_coupon(c: Candidate) -> bool:
    """Tell of one that is paid, so often or at a rate, be that left open."""
    if c.field == "coupon_rate":
        return bool(c.value) or c.status is Status.PLACEHOLDER
    return c.field == "coupon_frequency" and c.status is Status.FOUND
