"""What speaks for and against a field that is shown and left open: the mark, the place, and what the note is."""

from __future__ import annotations

import math
from collections.abc import Iterator

from extractor.fusing.weighing.relations import Leaders
from extractor.fusing.weighing.scene import Scene
from extractor.ground.candidate import Candidate

_WORDS = ("TB", "T.B", "DETERMINED", "ANNOUNCED", "COME")
# A note of another kind has no such term: its blank is the branch of a form that was not taken.
_KINDS = ("coupon_type", "callable")


def mark_of(raw: str) -> str:
    """Name the mark by which a place is left open."""
    bare = raw.strip()
    if not bare:
        return "nothing"
    if "[" in bare:
        return "brackets"
    if any(word in bare.upper() for word in _WORDS):
        return "words"
    if not bare.strip("$% "):
        return "a lone sign"
    return "dashes" if not bare.strip("$%-–—. \n") else "blanks"


def open_evidence(field: str, best: Candidate, scene: Scene, leaders: Leaders) -> Iterator[tuple[str, float]]:
    """State the evidence of a placeholder reading, as named numbers."""
    mark = mark_of(best.raw)
    yield f"left open by {mark}", 1.0
    yield f"left open by {mark}, {best.method}", 1.0
    contest = scene.open_contest(best)
    if contest:
        yield "place also left open as another field", contest
    alike = scene.left_open - 1
    if alike > 0:
        yield "other places left open", math.log1p(alike)
    for name in _KINDS:
        if name != field and (told := leaders.get(name)):
            yield f"left open where {name} is {told[0]}", 1.0
            yield f"left open where {name} is {told[0]}, {field}", 1.0
