"""go_on: a model learns the written documents without being trained anew.

Its alignment, its fusion and the calibration stay; its tagger is widened over the same documents that a full training
would end with.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from extractor.corpus.written import load_written
from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note
from extractor.learning.opened import samples_to_opened
from extractor.learning.plan import Plan, Progress
from extractor.learning.train import training_samples
from extractor.learning.widen import widen_tagger
from extractor.shelf.load import ModelDir

_TAGGER = "tokens"
_OWN = ("README.md", "SHA256SUMS", "card.json")  # of the model that was there, not of the next


def go_on(
    folder: Path,
    base: ModelDir,
    plan: Plan | None = None,
    root: Path | None = None,
    progress: Progress = print,
    *,
    workers: int = 1,
) -> dict[str, Any]:
    """Write to ``folder`` what ``base`` becomes by the written documents, and return what the card says of it.

    Raises UsageError where the training data holds none.
    """
    plan, schema = plan or Plan(), retail_note()
    began = time.monotonic()

    def said(text: str) -> None:
        progress(f"[{time.monotonic() - began:5.0f} s] {text}")

    teaching = load_written("train", root)
    if not teaching:
        raise UsageError("no written document to learn from; add some under written/teaching, or give --store")
    said(f"going on from {base.label} with {len(teaching)} written documents")
    shutil.copytree(base.path, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(_TAGGER, *_OWN))
    synthetic, real = training_samples(plan, root)
    opened = samples_to_opened([*synthetic[: plan.widening.replayed], *real, *teaching], schema, workers)
    known, written = opened[: -len(teaching)], opened[-len(teaching) :]
    widen_tagger(base.path, folder, known, written, plan.widening, plan.seed, schema, said)
    card = base.card
    return {
        **{key: card[key] for key in ("schema", "fusion_threshold", "calibration") if key in card},
        "plan": asdict(plan),
        "data": {**card["data"], "written": len(teaching)},
        "goes_on_from": {
            "model": base.label,
            "over": "written",
            "replayed": {"synthetic": min(plan.widening.replayed, len(synthetic)), "real": len(real)},
        },
    }
