"""train_to_shelf: train, write the card, and put the result where models stand."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from extractor.ground.errors import ModelError
from extractor.learning.card import folder_to_card
from extractor.learning.readme import card_to_readme
from extractor.learning.train import Plan, Progress, train
from extractor.shelf.load import ModelDir, versions
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
) -> ModelDir:
    """Train a model from ``training_data/`` (or ``root``) and return it, verified, at ``output``.

    Without ``output`` it becomes the next version of the shelf; it is not promoted. Raises ModelError
    when there is no shelf to write to, or when the place is taken, before training begins.
    """
    home = shelf_home()
    if output is None and home is None:
        msg = f"the installed package has no shelf to write to; give --output or set {ENVIRONMENT}"
        raise ModelError(msg)
    today = dt.datetime.now(dt.UTC).date()
    version = version or (output.name if output else next_version(versions(home) if home else [], today))
    path = output or versions_dir(home or Path()) / version
    refuse_taken(path)
    with tempfile.TemporaryDirectory() as place:
        facts = train(Path(place), plan, root, progress)
        progress("measuring on held-out issuers and recipes")
        card = folder_to_card(Path(place), facts, version, root=root)
        return write_model_dir(path, Path(place), card, card_to_readme(card))
