"""claims_to_curves: from what was claimed and how often it was right to break points of calibration.

Isotonic regression finds the steps; each then claims no more than holds with CERTAINTY given how few or many
examples it stands on (Clopper and Pearson's bound), so that no curve ever claims certainty where nothing went
wrong by chance, and the sum of claims errs on the side of doubt.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractor.fusing.weighing.curve import Curve

LEAST = 60  # claims that a step of a curve stands on, at least
CERTAINTY = 0.8  # with which a step of the curve claims no more than holds
_BINS = 100  # of equal mass, before steps are joined: fewer would blur, more would only take time


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said: of which kind, with what log-odds, whether it was right, and its weight."""

    kind: str
    total: float
    right: bool
    weight: float


def claims_to_curves(claims: Iterable[Claim]) -> dict[str, Curve]:
    """Fit a curve for each kind of claim that has examples enough."""
    kinds: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        kinds[claim.kind].append(claim)
    return {kind: claims_to_curve(of_kind) for kind, of_kind in sorted(kinds.items()) if len(of_kind) >= 2 * LEAST}


def claims_to_curve(claims: Sequence[Claim]) -> Curve:
    """Fit one curve."""
    from sklearn.isotonic import IsotonicRegression

    ranked = sorted(claims, key=lambda c: c.total)
    size = max(LEAST, len(ranked) // _BINS)
    parts = [ranked[k : k + size] for k in range(0, len(ranked), size)]
    if len(parts) > 1 and len(parts[-1]) < LEAST:
        parts[-2:] = [parts[-2] + parts[-1]]
    at = [_mean(p) for p in parts]
    mass = [sum(c.weight for c in p) for p in parts]
    share = [sum(c.weight for c in p if c.right) / m for p, m in zip(parts, mass, strict=True)]
    steps = IsotonicRegression(y_min=0.0, y_max=1.0).fit(at, share, sample_weight=mass).predict(at)
    points: list[tuple[float, float]] = []
    for value, step in groupby(zip(steps, at, parts, strict=True), key=lambda t: t[0]):
        of_step = list(step)
        count = sum(len(p) for _, _, p in of_step)
        points.append((sum(a * len(p) for _, a, p in of_step) / count, _doubted(float(value), count)))
    rising = [p for k, p in enumerate(points) if k == 0 or p[0] > points[k - 1][0] + 1e-4]
    return Curve(tuple(p[0] for p in rising), tuple(_rising(p[1] for p in rising)))


def _mean(claims: Sequence[Claim]) -> float:
    return sum(c.total for c in claims) / len(claims)


def _doubted(share: float, count: int) -> float:
    """Return the log-odds of a share right of ``count`` examples, its errors at their upper bound."""
    from scipy.stats import beta

    wrong = (1.0 - share) * count
    risk = min(float(beta.ppf(CERTAINTY, wrong + 1.0, max(count - wrong, 1e-9))), 1.0 - 1e-4)
    return math.log((1.0 - risk) / risk)


def _rising(values: Iterable[float]) -> Iterable[float]:
    """Never let the doubt of a small step pull it under the one before."""
    top = -math.inf
    for value in values:
        top = max(top, value)
        yield top
