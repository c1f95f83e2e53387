"""rank_needs: which document a person should look at next, so that an answer teaches most.

Three things make a document worth asking about: finders that disagree on a value, fields that are hardly
believed, and a layout that nobody corrected yet. Documents of one layout are asked about in turn: after one
of them was corrected, the others may mend themselves.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.grids.fingerprint import SAME_LAYOUT
from extractor.ground.candidate import Status
from extractor.ground.fields import Field

# What an answer is worth, in fields: a disputed field counts as one, a doubted one by its doubt, and in a
# layout that nobody corrected each stated field may fall with the same blow.
_NEW_LAYOUT = 0.25


@dataclass(frozen=True, slots=True)
class Need:
    """What is known of a document that may be asked about, by its number.

    ``disputed`` and ``doubted`` count fields, ``stated`` those that state something; ``novelty`` is the distance
    to the nearest corrected layout, ``like`` counts the documents of the same layout, itself included.
    """

    number: int
    layout: int | str
    disputed: int
    doubted: float
    stated: int
    novelty: float
    like: int


def rank_needs(needs: Iterable[Need]) -> list[Need]:
    """Return the documents to ask about, the most worth first, layouts in turn."""
    best_first = sorted(needs, key=lambda n: (-_worth(n), n.number))
    turns: defaultdict[int | str, int] = defaultdict(int)
    ranked: list[tuple[int, Need]] = []
    for need in best_first:  # the best of each layout, then the second best of each, and so on
        ranked.append((turns[need.layout], need))
        turns[need.layout] += 1
    return [need for _, need in sorted(ranked, key=lambda r: r[0])]


def _worth(need: Need) -> float:
    new = _NEW_LAYOUT * need.stated if need.novelty > SAME_LAYOUT else 0.0
    # A lesson helps all documents of the layout, each a little less than the one before.
    return (need.disputed + need.doubted + new) * math.sqrt(need.like)


def is_disputed(field: Field) -> bool:
    """Tell whether another finder came to another value and nobody agreed with the one given out."""
    read = field.status in {Status.FOUND, Status.UNREADABLE, Status.PLACEHOLDER}
    rivals = {a.method for a in field.alternatives} - {field.method}
    return read and not field.agreed and bool(rivals)
