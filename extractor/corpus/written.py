"""Written documents, each made up to say its facts in words of its own: ``written/<side>/<kind>`` to samples.

A document is ``<id>.txt``, ``.htm`` or ``.md`` beside ``<id>.json``, its gold.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from extractor.corpus.disk import read_gold
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.splits import Split
from extractor.ground.errors import SourceError

SIDES: Final[dict[Split, str]] = {"train": "teaching", "evaluation": "measuring"}


def load_written(split: Split, root: str | Path | None = None) -> list[Sample]:
    """Return the written documents that teach or that measure, ordered by path; none where the folder is absent.

    An issuer is known by its name alone, in small letters without blanks. Raises SourceError.
    """
    folder = data_root(root) / "written" / SIDES[split]
    return [_read(gold) for gold in sorted(folder.glob("*/*.json"))]


def _read(path: Path) -> Sample:
    sources = [source for source in path.parent.glob(f"{path.stem}.*") if source != path]
    if len(sources) != 1:
        msg = f"{path}: {len(sources)} documents beside it; there must be exactly one {path.stem}.*"
        raise SourceError(msg)
    gold = read_gold(path)
    return Sample(
        id=path.stem,
        origin="written",
        issuer=name_to_key(str(gold["offering"].get("issuer") or path.stem)),
        recipe=f"written/{path.parent.name}/{path.stem}",
        serialization=sources[0].suffix.removeprefix("."),
        filename=sources[0].name,
        content=sources[0].read_bytes(),
        gold=gold,
    )


def name_to_key(name: str) -> str:
    """Return an issuer's name as the two sides are compared by it."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
