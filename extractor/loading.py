"""load: a model folder, and what corrections taught, become an Extractor."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from extractor.finding.finders import Finders
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.errors import UsageError
from extractor.ground.record import REVIEW_THRESHOLD
from extractor.ground.schema import Schema, retail_note
from extractor.pipeline import Extractor
from extractor.process import unsearched
from extractor.shelf.load import load_model_dir


@unsearched()
def load(
    model: str | Path | None = None,
    *,
    schema: Schema | None = None,
    review_threshold: float = REVIEW_THRESHOLD,
    store: str | None = None,
) -> Extractor:
    """Load the model shipped with the package, a version by name, or a model folder. Raises ModelError.

    With ``store``, the URL of a store of corrections, what they teach takes part at once. ``review_threshold`` is
    the confidence below which a document goes to review, 0 to 1. Raises UsageError for another, or a wrong URL.
    """
    if not 0.0 <= review_threshold <= 1.0:
        msg = f"review threshold {review_threshold} is not between 0 and 1; give a confidence, such as 0.5"
        raise UsageError(msg)
    base = schema or retail_note()
    home = load_model_dir(model)
    memory = None
    if store is not None:
        from extractor.corpus.store import Store
        from extractor.finding.memory.memory import Memory

        with Store(store, base, create=False) as opened:
            memory = Memory.from_store(opened)
    known = base if memory is None else memory.schema
    return Extractor(
        Finders.load(home.path, known, memory),
        FusionModel.load(home.path),
        known,
        home.label,
        review_threshold=review_threshold,
        path=home.path,
        loader=partial(load, home.path, schema=base, review_threshold=review_threshold, store=store),
    )
