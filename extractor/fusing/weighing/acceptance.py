"""Acceptance: which values may be taken without a look, by bounds that training has stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.ground.errors import UsageError
from extractor.shelf.parts import read_part

FILE = "acceptance.json"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """From a target precision to the confidence from which values are accepted.

    ``thresholds`` maps targets, as printed (``0.999``), to confidences; None where no threshold reaches the
    target. ``bound`` and ``calibration`` say what the promise is and which set of documents it holds for.
    """

    thresholds: Mapping[str, float | None]
    bound: Mapping[str, Any]
    calibration: Mapping[str, Any]

    def threshold(self, target: float) -> float | None:
        """Return the least confidence that keeps ``target``, by the next stricter target that is stored.

        None when no threshold reaches it. Raises UsageError for a target outside of 0 to 1.
        """
        if not 0.0 < target < 1.0:
            msg = f"target precision {target} is not between 0 and 1: give 0.999, for one wrong in a thousand"
            raise UsageError(msg)
        stricter = [float(t) for t in self.thresholds if float(t) >= target - 1e-12]
        return self.thresholds[next(t for t in self.thresholds if float(t) == min(stricter))] if stricter else None

    def statement(self, target: float) -> str:
        """Say in one line what is promised, for which documents, or that nothing can be."""
        at = self.threshold(target)
        where = (
            f"calibrated on {self.calibration['values']} values of {self.calibration['documents']} documents"
            f" ({self.calibration['of']})"
        )
        if at is None:
            return f"precision {target:g}: no threshold reaches it, {where}; look at every value"
        sure = self.bound["certainty"]
        return (
            f"precision {target:g}: accepted from confidence {at:.4f} up, with {sure:.0%} certainty"
            f" ({self.bound['method']}), {where}; it holds for documents drawn like these"
        )

    def save(self, folder: Path) -> None:
        """Write the bounds as JSON."""
        data = {
            "bound": dict(self.bound),
            "calibration": dict(self.calibration),
            "thresholds": dict(self.thresholds),
        }
        (folder / FILE).write_text(json.dumps(data, indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Acceptance | None:
        """Read what ``save`` wrote; None when the model stores no bounds. Raises ModelError."""
        return read_part(folder / FILE, "the bounds", cls._of_data)

    @classmethod
    def _of_data(cls, data: Mapping[str, Any]) -> Acceptance:
        found = cls(data["thresholds"], data["bound"], data["calibration"])
        found.statement(0.5)
        return found
