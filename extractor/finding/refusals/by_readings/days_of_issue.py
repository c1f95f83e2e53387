"""without_days_of_issue: no coupon is paid up to the day on which notes are issued.

"Interest is paid semi-annually from May 9, 2014" may tell the first payment or the day from which interest runs. Where
the page says that the notes are issued on that day, or later as more of notes sold before, it is the second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status

_COUPON, _SETTLE = "first_coupon_date", "settle_date"


def without_days_of_issue(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without first coupons up to the day that rules or columns give as the settle date."""
    known = (c for c in candidates if c.field == _SETTLE and c.method is not Method.TOKENS)
    issued = {c.value for c in known if c.status is Status.FOUND and isinstance(c.value, dt.date)}
    first = min(issued) if issued else None

    def is_early(c: Candidate) -> bool:
        if c.field != _COUPON or c.status is not Status.FOUND or not isinstance(c.value, dt.date):
            return False
        return c.value in issued or (first is not None and c.value < first)

    return [c for c in candidates if not is_early(c)]
