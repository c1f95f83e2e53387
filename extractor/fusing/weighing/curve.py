"""Curve: a calibration curve as break points, applied without any library."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Curve:
    """From log-odds as evidence adds up (``x``, rising) to log-odds that hold as often as they say (``y``).

    Straight between break points, flat beyond the outer ones: no more is claimed than was seen.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]

    def __call__(self, total: float) -> float:
        """Return the calibrated log-odds of ``total``."""
        k = bisect_right(self.x, total)
        if k == 0:
            return self.y[0]
        if k == len(self.x):
            return self.y[-1]
        x0, x1, y0, y1 = self.x[k - 1], self.x[k], self.y[k - 1], self.y[k]
        return y0 + (y1 - y0) * (total - x0) / (x1 - x0)

    def to_list(self) -> list[list[float]]:
        """Return the break points as JSON holds them."""
        return [[round(a, 4), round(b, 4)] for a, b in zip(self.x, self.y, strict=True)]

    @classmethod
    def from_list(cls, points: Sequence[Sequence[float]]) -> Curve:
        """Read what ``to_list`` gave; ValueError when there is no point or ``x`` does not rise."""
        x, y = tuple(float(p[0]) for p in points), tuple(float(p[1]) for p in points)
        if not x or any(a >= b for a, b in pairwise(x)):
            msg = "a calibration curve needs points with rising x"
            raise ValueError(msg)
        return cls(x, y)
