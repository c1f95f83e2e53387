"""train: samples to a model folder, in one go and always alike.

1. compose synthetic documents and load the real ones of the training issuers;
2. read each document once, for all that follows;
3. train the finders on all of it;
4. go on with the tagger over the written documents, at a lower rate;
5. out of fold: train others on three quarters of the issuers and recipes, read the last quarter with them, each
   quarter in turn, fit the fusion on what they said of documents they had not seen, and write the model with its card.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

from extractor.corpus.disk import load_documents
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.written import load_written
from extractor.ground.schema import retail_note
from extractor.learning.finders import train_alignment, train_tagger
from extractor.learning.folds import folds_to_examples, samples_to_folds
from extractor.learning.fusion import Fit
from extractor.learning.layouts import samples_to_layouts
from extractor.learning.opened import Opened, samples_to_opened
from extractor.learning.plan import Plan, Progress
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes
from extractor.learning.trust import fit_and_bound, fit_to_facts
from extractor.learning.widen import widen_tagger
from extractor.process import end_with_parent


def training_samples(plan: Plan, root: Path | None = None) -> tuple[list[Sample], list[Sample]]:
    """Return (synthetic, real) training samples; deterministic in the plan's seed."""
    recipes = [r for r in load_recipes(data_root(root) / "recipes") if r.split == "train"]
    return list(compose_many(recipes, plan.synthetic, plan.seed)), load_documents("train", root)


def samples_to_model(  # noqa: PLR0917 - the parts of a training
    synthetic: Sequence[Sample],
    real: Sequence[Sample],
    written: Sequence[Sample],
    plan: Plan,
    folder: Path,
    progress: Progress,
    workers: int = 1,
) -> Fit:
    """Train the finders on everything, and fit the fusion out of fold; all of it is written to ``folder``.

    With several workers the token model, which takes longest, learns here; the folds are done beside it, and what is
    aligned beside the fusion.
    """
    from joblib import Parallel, delayed

    schema = retail_note()
    read = samples_to_opened([*synthetic, *real, *written], schema, workers)
    opened, rest = read[: len(synthetic) + len(real)], read[len(synthetic) + len(real) :]
    progress(f"read: {sum(len(s.grids) for s in opened)} grids")
    composed, others = opened[: len(synthetic)], opened[len(synthetic) :]
    folds = folds_to_examples(samples_to_folds(composed, others, plan), plan, workers, progress)
    aligned = Parallel(n_jobs=workers, return_as="generator")([delayed(_align)(opened, folder)])
    train_tagger(opened, schema, plan, folder, progress)
    if rest:
        widen_tagger(folder, folder, opened, rest, plan.widening, plan.seed, schema, progress)
    examples = list(chain.from_iterable(folds))
    fit = fit_and_bound(examples, samples_to_layouts([*others, *composed], schema), folder)
    progress(f"fusion: {len(examples)} examples out of fold, threshold {fit.model.threshold}")
    progress(next(aligned))
    return fit


def _align(samples: Sequence[Opened], folder: Path) -> str:
    end_with_parent()
    return train_alignment(samples, retail_note(), folder)


def train(
    folder: Path,
    plan: Plan | None = None,
    root: Path | None = None,
    progress: Progress = print,
    corrected: Sequence[Sample] = (),
    *,
    workers: int = 1,
) -> dict[str, Any]:
    """Train everything into ``folder`` and return what the card says of it; ``workers`` processes share it.

    ``corrected`` are the documents of a store of corrections; they teach beside the real ones.
    """
    plan = plan or Plan()
    began = time.monotonic()

    def said(text: str) -> None:
        progress(f"[{time.monotonic() - began:5.0f} s] {text}")

    synthetic, real = training_samples(plan, root)
    said(f"samples: {len(synthetic)} synthetic, {len(real)} real of {len({s.issuer for s in real})} issuers")
    written = load_written("train", root)
    said(f"and {len(written)} written documents")
    fit = samples_to_model(synthetic, [*real, *corrected], written, plan, folder, said, workers)
    said("trained")
    return {
        "schema": retail_note().id,
        "data": {
            "synthetic": len(synthetic),
            "synthetic_by_serialization": dict(sorted(Counter(s.serialization for s in synthetic).items())),
            "real": len(real),
            "real_issuers": sorted({s.issuer for s in real}),
            "written": len(written),
            "corrections": len(corrected),
        },
        "plan": asdict(plan),
        "fusion_threshold": fit.model.threshold,
        "calibration": fit_to_facts(fit, folder),
    }
