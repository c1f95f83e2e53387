"""What corrections that are partly wrong do to the documents that the gate reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.learning.reviewer import review, with_errors
from benchmarks.learning.teaching import relearned, taught
from extractor.corpus.store import Entry
from extractor.learning.heldout import heldout_cases
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import Recipe, load_recipes
from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import Case
from extractor.measuring.gate import falls, scores_to_levels, scores_to_sizes
from extractor.measuring.score import DocumentScore
from extractor.measuring.slack import beyond_slack
from extractor.pipeline import Extractor

CORRECTIONS, WRONG, DRAWS = 200, 0.05, 3
GATED = 150
_DATA = Path(__file__).parents[2] / "training_data" / "recipes"


def train_recipes() -> list[Recipe]:
    """Return the recipes that models learn from."""
    return [r for r in load_recipes(_DATA) if r.split == "train"]


def corrections(reader: Extractor, draw: int) -> list[Entry]:
    """Return 200 corrections of unrelated documents of known layouts, 5 % of them wrong; ``draw`` from 0."""
    rng = Random(20261 + draw)  # noqa: S311 - chooses whom to mislead, keeps no secret
    entries: list[Entry] = []
    for sample in compose_many(train_recipes(), 60, 900_001 + 1_000 * draw):
        entries += with_errors(review(sample, reader(sample.content), reader.schema), WRONG, rng)
        if len(entries) >= CORRECTIONS:
            break
    return entries[:CORRECTIONS]


def mistakes(reader: Extractor, folder: str, *, retrain: bool) -> dict[str, Any]:
    """Measure each draw by memory; ``retrain`` measures each after retraining, too."""
    cases = heldout_cases(GATED)
    read = read_cases(cases, reader)
    out: dict[str, Any] = {
        "corrections": CORRECTIONS,
        "wrong": WRONG,
        "before": _in_all(scores_to_levels(read)),
        "draws": [],
    }
    for draw in range(DRAWS):
        entries = corrections(reader, draw)
        out["draws"].append({"draw": draw + 1} | _after("memory", read, cases, taught(reader, entries, folder)))
        if retrain:
            learned, seconds = relearned(reader, entries, folder)
            after = _after("retrained", read, cases, learned)
            out["draws"].append({"draw": draw + 1, "seconds": seconds} | after)
    return out


def _after(by: str, before: Sequence[DocumentScore], cases: Sequence[Case], reader: Extractor) -> dict[str, Any]:
    after = scores_to_levels(read_cases(cases, reader))
    sizes = scores_to_sizes(before)
    fallen = falls(scores_to_levels(before), after)
    return {
        "by": by,
        "after": _in_all(after),
        "fallen": len(fallen),
        "refused": [str(f) for f in beyond_slack(fallen, sizes)],
    }


def _in_all(levels: dict[str, float]) -> dict[str, float]:
    return {k: round(v, 4) for k, v in levels.items() if k.endswith((" all", " exact"))}
