"""Accuracy: an afternoon's script, each finder alone and all together, on documents never learned from.

``python -m benchmarks.accuracy.run [--model DIR] [--generated N]`` prints the tables and writes
``results.md`` and ``results.json`` beside this file. Every system reads the same bytes and is scored alike.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import extractor
from benchmarks.accuracy import baseline, peers
from extractor.ground.schema import retail_note
from extractor.learning.heldout import generated_cases
from extractor.learning.readme import table
from extractor.measuring.ablation import ablate
from extractor.measuring.card_tables import COLLECTIONS
from extractor.measuring.cases import Case, split_to_cases
from extractor.measuring.curves import given_to_trust, scores_to_given
from extractor.measuring.score import DocumentScore, score_all
from extractor.measuring.tally import BY, tally, tally_by

HERE = Path(__file__).parent
GENERATED = 300
BASELINE = "afternoon's script"
ABOUT = """\
A finder alone is read with the fusion weights it does better with, the fitted or the untrained ones. The
rules were written with these real documents in view; what is learned was not trained on them."""

Systems = Mapping[str, Sequence[DocumentScore]]


def read_all(cases: Sequence[Case], model: str | None) -> tuple[str, dict[str, Sequence[DocumentScore]]]:
    """Return the model's name and every system's scores on ``cases``."""
    reader = extractor.load(model)
    own = [baseline.extract(c.content, c.source) for c in cases]
    systems: dict[str, Sequence[DocumentScore]] = {BASELINE: score_all(cases, own, retail_note())}
    for variant in ablate(cases, reader):
        name = variant.name if variant.name == "all" else f"{variant.name} alone"
        systems[name] = variant.scores
    return reader.model, systems


def by_collection(systems: Systems) -> str:
    """Return a table of the scores by collection and system."""
    rows = []
    for collection, title in COLLECTIONS.items():
        for name, scores in systems.items():
            own = [s for s in scores if s.case.collection == collection]
            t = tally(own)
            trust = given_to_trust(scores_to_given(own))
            shares = [f"{x:.4f}" for x in (t.fields.f1, t.fields.precision, t.fields.recall)]
            exact = f"{t.notes_exact} of {t.notes}"
            ece = "–" if name == BASELINE else f"{trust.ece:.4f}"
            rows.append([f"{title} ({t.documents})", name, *shares, exact, str(t.notes_invented), ece])
    heads = ["documents", "system", "field F1", "precision", "recall", "notes exact", "invented", "ECE"]
    return table(heads, rows)


def by_form(systems: Systems) -> str:
    """Return a table of field F1 by serialization of the generated documents, a column a system."""
    grids = {
        name: tally_by([s for s in scores if s.case.collection == "generated"], BY["serialization"])
        for name, scores in systems.items()
    }
    forms = sorted({form for grid in grids.values() for form in grid})
    rows = [[form, *(f"{grid[form].fields.f1:.4f}" for grid in grids.values())] for form in forms]
    return table(["form", *grids], rows)


def to_json(model: str, systems: Systems, tools: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return all figures as JSON holds them."""
    out: dict[str, Any] = {"model": model, "systems": {}, "tools": list(tools)}
    for name, scores in systems.items():
        groups = {key: tally_by(scores, BY[key]) for key in ("collection", "serialization")}
        out["systems"][name] = {
            f"by_{key}": {group: t.to_dict() for group, t in tallies.items()} for key, tallies in groups.items()
        }
    return out


def main() -> None:
    """Read, score, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    parser.add_argument("--generated", type=int, default=GENERATED)
    parser.add_argument("--peers", type=Path, default=HERE / "peers.json", help="what peers.py measured")
    options = parser.parse_args()
    cases = split_to_cases("evaluation") + generated_cases(options.generated, pdf=True)
    model, systems = read_all(cases, options.model)
    tools = json.loads(options.peers.read_text("utf-8")) if options.peers.is_file() else []
    text = "\n\n".join(
        [
            "# Accuracy on issuers and layouts never learned from",
            f"Model: {model}. Written by `python -m benchmarks.accuracy.run`.",
            by_collection(systems),
            ABOUT,
            "## Generated documents: field F1 by form",
            by_form(systems),
            "## Open tools",
            peers.to_markdown(tools),
        ]
    )
    (HERE / "results.md").write_text(text + "\n", "utf-8")
    (HERE / "results.json").write_text(json.dumps(to_json(model, systems, tools), indent=1) + "\n", "utf-8")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
