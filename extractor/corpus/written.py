"""Written documents: ``written/<kind>/<id>.*`` with their gold, ``<id>.json``, beside them; all of them teach.

People wrote them in the manner of real filings, each with a layout and wordings of its own and with facts that are made
up. They measure nothing: what is measured are real filings and generated layouts.
"""

from __future__ import annotations

from pathlib import Path

from extractor.corpus.disk import read_gold
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.ground.errors import SourceError
from extractor.ground.regex import regex

FOLDER = "written"
_WORD = regex(r"[a-z0-9]+")


def load_written(root: str | Path | None = None) -> list[Sample]:
    """Return the written documents, ordered by path; none where there is no such folder.

    ``root`` is the folder of the training data (default: the repository's). Raises SourceError for gold without its
    document.
    """
    return [_read(gold) for gold in sorted((data_root(root) / FOLDER).glob("*/*.json"))]


def _read(path: Path) -> Sample:
    beside = [p for p in path.parent.glob(f"{path.stem}.*") if p != path]
    if len(beside) != 1:
        msg = f"{path}: {len(beside)} documents stand beside this gold; there must be exactly one"
        raise SourceError(msg)
    gold = read_gold(path)
    return Sample(
        id=path.stem,
        origin="written",
        issuer="".join(_WORD.findall(str(gold["offering"].get("issuer") or path.stem).lower())),
        recipe=f"{FOLDER}/{path.stem}",
        serialization=beside[0].suffix.removeprefix("."),
        filename=beside[0].name,
        content=beside[0].read_bytes(),
        gold=gold,
    )
