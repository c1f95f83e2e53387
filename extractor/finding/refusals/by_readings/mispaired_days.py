"""without_mispaired_days: of the two days behind a label that names two, each is one thing only.

``Pricing Date / Issue Date: May 3, 2010 / May 10, 2010``: the second half of the label has the first day next
to it. Where the rules read both in their order, another field's reading of the same place is none. A label that names
its day alone (``Trade Date: May 4, 2010``) says more than half of one that names two.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.regex import regex

_DAYS = frozenset({"trade_date", "settle_date", "maturity_date"})
_TWO_DAYS = regex(r"[a-z ]+ / [a-z ]+")  # the label under which the rules read such days


def without_mispaired_days(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without days that stand where the rules read another day's, in the same order."""
    ruled = [c for c in candidates if c.field in _DAYS and c.method is Method.RULES]
    paired = [c for c in ruled if _TWO_DAYS.fullmatch(c.label)]
    if not paired:
        return list(candidates)
    alone = {c.field for c in ruled if c.label and c not in paired}

    def is_mispaired(c: Candidate) -> bool:
        read = [p for p in paired if c.field in _DAYS and p.span.overlaps(c.span)]
        return any(p.field != c.field or p.value != c.value or p.field in alone for p in read)

    return [c for c in candidates if not is_mispaired(c)]
