"""FusionModel: evidence to probability. A logistic model in readable JSON; its log-odds add up."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class FusionModel:
    """``weights`` by evidence name (log-odds a unit); ``absence`` is each field's chance that nothing found means nothing there."""

    weights: Mapping[str, float] = field(default_factory=lambda: dict(UNTRAINED))
    absence: Mapping[str, float] = field(default_factory=dict)
    # Under this probability a reading is kept as an alternative of an absent value, not given out:
    # half the F1 that is reached is where giving out more starts to cost more than it wins.
    threshold: float = 0.45

    def probability(self, evidence: Mapping[str, float]) -> float:
        """Return the probability that a reading with this evidence is right."""
        total = sum(self.weights.get(name, 0.0) * x for name, x in evidence.items())
        return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))

    def absent(self, name: str, best_left: float) -> float:
        """Return the probability that a field is rightly absent, given its best reading left over."""
        return min(self.absence.get(name, 0.9), 0.999) * (1.0 - best_left)

    def save(self, folder: Path) -> None:
        """Write the model as JSON."""
        data = {
            "threshold": self.threshold,
            "weights": {k: round(v, 4) for k, v in sorted(self.weights.items())},
            "absence": {k: round(v, 4) for k, v in sorted(self.absence.items())},
        }
        (folder / FILE).write_text(json.dumps(data, indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> FusionModel:
        """Read what ``save`` wrote. Raises ModelError."""
        try:
            data = json.loads((folder / FILE).read_text("utf-8"))
            return cls(data["weights"], data["absence"], float(data["threshold"]))
        except (OSError, ValueError, KeyError) as error:
            msg = f"{folder}: the fusion model cannot be loaded ({error}); run 'extractor train' or pick another model"
            raise ModelError(msg) from error
