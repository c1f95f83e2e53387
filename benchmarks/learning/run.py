"""Learning curves: what corrections on 1, 2, 4 and 8 documents of a kept-out layout family are worth.

python benchmarks/learning/run.py [--model DIR] [--retrain]

Writes results.json, results.md and curve.svg beside this file. A simulated careful reviewer corrects or
accepts every field of a document; memory acts on the family's other documents without training.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from families import families, outcomes, right
from report import write_report
from reviewer import review, with_errors

from extractor.corpus.samples import Sample
from extractor.corpus.store import Entry, Store
from extractor.finding.memory.memory import Memory
from extractor.learning.heldout import heldout_cases
from extractor.learning.promotion import refused
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes
from extractor.loading import load
from extractor.measuring.ablation import read_cases
from extractor.measuring.gate import Floors, falls, scores_to_levels
from extractor.pipeline import Extractor

STEPS = (0, 1, 2, 4, 8)
RETRAINED_AFTER = 2
CORRECTIONS, WRONG = 200, 0.05
HERE = Path(__file__).parent


def taught(reader: Extractor, entries: Sequence[Entry], folder: str) -> Extractor:
    """Return the reader with the memory of a new store that holds these corrections."""
    with Store(f"sqlite:///{tempfile.mkdtemp(dir=folder)}/store.db") as store:
        store.add_all(entries)
        return reader.with_memory(Memory.from_store(store))


def curve(reader: Extractor, teach: Sequence[Sample], measure: Sequence[Sample], folder: str) -> list[float]:
    """Return the share of values right after each of the steps; each document is read as taught so far."""
    shares = [right(outcomes(reader, measure))]
    entries: list[Entry] = []
    now = reader
    for count, sample in enumerate(teach, 1):
        entries += review(sample, now(sample.content), reader.schema)
        if count in STEPS:
            now = taught(reader, entries, folder)
            shares.append(right(outcomes(now, measure)))
    return shares


def wrong_corrections(reader: Extractor, folder: str) -> dict[str, Any]:
    """Return what 200 corrections of unrelated documents, 5 % of them wrong, do to the gate's documents."""
    rng = Random(20261)  # noqa: S311 - chooses whom to mislead, keeps no secret
    entries: list[Entry] = []
    recipes = [r for r in load_recipes(HERE.parents[1] / "training_data" / "recipes") if r.split == "train"]
    for sample in compose_many(recipes, 60, 900_001):
        entries += with_errors(review(sample, reader(sample.content), reader.schema), WRONG, rng)
        if len(entries) >= CORRECTIONS:
            break
    entries = entries[:CORRECTIONS]
    cases = heldout_cases(150)
    before = scores_to_levels(read_cases(cases, reader))
    after = scores_to_levels(read_cases(cases, taught(reader, entries, folder)))
    fallen = falls(Floors("", before), after)
    return {
        "corrections": len(entries),
        "wrong": WRONG,
        "before": {k: round(v, 4) for k, v in before.items() if k.endswith((" all", " exact"))},
        "after": {k: round(v, 4) for k, v in after.items() if k.endswith((" all", " exact"))},
        "fallen": [str(f) for f in fallen],
        "refused": [str(f) for f in refused(fallen)],
    }


def retrained(
    reader: Extractor, known: Mapping[str, tuple[Sequence[Sample], Sequence[Sample]]], folder: str
) -> dict[str, Any]:
    """Retrain on two corrected documents of each family; return the shares with and without memory."""
    from extractor.learning.corrected import store_to_samples
    from extractor.learning.train import train

    entries = [
        e
        for teach, _ in known.values()
        for sample in teach[:RETRAINED_AFTER]
        for e in review(sample, reader(sample.content), reader.schema)
    ]
    began = time.monotonic()
    with Store(f"sqlite:///{folder}/retrain.db") as store:
        store.add_all(entries)
        place = Path(folder, "retrained")
        place.mkdir()
        facts = train(place, corrected=store_to_samples(store, reader))
        memory = Memory.from_store(store)
    seconds = time.monotonic() - began
    from extractor.learning.card import folder_to_extractor

    model = folder_to_extractor(place, "retrained")
    alone = {name: right(outcomes(model, measure)) for name, (_, measure) in known.items()}
    both = {name: right(outcomes(model.with_memory(memory), measure)) for name, (_, measure) in known.items()}
    return {"seconds": round(seconds), "documents": facts["data"]["corrections"], "alone": alone, "both": both}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    parser.add_argument("--retrain", action="store_true", help="retrain, too (minutes)")
    options = parser.parse_args()
    reader = load(options.model)
    known = families()
    with tempfile.TemporaryDirectory() as folder:
        curves = {}
        for name, (teach, measure) in known.items():
            curves[name] = curve(reader, teach, measure, folder)
            print(name, " ".join(f"{share:.3f}" for share in curves[name]), flush=True)
        found: dict[str, Any] = {"model": reader.model, "steps": STEPS, "curves": curves}
        found["values"] = {name: Counter(outcomes(reader, m)).total() for name, (_, m) in known.items()}
        found["errors"] = wrong_corrections(reader, folder)
        print(json.dumps(found["errors"]), flush=True)
        if options.retrain:
            found["retrained"] = retrained(reader, known, folder)
    (HERE / "results.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    write_report(found, HERE)


if __name__ == "__main__":
    main()
