"""Draft: a note in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.schema import Schema

Places = list[tuple[Span, list[int]]]  # places with the numbers of their drafts


@dataclass(slots=True)
class Draft:
    """A note in the making: its identifier, where it begins, and what was said of it."""

    identifier: str | None
    start: int
    candidates: list[Candidate] = field(default_factory=list)
    grids: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)


def line_start(text: str, candidate: Candidate) -> int:
    """Return where the candidate's line begins: an amount before a title is the note's too."""
    return text.rfind("\n", 0, candidate.span.start) + 1


def heads(schema: Schema, candidate: Candidate) -> bool:
    """Tell whether a candidate is a note's heading, as read."""
    return candidate.field == schema.heading and candidate.status is Status.FOUND
