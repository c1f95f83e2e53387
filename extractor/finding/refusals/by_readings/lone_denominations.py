"""without_lone_denominations: an amount that is told as the smallest alone is not what denominations grow by.

"Minimum denomination: $1,000", "issued in denominations of $1,000": the page says nothing of increments. Where it does
("$1,000 and multiples thereof") the rules read both from the same place.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status

_LEAST, _STEP = "min_denomination", "denomination_increment"


def without_lone_denominations(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without increments at the places that rules read as the smallest piece alone."""

    def by_rules(field: str) -> set[tuple[int, int]]:
        read = (c for c in candidates if c.field == field and c.method is Method.RULES and c.status is Status.FOUND)
        return {(c.span.start, c.span.end) for c in read}

    alone = by_rules(_LEAST) - by_rules(_STEP)
    return [c for c in candidates if c.field != _STEP or (c.span.start, c.span.end) not in alone]
