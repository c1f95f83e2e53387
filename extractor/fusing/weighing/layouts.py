"""Layouts: the fingerprints of what a model was trained on, and how far a new layout is from all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.grids.fingerprint import SAME_LAYOUT, Fingerprint
from extractor.ground.layout import Layout
from extractor.shelf.parts import read_part

FILE = "layouts.json"
MOST = 1200  # layouts kept; beyond, a new one is near enough to one of them
SAME = 0.15  # nearer than this, a layout is one of those kept already


class _Index(NamedTuple):
    """Where each feature stands, as arrays: ``places[starts[k]:starts[k + 1]]`` are the layouts that have the k-th."""

    numbers: dict[str, int]
    starts: list[int]
    places: NDArray[np.intp]
    sizes: NDArray[np.float64]


@dataclass(frozen=True)
class Layouts:
    """Known layouts; ``novelty`` is the distance to the nearest.

    ``features`` are those of all of them, by name and weight, and ``held`` names each layout's by their numbers.
    ``firsts`` gives for each known layout the first one of its kind; without it each is a kind of its own.
    """

    features: tuple[tuple[str, float], ...] = ()
    held: tuple[tuple[int, ...], ...] = ()
    firsts: tuple[int, ...] = ()

    @classmethod
    def of(cls, known: Iterable[Fingerprint], firsts: tuple[int, ...] = ()) -> Layouts:
        """Hold these layouts. A feature weighs the same wherever it stands."""
        layouts = tuple(known)
        weights = dict(sorted({f for layout in layouts for f in layout.features}))
        number = {name: k for k, name in enumerate(weights)}
        held = tuple(tuple(number[name] for name, _ in layout.features) for layout in layouts)
        return cls(tuple(weights.items()), held, firsts)

    @cached_property
    def known(self) -> tuple[Fingerprint, ...]:
        """The layouts themselves."""
        return tuple(map(self._layout, range(len(self.held))))

    def _layout(self, number: int) -> Fingerprint:
        return Fingerprint(tuple(self.features[k] for k in self.held[number]))

    @cached_property
    def _index(self) -> _Index:
        features = np.array(list(chain.from_iterable(self.held)), np.intp)
        layouts = np.repeat(np.arange(len(self.held)), [len(layout) for layout in self.held])
        order = features.argsort(kind="stable")
        return _Index(
            {name: k for k, (name, _) in enumerate(self.features)},
            features[order].searchsorted(np.arange(len(self.features) + 1)).tolist(),
            layouts[order],
            np.bincount(layouts, np.array([w for _, w in self.features])[features], len(self.held)).astype(np.float64),
        )

    def nearest(self, layout: Fingerprint) -> tuple[float, Fingerprint | None]:
        """Return the distance to the nearest known layout, and that layout; 1 and None when none is known."""
        apart, at = self._nearest(layout)
        return apart, None if at is None else self._layout(at)

    def place(self, layout: Fingerprint) -> Layout:
        """Name the layout, after the known kind that it is of if there is one, and say how new it is."""
        novelty, at = self._nearest(layout)
        if at is None or novelty > SAME_LAYOUT:
            return Layout(layout.labels_id, novelty)
        return Layout(self._layout(self.firsts[at] if self.firsts else at).labels_id, novelty)

    def _nearest(self, layout: Fingerprint) -> tuple[float, int | None]:
        if not self.held or not layout.features:
            return 1.0, None
        apart = self.distances(layout)
        at = int(apart.argmin())
        return float(apart[at]), at

    def distances(self, layout: Fingerprint) -> NDArray[np.float64]:
        """Return the distance to each known layout."""
        numbers, starts, places, sizes = self._index
        shared = [(numbers[name], weight) for name, weight in layout.features if name in numbers]
        common = np.zeros(len(self.held))
        if shared:
            having = [places[starts[k] : starts[k + 1]] for k, _ in shared]
            weights = np.repeat([w for _, w in shared], [len(layouts) for layouts in having])
            common = np.bincount(np.concatenate(having), weights, len(self.held)).astype(np.float64, copy=False)
        size = sum(weight for _, weight in layout.features)
        apart: NDArray[np.float64] = 1.0 - common / (size + sizes - common)
        return apart

    def novelty(self, layout: Fingerprint) -> float:
        """Return the distance to the nearest known layout: 0 the same, 1 nothing in common with any."""
        return self.nearest(layout)[0]

    def save(self, folder: Path) -> None:
        """Write the layouts as JSON: the features by name and weight, and each layout by their numbers."""
        data = {"features": self.features, "layouts": self.held, "firsts": self.firsts}
        (folder / FILE).write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Layouts | None:
        """Read what ``save`` wrote; None when the model keeps none. Raises ModelError for a broken file."""
        return read_part(folder / FILE, "the layouts", cls._of_data)

    @classmethod
    def _of_data(cls, data: Mapping[str, Any]) -> Layouts:
        features = tuple([(str(name), float(weight)) for name, weight in data["features"]])
        held = _checked(tuple(map(tuple, data["layouts"])), len(features))
        firsts = tuple([range(len(held))[k] for k in data.get("firsts", ())])
        return cls(features, held, firsts if len(firsts) == len(held) else ())


def _checked(held: tuple[tuple[int, ...], ...], features: int) -> tuple[tuple[int, ...], ...]:
    if not all(0 <= min(layout) <= max(layout) < features for layout in held if layout):
        raise IndexError("a layout has a feature that is not there")
    return held


def fingerprints_to_layouts(fingerprints: Iterable[Fingerprint], most: int = MOST) -> Layouts:
    """Keep one of each layout, ``most`` at the utmost, spread evenly over what comes."""
    distinct = list(dict.fromkeys(fingerprints))
    step = max(len(distinct) / most, 1.0)
    chosen = [distinct[int(k * step)] for k in range(int(len(distinct) / step))]
    known = _apart(chosen)
    return Layouts.of(known, _firsts(Layouts.of(known)))


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
