"""An archive to measure on: generated documents, no two alike, of every form that is short."""

from __future__ import annotations

from pathlib import Path

from extractor.corpus.root import data_root
from extractor.learning.synthesis import compose_many, load_recipes

_A_FOLDER = 1000
_DRAWN = 200  # at once; each draw has a seed of its own


def make_archive(folder: Path, documents: int, seed: int = 3) -> Path:
    """Write so many documents, a thousand a folder, and return the folder; those that are there already stay.

    Text and HTML without PDF: an archive of the small kind, on which a run's own costs weigh most. A run reads
    the whole folder: other recipes or fewer documents want another one.
    """
    recipes = [r for r in load_recipes(data_root() / "recipes") if "pdf" not in r.serialization]
    for begin in range(0, documents, _DRAWN):
        if _is_there(folder, min(begin + _DRAWN, documents) - 1):
            continue
        samples = compose_many(recipes, min(_DRAWN, documents - begin), seed + begin)
        for number, sample in enumerate(samples, begin):
            place = folder / f"{number // _A_FOLDER:04}"
            place.mkdir(parents=True, exist_ok=True)
            suffix = Path(sample.filename).suffix
            (place / f"{number:07}{suffix}").write_bytes(sample.content)
    return folder


def _is_there(folder: Path, number: int) -> bool:
    return any((folder / f"{number // _A_FOLDER:04}").glob(f"{number:07}.*"))
