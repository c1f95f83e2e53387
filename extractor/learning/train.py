"""train: samples to a model folder, in one go and always alike.

1. compose synthetic documents and load the real ones of the training issuers;
2. out of fold: train the finders on three quarters of the issuers and recipes, read the last quarter with
   them, each quarter in turn, and fit the fusion on what they said of documents they had not seen;
3. train the finders on all of it, and write the model with its card.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extractor.corpus.disk import load_documents
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.finding.tokens.finder import TokensFinder
from extractor.ground.schema import Schema, retail_note
from extractor.learning.alignment import columns_to_model
from extractor.learning.columns import samples_to_columns
from extractor.learning.fusion import FieldExample, Fit, ReadingExample, samples_to_readings
from extractor.learning.layouts import samples_to_layouts
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes
from extractor.learning.tokens import train_tokens
from extractor.learning.trust import fit_and_bound, fit_to_facts

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to train on; the defaults rebuild the shipped model."""

    synthetic: int = 2400
    folds: int = 4  # of issuers and recipes
    learn: int = 800  # synthetic documents that each out-of-fold model learns from
    read: int = 500  # and those of its own fold that it reads
    epochs: int = 2
    seed: int = 20261


def training_samples(plan: Plan, root: Path | None = None) -> tuple[list[Sample], list[Sample]]:
    """Return (synthetic, real) training samples; deterministic in the plan's seed."""
    recipes = [r for r in load_recipes(data_root(root) / "recipes") if r.split == "train"]
    return list(compose_many(recipes, plan.synthetic, plan.seed)), load_documents("train", root)


def train_finders(samples: Sequence[Sample], schema: Schema, plan: Plan, folder: Path, progress: Progress) -> Finders:
    """Train alignment and tokens on ``samples``, write both to ``folder``, and return them with the rules."""
    model = columns_to_model(list(samples_to_columns(samples, schema)))
    model.save(folder)
    progress(f"alignment: {len(model.rows)} features, {len(model.fields)} fields")
    nlp = train_tokens(samples, schema, seed=plan.seed, epochs=plan.epochs, progress=progress)
    nlp.to_disk(folder / "tokens")
    return Finders(
        RulesFinder(schema),
        AlignmentFinder.load(folder, schema),
        TokensFinder.load(folder / "tokens", schema),
    )


def samples_to_folds(
    synthetic: Sequence[Sample], real: Sequence[Sample], plan: Plan
) -> list[tuple[list[Sample], list[Sample]]]:
    """Return (learn, read) splits that share no issuer and no recipe, each document read once at most.

    More folds than two, so that the finders that are judged know nearly as much as those that are shipped: the
    curves would doubt too much otherwise.
    """
    rng = random.Random(plan.seed)  # noqa: S311 - a split, not a secret
    fold_of = _dealt((s.recipe for s in synthetic), plan.folds, rng) | _dealt((s.issuer for s in real), plan.folds, rng)
    folds = []
    for fold in range(plan.folds):
        inside = [s for s in synthetic if fold_of[s.recipe] == fold][: plan.read]
        outside = [s for s in synthetic if fold_of[s.recipe] != fold][: plan.learn]
        inside += [s for s in real if fold_of[s.issuer] == fold]
        outside += [s for s in real if fold_of[s.issuer] != fold]
        if inside and outside:
            folds.append((outside, inside))
    return folds


def _dealt(names: Iterable[str], folds: int, rng: random.Random) -> dict[str, int]:
    """Give each name a fold, in random order each to the fold that holds the fewest documents so far."""
    count = Counter(names)
    order = sorted(count)
    rng.shuffle(order)
    held = [0] * folds
    out: dict[str, int] = {}
    for name in order:
        out[name] = held.index(min(held))
        held[out[name]] += count[name]
    return out


def samples_to_model(
    synthetic: Sequence[Sample], real: Sequence[Sample], plan: Plan, folder: Path, progress: Progress
) -> Fit:
    """Fit the fusion out of fold, then train the finders on everything; all of it is written to ``folder``."""
    schema = retail_note()
    examples: list[ReadingExample | FieldExample] = []
    for number, (learn, unseen) in enumerate(samples_to_folds(synthetic, real, plan)):
        progress(f"out of fold {number + 1}: learn from {len(learn)}, read {len(unseen)}")
        with tempfile.TemporaryDirectory() as place:
            finders = train_finders(learn, schema, plan, Path(place), progress)
            layouts = samples_to_layouts(learn, schema)
            examples += samples_to_readings(unseen, finders, schema, layouts, fold=number)
    fit = fit_and_bound(examples, samples_to_layouts([*real, *synthetic], schema), folder)
    progress(f"fusion: {len(examples)} examples out of fold, threshold {fit.model.threshold}")
    train_finders([*synthetic, *real], schema, plan, folder, progress)
    return fit


def train(
    folder: Path,
    plan: Plan | None = None,
    root: Path | None = None,
    progress: Progress = print,
    corrected: Sequence[Sample] = (),
) -> dict[str, Any]:
    """Train everything into ``folder`` and return what the card says of it.

    ``corrected`` are the documents of a store of corrections; they teach beside the real ones.
    """
    plan = plan or Plan()
    began = time.monotonic()

    def said(text: str) -> None:
        progress(f"[{time.monotonic() - began:5.0f} s] {text}")

    synthetic, real = training_samples(plan, root)
    said(f"samples: {len(synthetic)} synthetic, {len(real)} real of {len({s.issuer for s in real})} issuers")
    fit = samples_to_model(synthetic, [*real, *corrected], plan, folder, said)
    said("trained")
    return {
        "schema": retail_note().id,
        "data": {
            "synthetic": len(synthetic),
            "synthetic_by_serialization": dict(sorted(Counter(s.serialization for s in synthetic).items())),
            "real": len(real),
            "real_issuers": sorted({s.issuer for s in real}),
            "corrections": len(corrected),
        },
        "plan": asdict(plan),
        "fusion_threshold": fit.model.threshold,
        "calibration": fit_to_facts(fit, folder),
    }
