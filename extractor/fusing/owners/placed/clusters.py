"""candidates_to_clusters: what several finders read at one place is one mention of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def _apart(mentions: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what one finder read over several places of which another read each alone."""
    found = sorted((c for c in mentions if c.status is Status.FOUND), key=lambda c: c.span)

    def is_wide(c: Candidate) -> bool:
        inner = [o for o in found if o.method is Method.TOKENS and c.span.holds(o.span)]
        return c.method is Method.ALIGNMENT and any(a.span.end <= b.span.start for a, b in pairwise(inner))

    return [c for c in mentions if not is_wide(c)]


def candidates_to_clusters(mentions: Sequence[Candidate]) -> list[tuple[Span, list[Candidate]]]:
    """Gather candidates that read the same place, in reading order."""
    out: list[tuple[Span, list[Candidate]]] = []
    for c in sorted(_apart(mentions), key=lambda c: c.span):
        if out and (out[-1][0].overlaps(c.span) or out[-1][0] == c.span):
            out[-1] = (Span.around([out[-1][0], c.span]), [*out[-1][1], c])
        else:
            out.append((c.span, [c]))
    return out
