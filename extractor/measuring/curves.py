"""Curves: how far a confidence can be believed.

All take ``(confidence, right)`` of every value that was given out. Silence has no value to be right or wrong
and is left to recall.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from extractor.measuring.score import DocumentScore, Outcome

BINS = 15  # each with as many values as the others
TARGET = 0.999  # precision
SURE = 0.99  # confidence


class Given(NamedTuple):
    """A value that was given out: its confidence (0 to 1), and whether it is right."""

    confidence: float
    right: bool


class RiskPoint(NamedTuple):
    """What accepting every value from ``threshold`` up would cover, and the share of faults in it."""

    threshold: float
    coverage: float
    risk: float


def scores_to_given(scores: Iterable[DocumentScore]) -> list[Given]:
    """Return every value that was given out, in document order."""
    return [
        Given(1.0 if j.confidence is None else j.confidence, j.outcome is Outcome.RIGHT)
        for s in scores
        for j in s.judgements
        if j.outcome is not Outcome.MISSED
    ]


def expected_calibration_error(given: Sequence[Given], bins: int = BINS) -> float:
    """Return the mean gap between confidence and rightness over bins of equal mass; 0 for no value."""
    ranked = sorted(given, key=lambda g: g.confidence)
    n = len(ranked)
    gap = 0.0
    for b in range(bins):
        part = ranked[b * n // bins : (b + 1) * n // bins]
        gap += abs(sum(g.confidence - g.right for g in part))
    return gap / n if n else 0.0


def brier(given: Sequence[Given]) -> float:
    """Return the mean squared distance between confidence and rightness; 0 for no value."""
    return sum((g.confidence - g.right) ** 2 for g in given) / len(given) if given else 0.0


def risk_coverage(given: Sequence[Given]) -> list[RiskPoint]:
    """Return a point for each confidence that occurs, from the surest down.

    Values of one confidence cannot be told apart by a threshold, so they come in together.
    """
    points: list[RiskPoint] = []
    taken = faults = 0
    ranked = sorted(given, key=lambda g: -g.confidence)
    for confidence, tied in groupby(ranked, key=lambda g: g.confidence):
        for g in tied:
            taken += 1
            faults += not g.right
        points.append(RiskPoint(confidence, taken / len(ranked), faults / taken))
    return points


def coverage_at(given: Sequence[Given], precision: float = TARGET) -> RiskPoint | None:
    """Return the widest point whose accepted values keep ``precision``; None when there is none."""
    fine = [p for p in risk_coverage(given) if p.risk <= 1.0 - precision + 1e-12]
    return max(fine, key=lambda p: p.coverage, default=None)


def area_under_risk(given: Sequence[Given]) -> float:
    """Return the risk averaged over coverage (AURC); lower is better, 0 for no value."""
    area = last = 0.0
    for point in risk_coverage(given):
        area += point.risk * (point.coverage - last)
        last = point.coverage
    return area


@dataclass(frozen=True, slots=True)
class Trust:
    """The figures of one set of values."""

    values: int
    ece: float
    brier: float
    aurc: float
    accepted: RiskPoint | None
    sure: int
    silent_errors: int

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as JSON holds them."""
        return {
            "values": self.values,
            "ece": round(self.ece, 5),
            "brier": round(self.brier, 5),
            "aurc": round(self.aurc, 6),
            "coverage_at_999": round(self.accepted.coverage, 5) if self.accepted else 0.0,
            "threshold_at_999": self.accepted.threshold if self.accepted else None,
            "values_at_99": self.sure,
            "silent_errors": self.silent_errors,
        }


def given_to_trust(given: Sequence[Given]) -> Trust:
    """Return how far these confidences can be believed."""
    sure = [g for g in given if g.confidence >= SURE]
    return Trust(
        values=len(given),
        ece=expected_calibration_error(given),
        brier=brier(given),
        aurc=area_under_risk(given),
        accepted=coverage_at(given),
        sure=len(sure),
        silent_errors=sum(not g.right for g in sure),
    )
