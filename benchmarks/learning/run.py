"""Learning curves: what corrections on 1, 2, 4 and 8 documents of a kept-out layout family are worth.

python -m benchmarks.learning.run [--model DIR] [--retrain]

Writes results.json, results.md and curve.svg beside this file. A simulated careful reviewer corrects or
accepts every field of a document; memory acts on the family's other documents without training. With
``--retrain`` the model is also retrained on all families' corrected documents together, once a step.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from typing import Any

from benchmarks.learning.families import FRESH, HERE, IN_VIEW, Families, families, outcomes, right
from benchmarks.learning.mistakes import mistakes
from benchmarks.learning.report import write_report
from benchmarks.learning.reviewer import review
from benchmarks.learning.teaching import relearned, taught
from extractor.corpus.samples import Sample
from extractor.corpus.store import Entry
from extractor.loading import load
from extractor.pipeline import Extractor

STEPS = (0, 1, 2, 4, 8)


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


def by_memory(reader: Extractor, known: Families, folder: str) -> dict[str, Any]:
    """Return each family's curve by memory alone, and how many values it measures."""
    out = {}
    for name, (teach, measure) in known.items():
        out[name] = curve(reader, teach, measure, folder)
        print(name, " ".join(f"{share:.3f}" for share in out[name]), flush=True)
    values = {name: outcomes(reader, measure).total() for name, (_, measure) in known.items()}
    return {"values": values, "memory": out}


def retrained(reader: Extractor, known: Families, before: Sequence[float], folder: str) -> dict[str, Any]:
    """Return each family's curve after retraining, without memory and with it; ``before`` is the first step's."""
    alone = {name: [share] for name, share in zip(known, before, strict=True)}
    both = {name: [share] for name, share in zip(known, before, strict=True)}
    seconds = []
    for step in STEPS[1:]:
        entries = [
            e
            for teach, _ in known.values()
            for sample in teach[:step]
            for e in review(sample, reader(sample.content), reader.schema)
        ]
        learned, took = relearned(reader, entries, folder)
        seconds.append(took)
        remembering = taught(learned, entries, folder)
        for name, (_, measure) in known.items():
            alone[name].append(right(outcomes(learned, measure)))
            both[name].append(right(outcomes(remembering, measure)))
        print(f"retrained after {step}: {took} s", {k: round(v[-1], 3) for k, v in alone.items()}, flush=True)
    return {"seconds": seconds, "alone": alone, "both": both}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    parser.add_argument("--retrain", action="store_true", help="retrain, too (minutes a step)")
    options = parser.parse_args()
    reader = load(options.model)
    found: dict[str, Any] = {"model": reader.model, "steps": STEPS}
    with tempfile.TemporaryDirectory() as folder:
        found["fresh"] = by_memory(reader, families(FRESH), folder)
        keep(found)
        if options.retrain:
            before = [shares[0] for shares in found["fresh"]["memory"].values()]
            found["fresh"]["retrained"] = retrained(reader, families(FRESH), before, folder)
            keep(found)
        found["mistakes"] = mistakes(reader, folder, retrain=options.retrain)
        keep(found)
        found["in_view"] = by_memory(reader, families(IN_VIEW), folder)
        keep(found)


def keep(found: dict[str, Any]) -> None:
    """Write what was measured so far."""
    (HERE / "results.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    write_report(found, HERE)


if __name__ == "__main__":
    main()
