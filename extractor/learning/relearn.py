"""relearn: a model goes on learning from corrections, in minutes, with what it knows repeated beside them.

Both models go on from their own weights, over the corrected documents and a part of what they learned from: a
model that sees only what is new forgets what it knew.

1. The alignment is fitted again, and pays for each step away from what it was.
2. The tagger passes over them once, at a low rate.
3. Fusion and its calibration stay as they are, and the corrected layouts are new to it no more.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractor.corpus.samples import Sample
from extractor.corpus.written import load_written
from extractor.finding.alignment.model import AlignmentModel
from extractor.finding.tokens.silence import Silence
from extractor.fusing.weighing.acceptance import FILE as ACCEPTANCE
from extractor.fusing.weighing.layouts import fingerprints_to_layouts
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.schema import retail_note
from extractor.learning.alignment import columns_to_next
from extractor.learning.columns import ColumnExample, samples_to_columns
from extractor.learning.layouts import samples_to_layouts
from extractor.learning.opened import Opened, samples_to_opened
from extractor.learning.plan import Plan, Progress
from extractor.learning.silence import is_contradicted
from extractor.learning.token_noise import LabelledPiece
from extractor.learning.tokens import samples_to_labelled, train_labelled
from extractor.learning.train import training_samples
from extractor.shelf.load import ModelDir

_REPEATS = 5  # of a corrected document among the others, as in full training
# Of a corrected column, so that few of them move weights that are held fast: benchmarks/learning/holding.md tries
# others, on documents that are not the gate's.
WEIGHT = 10.0


@dataclass(frozen=True, slots=True)
class Replay:
    """How the tagger goes on: ``synthetic`` and ``written`` documents repeated, passes, and learning rate."""

    synthetic: int = 800
    written: int = 300  # where the model has learned from them
    epochs: int = 1
    rate: float = 0.0003


@dataclass(frozen=True, slots=True)
class Known:
    """A part of what a model learned from, ready to be learned again: its columns, and its pieces."""

    columns: Sequence[ColumnExample]
    pieces: Sequence[LabelledPiece]
    synthetic: int
    real: int
    seed: int


def base_to_known(base: ModelDir, replay: Replay | None = None, root: Path | None = None) -> Known:
    """Compose and read again a part of the training data of ``base``, by the seed that its card tells."""
    replay, schema = replay or Replay(), retail_note()
    told = base.card.get("plan", {})
    plan = Plan(synthetic=replay.synthetic, seed=int(told["seed"])) if "seed" in told else Plan(replay.synthetic)
    synthetic, real = training_samples(plan, root)
    samples = samples_to_opened([*synthetic, *real], schema)
    written = samples_to_opened(_spread(load_written("train", root), replay.written) if _has_read(base) else (), schema)
    # A real document counts once: beside fewer synthetic ones that is the share that it had in the full training.
    pieces = samples_to_labelled([*samples, *written], schema, seed=plan.seed)
    return Known(
        list(samples_to_columns(samples, schema, real_weight=1.0)), pieces, len(synthetic), len(real), plan.seed
    )


def _has_read(base: ModelDir) -> bool:
    return bool(base.card.get("data", {}).get("written"))


def _spread(samples: Sequence[Sample], count: int) -> Sequence[Sample]:
    """Return about ``count`` of the samples, of every kind as many as it has in all."""
    return samples[:: max(len(samples) // max(count, 1), 1)]


def relearn(  # noqa: PLR0917
    folder: Path,
    base: ModelDir,
    corrected: Sequence[Sample],
    known: Known,
    replay: Replay | None = None,
    progress: Progress = print,
) -> dict[str, Any]:
    """Write to ``folder`` what ``base`` becomes by ``corrected``, and return what the card says of it."""
    replay = replay or Replay()
    schema = retail_note()
    began = time.monotonic()

    from extractor.finding.tokens.tagger import load_pipeline

    def said(text: str) -> None:
        progress(f"[{time.monotonic() - began:5.0f} s] {text}")

    said(f"going on from {base.label} with {len(corrected)} corrected documents")
    opened = samples_to_opened(corrected, schema)
    columns = [*known.columns, *samples_to_columns(opened, schema, real_weight=WEIGHT)]
    model = columns_to_next(AlignmentModel.load(base.path), columns)
    model.save(folder)
    said(f"alignment: {len(model.rows)} features, {len(model.fields)} fields")
    taught = samples_to_labelled(opened, schema, seed=known.seed, repeats=_REPEATS)
    pieces = [*known.pieces, *taught]
    nlp = train_labelled(
        pieces,
        schema,
        seed=known.seed,
        epochs=replay.epochs,
        progress=said,
        start=load_pipeline(base.path / "tokens"),
        rate=replay.rate,
    )
    nlp.to_disk(folder / "tokens")
    silence = Silence.load(base.path / "tokens")
    if silence is not None and not is_contradicted(silence, opened, schema):
        # Contradicted, it is left out: all sentences are read until a full training learns anew which to pass over.
        silence.save(folder / "tokens")
    _keep_fusion(base, opened, folder)
    card = base.card
    return {
        **{key: card[key] for key in ("schema", "plan", "fusion_threshold", "calibration") if key in card},
        "data": {**card.get("data", {}), "corrections": len(corrected)},
        "goes_on_from": {"model": base.label, "replayed": {"synthetic": known.synthetic, "real": known.real}},
    }


def _keep_fusion(base: ModelDir, corrected: Sequence[Opened], folder: Path) -> None:
    fusion = FusionModel.load(base.path)
    if fusion.layouts is not None and corrected:
        known = [*fusion.layouts.known, *samples_to_layouts(corrected, retail_note()).known]
        fusion = replace(fusion, layouts=fingerprints_to_layouts(known, len(known)))
    fusion.save(folder)
    if (base.path / ACCEPTANCE).is_file():
        shutil.copy(base.path / ACCEPTANCE, folder / ACCEPTANCE)
