"""Reason: one piece of the evidence for a decision whose points a person can add up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Reason(NamedTuple):
    """What is told, and its points: more than 0 speak for an offer, less speak against it."""

    name: str
    weight: float


def points(reasons: Iterable[Reason]) -> float:
    """Add up what reasons weigh."""
    return sum(r.weight for r in reasons)


def in_words(reasons: Iterable[Reason]) -> str:
    """Return reasons with their points, as a finding says them."""
    return "; ".join(f"{r.name} ({r.weight:+.0f})" for r in reasons)
