"""FusionModel: evidence to probability. A logistic model in readable JSON; its log-odds add up."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.fusing.weighing.curve import Curve
from extractor.fusing.weighing.layouts import Layouts
from extractor.ground.errors import ModelError

FILE = "fusion.json"

# Without a trained model: each finder is believed about as far as its own score says, agreement
# counts one unit of log-odds a finder, and a rival reading takes away half of its own score.
UNTRAINED: Mapping[str, float] = {
    "bias": -0.4,
    "alignment score": 0.8,
    "tokens score": 0.6,
    "rules score": 0.8,
    "agreement": 1.2,
    "repeated": 0.2,
    "rival": -0.4,
    "rivalled": -0.4,
    "placeholder": -0.5,
    "unreadable": -1.0,
}
# What memory proposes is not trained: a person taught it. It weighs more than any one finder, and its score
# (more voices, the same layout) moves it; a model's own weights under these names would come first.
TAUGHT: Mapping[str, float] = {"correction": 1.5, "correction score": 1.0}
# Nine of ten fields of which nothing is found are rightly absent; a reading left over takes from that.
UNTRAINED_ABSENCE: Mapping[str, float] = {"bias": 2.2, "reading left over": -4.0}
_MOST = 30.0  # log-odds; beyond them a float's probability is 0 or 1


def sigmoid(total: float) -> float:
    """Return the probability of a sum of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(min(total, _MOST), -_MOST)))


def log_odds_of(probability: float) -> float:
    """Return the log-odds of a probability: the inverse of ``sigmoid``."""
    return math.log(probability / (1.0 - probability)) if 0.0 < probability < 1.0 else _MOST


@dataclass(frozen=True, slots=True)
class FusionModel:
    """Log-odds a unit of evidence, by name: ``weights`` of readings, ``absence`` of silence.

    ``curves`` recalibrate the sums by claim (``found``, ``placeholder``, ``unreadable``, ``absent``);
    ``layouts`` are those of the training, None when they are not known.
    """

    weights: Mapping[str, float] = field(default_factory=lambda: dict(UNTRAINED))
    absence: Mapping[str, float] = field(default_factory=lambda: dict(UNTRAINED_ABSENCE))
    # Under this probability a reading is kept as an alternative of an absent value, not given out:
    # half the F1 that is reached is where giving out more starts to cost more than it wins.
    threshold: float = 0.45
    curves: Mapping[str, Curve] = field(default_factory=dict)
    layouts: Layouts | None = None
    _known: Mapping[str, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Join the weights with what memory's proposals weigh where nothing was learned of them."""
        object.__setattr__(self, "_known", {**TAUGHT, **self.weights})

    def contributions(self, evidence: Mapping[str, float]) -> dict[str, float]:
        """Return what each piece of evidence adds to a reading's log-odds; what has no weight is left out."""
        told = ((name, self._known.get(name, 0.0) * x) for name, x in evidence.items())
        return {name: w for name, w in told if w}

    def total(self, evidence: Mapping[str, float]) -> float:
        """Return a reading's log-odds before recalibration."""
        known = self._known
        return sum([known[name] * x for name, x in evidence.items() if name in known])

    def probability(self, evidence: Mapping[str, float], status: str = "found") -> float:
        """Return the probability that a reading with this evidence is right."""
        return sigmoid(self.calibrated(self.total(evidence), status))

    def calibrated(self, total: float, claim: str) -> float:
        """Return log-odds as the claim's curve corrects them; unchanged without one."""
        curve = self.curves.get(claim)
        return total if curve is None else curve(total)

    def absent(self, evidence: Mapping[str, float]) -> float:
        """Return the probability that a field is rightly absent."""
        total = sum(self.absence.get(name, 0.0) * x for name, x in evidence.items())
        return sigmoid(self.calibrated(total, "absent"))

    def save(self, folder: Path) -> None:
        """Write the model as JSON, and the layouts beside it."""
        data = {
            "threshold": self.threshold,
            "weights": {k: round(v, 4) for k, v in sorted(self.weights.items())},
            "absence": {k: round(v, 4) for k, v in sorted(self.absence.items())},
            "curves": {k: c.to_list() for k, c in sorted(self.curves.items())},
        }
        (folder / FILE).write_text(json.dumps(data, indent=1) + "\n", "utf-8")
        if self.layouts is not None:
            self.layouts.save(folder)

    @classmethod
    def load(cls, folder: Path) -> FusionModel:
        """Read what ``save`` wrote. Raises ModelError."""
        try:
            data = json.loads((folder / FILE).read_text("utf-8"))
            curves = {k: Curve.from_list(points) for k, points in data.get("curves", {}).items()}
            model = cls(data["weights"], data["absence"], float(data["threshold"]), curves)
        except (OSError, ValueError, KeyError, TypeError) as error:
            msg = f"{folder}: no fusion model ({error}); run 'extractor train' or pick another model"
            raise ModelError(msg) from error
        return replace(model, layouts=Layouts.load(folder))


def absence_evidence(name: str, left: float, notes: int, novelty: float | None) -> dict[str, float]:
    """State what speaks for absence: the field, the best reading ``left`` over, what is around."""
    out = {"bias": 1.0, f"field={name}": 1.0}
    if left:
        out |= {"reading left over": left, "something left over": 1.0}
    if notes > 1:
        out["several notes"] = math.log(notes)
    if notes == 0:
        out["no note"] = 1.0
    if novelty is not None:
        out["layout novelty"] = novelty
    return out
