"""train_to_shelf: train, write the card, and put the result where models stand."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from extractor.corpus.disk import load_documents
from extractor.corpus.samples import Sample
from extractor.corpus.store import Store
from extractor.ground.errors import ModelError
from extractor.learning.card import GENERATED, folder_to_card
from extractor.learning.corrected import apart_from, store_to_samples
from extractor.learning.further import go_on
from extractor.learning.plan import Plan, Progress
from extractor.learning.readme import card_to_readme
from extractor.learning.relearn import base_to_known, relearn
from extractor.learning.train import train
from extractor.loading import load
from extractor.shelf.load import ModelDir, load_model_dir, versions
from extractor.shelf.places import ENVIRONMENT, shelf_home, versions_dir
from extractor.shelf.store import refuse_taken, write_model_dir


def next_version(known: list[str], today: dt.date) -> str:
    """Return this month's next version: ``2026.11.0``, or ``2026.11.3`` after ``2026.11.2``."""
    month = f"{today.year}.{today.month}."
    numbers = [int(n) for v in known if v.startswith(month) and (n := v.removeprefix(month)).isdecimal()]
    return f"{month}{max(numbers, default=-1) + 1}"


def train_to_shelf(
    output: Path | None = None,
    version: str | None = None,
    *,
    plan: Plan | None = None,
    root: Path | None = None,
    progress: Progress = print,
    store: str | None = None,
    light: bool = False,
    generated: int = GENERATED,
    workers: int = 1,
) -> ModelDir:
    """Train a model from ``training_data/`` (or ``root``) and return it, verified, at ``output``.

    Without ``output`` it becomes the next version of the shelf; it is not promoted. Raises ModelError
    when there is no shelf to write to, or when the place is taken, before training begins. ``store`` is the
    URL of corrections that teach, too; the model in use reads what they leave unsaid. ``light`` lets that
    model go on learning from them instead of beginning anew, or from the written documents where there is no
    store. The card measures on ``generated`` composed documents beside the real ones. ``workers`` processes share
    a full training; the model is the same.
    """
    home = shelf_home()
    if output is None and home is None:
        msg = f"the installed package has no shelf to write to; give --output or set {ENVIRONMENT}"
        raise ModelError(msg)
    today = dt.datetime.now(dt.UTC).date()
    version = version or (output.name if output else next_version(versions(home) if home else [], today))
    path = output or versions_dir(home or Path()) / version
    refuse_taken(path)
    corrected = [] if store is None else _corrected(store, root, progress)
    with tempfile.TemporaryDirectory() as place:
        if light and store is None:
            facts = go_on(Path(place), load_model_dir(), plan, root, progress, workers=workers)
        elif light:
            base = load_model_dir()
            known = base_to_known(base, root=root)
            facts = relearn(Path(place), base, corrected, known, progress=progress)
        else:
            facts = train(Path(place), plan, root, progress, corrected, workers=workers)
        progress("measuring on held-out issuers and recipes")
        given = Path(place), facts, version
        card = folder_to_card(*given, root=root, generated=generated, corrected=corrected, workers=workers)
        return write_model_dir(path, Path(place), card, card_to_readme(card))


def _corrected(url: str, root: Path | None, progress: Progress) -> list[Sample]:
    with Store(url, create=False) as opened:
        samples = store_to_samples(opened, load()) if opened.active() else []
    teaching, measuring = apart_from(samples, load_documents("evaluation", root))
    progress(f"corrections: {len(teaching)} documents")
    for sample in measuring:
        progress(f"corrections: {sample.filename} is like a document that measures, and does not teach")
    return teaching
