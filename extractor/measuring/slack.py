"""Slack: how far a level may fall when a model is learned anew, though nothing has become worse.

Two trainings on nearly the same data disagreed on 7 of 981 real values and on 63 of 6,301 composed ones; learning that
goes on from the same data, with nothing new, moves as much, up and down. An even coin loses two values one time in
four.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SLACK, SLACK_IN_ALL = 0.02, 0.003  # of F1: of one level, and of all values together
_TWO_VALUES = 2.2  # a value read wrong instead of right moves F1 by one part in the values, a little more if few


@dataclass(frozen=True, slots=True)
class Fall:
    """A level under its floor; ``reached`` is None when nothing was measured under that name."""

    name: str
    floor: float
    reached: float | None

    def __str__(self) -> str:
        """Name what fell, from where to where."""
        now = "not measured any more" if self.reached is None else f"{self.reached:.4f}"
        return f"{self.name}: floor {self.floor:.3f}, now {now}"


def beyond_slack(fallen: Sequence[Fall], sizes: Mapping[str, int]) -> list[Fall]:
    """Return the falls that count: a level's by more than its slack, or one that is measured no more.

    ``sizes`` tells of each level how many values it rests on. What all fields reach together has the least slack.
    """
    return [f for f in fallen if f.reached is None or f.floor - f.reached > _slack(f.name, sizes.get(f.name, 0))]


def _slack(name: str, size: int) -> float:
    return SLACK_IN_ALL if name.endswith(" all") else max(SLACK, _TWO_VALUES / size if size else 0.0)
