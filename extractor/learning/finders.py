"""train_finders: samples to the three finders, as they are shipped and as they are judged out of fold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractor.finding.finders import Finders
from extractor.ground.schema import Schema
from extractor.learning.alignment import columns_to_model
from extractor.learning.columns import samples_to_columns
from extractor.learning.opened import Opened
from extractor.learning.plan import Plan, Progress
from extractor.learning.silence import samples_to_silence
from extractor.learning.tokens import train_tokens


def train_finders(samples: Sequence[Opened], schema: Schema, plan: Plan, folder: Path, progress: Progress) -> Finders:
    """Train alignment and tokens on ``samples``, write both to ``folder``, and return them with the rules."""
    progress(train_alignment(samples, schema, folder))
    train_tagger(samples, schema, plan, folder, progress)
    return Finders.load(folder, schema)


def train_alignment(samples: Sequence[Opened], schema: Schema, folder: Path) -> str:
    """Train alignment, write it to ``folder`` and say how large it is."""
    model = columns_to_model(list(samples_to_columns(samples, schema)))
    model.save(folder)
    return f"alignment: {len(model.rows)} features, {len(model.fields)} fields"


def train_tagger(samples: Sequence[Opened], schema: Schema, plan: Plan, folder: Path, progress: Progress) -> None:
    """Train the token model, and which sentences it need not read; write both to ``folder``."""
    silence = samples_to_silence(samples, schema)
    progress(f"silence: {len(silence.weights)} words")
    trained = train_tokens(samples, schema, seed=plan.seed, epochs=plan.epochs, progress=progress)
    trained.to_disk(folder / "tokens")
    silence.save(folder / "tokens")
