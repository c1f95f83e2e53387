"""The two ways to learn from corrections: memory at once, or retraining."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from extractor.corpus.store import Entry, Store
from extractor.finding.memory.memory import Memory
from extractor.learning.card import folder_to_extractor
from extractor.learning.corrected import store_to_samples
from extractor.learning.relearn import Known, base_to_known, relearn
from extractor.pipeline import Extractor
from extractor.shelf.load import load_model_dir


def taught(reader: Extractor, entries: Sequence[Entry], folder: str) -> Extractor:
    """Return the reader with the memory of a new store that holds these corrections."""
    with Store(f"sqlite:///{tempfile.mkdtemp(dir=folder)}/store.db") as store:
        store.add_all(entries)
        return reader.with_memory(Memory.from_store(store))


@cache
def _known_at(path: Path) -> Known:
    return base_to_known(load_model_dir(path))


def relearned(reader: Extractor, entries: Sequence[Entry], folder: str) -> tuple[Extractor, int]:
    """Return what the reader's model becomes by ``extractor train --light``, without memory, and the seconds."""
    place = Path(tempfile.mkdtemp(dir=folder))
    began = time.monotonic()
    with Store(f"sqlite:///{place}/store.db") as store:
        store.add_all(entries)
        samples = store_to_samples(store, reader)
    (place / "model").mkdir()
    base = load_model_dir(reader.path)
    relearn(place / "model", base, samples, _known_at(base.path), progress=lambda _: None)
    return folder_to_extractor(place / "model", "retrained"), round(time.monotonic() - began)
