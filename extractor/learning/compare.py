"""compare_models: what one model gains and loses against another, by document and field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.loading import load
from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import Case
from extractor.measuring.gains import Changes, compare
from extractor.measuring.gate import falls, scores_to_levels, scores_to_sizes
from extractor.measuring.slack import Fall


@dataclass(frozen=True, slots=True)
class Comparison:
    """``before`` and ``after`` are the models' names; ``fallen`` is what is lower in ``after``.

    ``sizes`` tells of each level how many values it rests on.
    """

    before: str
    after: str
    changes: Changes
    fallen: tuple[Fall, ...]
    sizes: Mapping[str, int]


def compare_models(before: str | None, after: str, cases: Sequence[Case]) -> Comparison:
    """Read ``cases`` with both models (None: the one in use). Raises ModelError."""
    old, new = load(before), load(after)
    read, reread = read_cases(cases, old), read_cases(cases, new)
    fallen = falls(scores_to_levels(read), scores_to_levels(reread))
    return Comparison(old.model, new.model, compare(read, reread), tuple(fallen), scores_to_sizes(read))
