"""names_of: what the evidence on a field is called, spelt once, as a document's readings name it thousands of times."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from extractor.ground.candidate import Method

FINDERS = (Method.ALIGNMENT, Method.TOKENS, Method.RULES)


class Voice(NamedTuple):
    """What the evidence of one finder on one field is called."""

    said: str
    score: str
    on: str
    score_on: str
    sure: str
    only: str


class Names(NamedTuple):
    """What the evidence on one field is called; ``voices`` are the finders'."""

    field: str
    voices: Mapping[Method, Voice]
    agreement: str
    clash: str
    several: str
    shared: str


@cache
def names_of(field: str) -> Names:
    """Return the names of the evidence on a field; they end in its own, so that fusion learns whom to trust where."""
    voices = {
        m: Voice(f"{m}", f"{m} score", f"{m} on {field}", f"{m} score on {field}", f"{m} is sure", f"only {m}")
        for m in FINDERS
    }
    return Names(
        f"field={field}",
        voices,
        f"agreement on {field}",
        f"others clash, {field}",
        f"several notes, {field}",
        f"given to other notes too, {field}",
    )
