"""without_shared_grades: a grade that its line gives to one agency is no other's.

"Baa3 / BBB (Moody's / Fitch)": the names' order tells whose each is, where a finder that sees words alone takes the
second for S&P's, whose grades look like Fitch's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

_FIELDS = frozenset({"moodys_rating", "sp_rating", "fitch_rating"})
_SURE = 0.97  # of a grade whose agency is named with it


def without_shared_grades(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without grades at places that rules surely give to other agencies, in the same order."""
    given: defaultdict[Span, set[str]] = defaultdict(set)
    for c in candidates:
        if c.field in _FIELDS and c.method is Method.RULES and c.status is Status.FOUND and c.score >= _SURE:
            given[c.span].add(c.field)
    if not given:
        return list(candidates)

    def is_anothers(c: Candidate) -> bool:
        return c.field in _FIELDS and c.method is not Method.RULES and c.field not in given.get(c.span, {c.field})

    return [c for c in candidates if not is_anothers(c)]
