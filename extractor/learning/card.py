"""Card: what a model learned from, and what it reaches on issuers and recipes it has never seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

from extractor.corpus.disk import load_documents
from extractor.corpus.guard import cusip_bases
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.splits import load_splits
from extractor.corpus.written import load_written
from extractor.finding.finders import Finders
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.schema import Schema, retail_note
from extractor.learning.heldout import heldout_cases, heldout_recipes
from extractor.learning.synthesis.recipes import load_recipes
from extractor.measuring.ablation import BATCH, Scores, Variant, read_sets, scores_to_variants
from extractor.measuring.cases import Case
from extractor.measuring.evaluate import Report
from extractor.pipeline import Extractor
from extractor.process import end_with_parent

NAME = "retail-note"
GENERATED = 300  # composed documents that a card measures on
# What the learned weights depend on besides the data: other versions may give other ones.
LIBRARIES = ("numpy", "scikit-learn", "scipy", "spacy")


def folder_to_extractor(folder: Path, model: str, schema: Schema | None = None) -> Extractor:
    """Return an extractor over a folder as training leaves it, before it has a card."""
    schema = schema or retail_note()
    return Extractor(Finders.load(folder, schema), FusionModel.load(folder), schema, model)


def folder_to_card(
    folder: Path,
    facts: Mapping[str, Any],
    version: str,
    *,
    root: Path | None = None,
    generated: int = GENERATED,
    corrected: Sequence[Sample] = (),
    workers: int = 1,
) -> dict[str, Any]:
    """Return the card of a trained folder, its scores measured now; ``facts`` are what training told.

    Nothing in it depends on the day or the machine's speed, so that the same data gives the same card.
    """
    return {
        "name": NAME,
        "version": version,
        **facts,
        "data": {**facts["data"], **_learned_from(root, corrected)},
        "splits": _splits(root),
        "evaluation": measure(folder, f"{NAME} {version}", root, generated, workers),
        "libraries": {name: installed(name) for name in LIBRARIES},
    }


def measure(
    folder: Path, model: str, root: Path | None = None, generated: int = GENERATED, workers: int = 1
) -> dict[str, Any]:
    """Return the scores on held-out documents by collection: in all, by form, by field, and the ablation."""
    from joblib import Parallel, delayed

    groups: dict[str, list[Case]] = {}
    for case in heldout_cases(generated, root):
        groups.setdefault(case.collection, []).append(case)
    parts = [(name, own[at : at + BATCH]) for name, own in groups.items() for at in range(0, len(own), BATCH)]
    read = Parallel(n_jobs=workers)(delayed(_folder_to_scores)(folder, model, part) for _, part in parts)
    scores: dict[str, Scores] = {name: {} for name in groups}
    for (name, _), of_part in zip(parts, read, strict=True):
        for of_set, more in of_part.items():
            scores[name].setdefault(of_set, []).extend(more)
    return {name: _figures(model, scores_to_variants(own)) for name, own in scores.items()}


def _figures(model: str, variants: Sequence[Variant]) -> dict[str, Any]:
    """Return the figures of one collection; the last variant is the model as it ships."""
    scores = variants[-1].scores
    report = Report(model, scores)
    form = "serialization" if scores[0].case.recipe else "layout"
    return {
        "total": report.tally.to_dict() | report.trust.to_dict(),
        f"f1_by_{form}": {key: round(t.fields.f1, 4) for key, t in report.by(form).items()},
        "f1_by_field": {key: round(f.f1, 4) for key, f in sorted(report.fields.items())},
        "ablation": {v.name: v.to_dict() for v in variants},
    }


def _folder_to_scores(folder: Path, model: str, cases: Sequence[Case]) -> Scores:
    end_with_parent()
    return read_sets(cases, folder_to_extractor(folder, model))


def _learned_from(root: Path | None, corrected: Sequence[Sample]) -> dict[str, Any]:
    """Name the issuers' CUSIP parts and the recipes of training: evaluation parts the never-seen by them."""
    documents = [*load_documents("train", root), *load_written("train", root), *corrected]
    recipes = load_recipes(data_root(root) / "recipes")
    return {
        "cusip_bases": sorted({base for s in documents for base in cusip_bases(s.gold)}),
        "recipes": sorted(r.name for r in recipes if r.split == "train"),
    }


def _splits(root: Path | None) -> dict[str, list[str]]:
    splits = load_splits(root)
    return {
        "train_issuers": sorted(splits.train),
        "evaluation_issuers": sorted(splits.evaluation),
        "evaluation_recipes": sorted(r.name for r in heldout_recipes(root)),
    }
