"""Reliability: confidences against what held, in bins; risk against coverage; thresholds by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from extractor.measuring.curves import BINS, TARGET, Given, RiskPoint, coverage_at, risk_coverage

POINTS = 200  # of a curve that is stored or drawn


class Bin(NamedTuple):
    """A bin of equal mass: its mean confidence, the share that was right, and how many values it holds."""

    confidence: float
    right: float
    values: int


def reliability(given: Sequence[Given], bins: int = BINS) -> list[Bin]:
    """Return the reliability diagram's bins, from doubtful to sure; fewer when there are fewer values."""
    ranked = sorted(given, key=lambda g: g.confidence)
    n = len(ranked)
    parts = (ranked[b * n // bins : (b + 1) * n // bins] for b in range(bins))
    return [
        Bin(
            round(sum(g.confidence for g in part) / len(part), 5),
            round(sum(g.right for g in part) / len(part), 5),
            len(part),
        )
        for part in parts
        if part
    ]


def thinned_risk_coverage(given: Sequence[Given], points: int = POINTS) -> list[RiskPoint]:
    """Return the risk-coverage curve, thinned to about ``points``; first and last point stay."""
    curve = risk_coverage(given)
    step = max(len(curve) // points, 1)
    kept = curve[::step] + ([curve[-1]] if curve and (len(curve) - 1) % step else [])
    return [RiskPoint(round(p.threshold, 5), round(p.coverage, 5), round(p.risk, 6)) for p in kept]


def field_thresholds(pairs: Iterable[tuple[str, Given]], precision: float = TARGET) -> dict[str, Any]:
    """Return for each field the lowest confidence that kept ``precision`` on these values, as observed.

    No bound is implied: a field has far too few values for one. ``threshold`` is None where none kept it.
    """
    fields: defaultdict[str, list[Given]] = defaultdict(list)
    for name, given in pairs:
        fields[name].append(given)
    out: dict[str, Any] = {}
    for name in sorted(fields):
        point = coverage_at(fields[name], precision)
        out[name] = {
            "values": len(fields[name]),
            "right": sum(g.right for g in fields[name]),
            "threshold": None if point is None else round(point.threshold, 4),
            "coverage": 0.0 if point is None else round(point.coverage, 4),
        }
    return out
