"""load: a model folder, and what corrections taught, become an Extractor."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.finding.tokens.finder import TokensFinder
from extractor.footing import unsearched
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.errors import UsageError
from extractor.ground.record import REVIEW_THRESHOLD
from extractor.ground.schema import Schema, retail_note
from extractor.pipeline import Extractor
from extractor.shelf.load import ModelDir, load_model_dir

if TYPE_CHECKING:
    from extractor.finding.memory.memory import Memory


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
        _to_finders(home, known, memory),
        FusionModel.load(home.path),
        known,
        home.label,
        review_threshold=review_threshold,
        path=home.path,
        again=partial(load, home.path, schema=base, review_threshold=review_threshold, store=store),
    )


def _to_finders(home: ModelDir, schema: Schema, memory: Memory | None) -> Finders:
    return Finders(
        RulesFinder(schema),
        AlignmentFinder.load(home.path, schema),
        TokensFinder.load(home.path / "tokens", schema),
        memory,
    )
