"""outside: the candidates that stand in none of the places that a refusal speaks against."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.places import Span


def outside(
    places: Collection[Span], candidates: Sequence[Candidate], fields: Collection[str] | None = None
) -> list[Candidate]:
    """Return the candidates that stand in none of the places, in the same order.

    Where ``fields`` are given, all others stay.
    """
    if not places:  # as mostly
        return list(candidates)

    def is_asked(c: Candidate) -> bool:
        return fields is None or c.field in fields

    return [c for c in candidates if not (is_asked(c) and any(place.holds(c.span) for place in places))]
