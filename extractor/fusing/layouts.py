"""Layouts: the fingerprints of what a model was trained on, and how far a new layout is from all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractor.grids.fingerprint import Fingerprint
from extractor.ground.errors import ModelError

FILE = "layouts.json"
MOST = 1200  # layouts kept; beyond, a new one is near enough to one of them
SAME = 0.15  # nearer than this, a layout is one of those kept already


@dataclass(frozen=True)
class Layouts:
    """Known layouts; ``novelty`` is the distance to the nearest."""

    known: tuple[Fingerprint, ...]

    @cached_property
    def _postings(self) -> dict[str, NDArray[np.intp]]:
        out: defaultdict[str, list[int]] = defaultdict(list)
        for k, layout in enumerate(self.known):
            for name, _ in layout.features:
                out[name].append(k)
        return {name: np.array(places) for name, places in out.items()}

    @cached_property
    def _sizes(self) -> NDArray[np.float64]:
        return np.array([sum(w for _, w in layout.features) for layout in self.known])

    def nearest(self, layout: Fingerprint) -> tuple[float, Fingerprint | None]:
        """Return the distance to the nearest known layout, and that layout; 1 and None when none is known."""
        if not self.known or not layout.features:
            return 1.0, None
        common = np.zeros(len(self.known))
        for name, weight in layout.features:
            places = self._postings.get(name)
            if places is not None:
                common[places] += weight  # a feature weighs the same wherever it stands
        size = sum(weight for _, weight in layout.features)
        apart = 1.0 - common / (size + self._sizes - common)
        at = int(apart.argmin())
        return float(apart[at]), self.known[at]

    def novelty(self, layout: Fingerprint) -> float:
        """Return the distance to the nearest known layout: 0 the same, 1 nothing in common with any."""
        return self.nearest(layout)[0]

    def save(self, folder: Path) -> None:
        """Write the layouts as JSON: the features by name and weight, and each layout by their numbers."""
        weights = dict(sorted({f for layout in self.known for f in layout.features}))
        number = {name: k for k, name in enumerate(weights)}
        data = {
            "features": list(weights.items()),
            "layouts": [[number[name] for name, _ in layout.features] for layout in self.known],
        }
        (folder / FILE).write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Layouts | None:
        """Read what ``save`` wrote; None when the model keeps none. Raises ModelError for a broken file."""
        path = folder / FILE
        if not path.is_file():
            return None
        try:
            data = json.loads(path.read_text("utf-8"))
            features = [(str(name), float(weight)) for name, weight in data["features"]]
            return cls(tuple(Fingerprint(tuple(features[k] for k in layout)) for layout in data["layouts"]))
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            msg = f"{path}: the layouts cannot be loaded ({error}); run 'extractor train' or pick another model"
            raise ModelError(msg) from error


def fingerprints_to_layouts(fingerprints: Iterable[Fingerprint], most: int = MOST) -> Layouts:
    """Keep one of each layout, ``most`` at the utmost, spread evenly over what comes."""
    distinct = list(dict.fromkeys(fingerprints))
    step = max(len(distinct) / most, 1.0)
    chosen = [distinct[int(k * step)] for k in range(int(len(distinct) / step))]
    return Layouts(_apart(chosen))


def _apart(layouts: Sequence[Fingerprint]) -> tuple[Fingerprint, ...]:
    """Leave out layouts that hardly differ from one before them, compared among those of like size."""
    kept: dict[int, list[Fingerprint]] = defaultdict(list)
    for layout in layouts:
        size = len(layout.features) // 4
        near = (other for s in (size - 1, size, size + 1) for other in kept.get(s, ()))
        if all(layout.distance(other) >= SAME for other in near):
            kept[size].append(layout)
    return tuple(layout for size in sorted(kept) for layout in kept[size])
