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

from extractor.grids.fingerprint import SAME_LAYOUT, Fingerprint
from extractor.ground.errors import ModelError
from extractor.ground.layout import Layout

FILE = "layouts.json"
MOST = 1200  # layouts kept; beyond, a new one is near enough to one of them
SAME = 0.15  # nearer than this, a layout is one of those kept already


@dataclass(frozen=True)
class Layouts:
    """Known layouts; ``novelty`` is the distance to the nearest.

    ``firsts`` gives for each known layout the first one of its kind; without it each is a kind of its own.
    """

    known: tuple[Fingerprint, ...]
    firsts: tuple[int, ...] = ()

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
        apart, at = self._nearest(layout)
        return apart, None if at is None else self.known[at]

    def place(self, layout: Fingerprint) -> Layout:
        """Name the layout, after the known kind that it is of if there is one, and say how new it is."""
        novelty, at = self._nearest(layout)
        if at is None or novelty > SAME_LAYOUT:
            return Layout(layout.labels_id, novelty)
        return Layout(self.known[self.firsts[at] if self.firsts else at].labels_id, novelty)

    def _nearest(self, layout: Fingerprint) -> tuple[float, int | None]:
        if not self.known or not layout.features:
            return 1.0, None
        apart = self.distances(layout)
        at = int(apart.argmin())
        return float(apart[at]), at

    def distances(self, layout: Fingerprint) -> NDArray[np.float64]:
        """Return the distance to each known layout."""
        shared = [(self._postings[name], weight) for name, weight in layout.features if name in self._postings]
        common = np.zeros(len(self.known))
        if shared:
            weights = np.repeat([w for _, w in shared], [len(places) for places, _ in shared])
            # A feature weighs the same wherever it stands.
            every = np.concatenate([places for places, _ in shared])
            common = np.bincount(every, weights, len(self.known)).astype(np.float64, copy=False)
        size = sum(weight for _, weight in layout.features)
        apart: NDArray[np.float64] = 1.0 - common / (size + self._sizes - common)
        return apart

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
            "firsts": list(self.firsts),
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
            known = tuple(Fingerprint(tuple(features[k] for k in layout)) for layout in data["layouts"])
            firsts = tuple(range(len(known))[k] for k in data.get("firsts", ()))
            return cls(known, firsts if len(firsts) == len(known) else ())
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            msg = f"{path}: the layouts cannot be loaded ({error}); run 'extractor train' or pick another model"
            raise ModelError(msg) from error


def fingerprints_to_layouts(fingerprints: Iterable[Fingerprint], most: int = MOST) -> Layouts:
    """Keep one of each layout, ``most`` at the utmost, spread evenly over what comes."""
    distinct = list(dict.fromkeys(fingerprints))
    step = max(len(distinct) / most, 1.0)
    chosen = [distinct[int(k * step)] for k in range(int(len(distinct) / step))]
    known = _apart(chosen)
    return Layouts(known, _firsts(Layouts(known)))


def _firsts(layouts: Layouts) -> tuple[int, ...]:
    """Return for each layout the first one of its kind: the nearest of those that stand for a kind so far."""
    leaders: list[int] = []
    out: list[int] = []
    for k, layout in enumerate(layouts.known):
        apart = layouts.distances(layout)
        nearest = min(leaders, key=apart.__getitem__, default=None)
        if nearest is None or apart[nearest] > SAME_LAYOUT:
            nearest = k
            leaders.append(k)
        out.append(nearest)
    return tuple(out)


def _apart(layouts: Sequence[Fingerprint]) -> tuple[Fingerprint, ...]:
    """Leave out layouts that hardly differ from one before them, compared among those of like size."""
    kept: dict[int, list[Fingerprint]] = defaultdict(list)
    for layout in layouts:
        size = len(layout.features) // 4
        near = (other for s in (size - 1, size, size + 1) for other in kept.get(s, ()))
        if all(layout.distance(other) >= SAME for other in near):
            kept[size].append(layout)
    return tuple(layout for size in sorted(kept) for layout in kept[size])
