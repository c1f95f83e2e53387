"""Cases: documents with gold and with what breakdowns ask of them, wherever they lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.corpus.disk import load_documents, load_origins, read_gold, read_json
from extractor.corpus.samples import Sample
from extractor.corpus.splits import Split
from extractor.ground.errors import SourceError, UsageError
from extractor.reading.containers import Input

EXPECTED, ORIGIN = "expected.json", "origin.json"
UNKNOWN, GENERATED = "unknown", "generated"


@dataclass(frozen=True, slots=True)
class Case:
    """One document that is measured on.

    ``gold`` has the shape of the gold records; ``layout``, ``serialization``, ``issuer``, ``collection`` and
    ``recipe`` are what its score can be broken down by.
    """

    id: str
    source: str
    content: bytes
    gold: Mapping[str, Any]
    issuer: str = UNKNOWN
    collection: str = UNKNOWN
    layout: str = UNKNOWN
    serialization: str = UNKNOWN
    recipe: str = ""

    def to_input(self) -> Input:
        """Return the document's bytes as the pipeline takes them."""
        return Input(self.source, self.content)


def samples_to_cases(samples: Sequence[Sample], origins: Mapping[str, Mapping[str, Any]] | None = None) -> list[Case]:
    """Turn samples into cases; ``origins`` adds what the documents' ``origin.json`` say."""
    return [_sample_to_case(s, (origins or {}).get(s.id, {})) for s in samples]


def _sample_to_case(sample: Sample, origin: Mapping[str, Any]) -> Case:
    synthetic = sample.origin == "synthetic"
    return Case(
        id=sample.id,
        source=sample.filename,
        content=sample.content,
        gold=sample.gold,
        issuer=GENERATED if synthetic else sample.issuer,
        collection=GENERATED if synthetic else str(origin.get("collection", UNKNOWN)),
        layout=sample.recipe if synthetic else str(origin.get("layout_family", UNKNOWN)),
        serialization=sample.serialization,
        recipe=sample.recipe if synthetic else "",
    )


def split_to_cases(split: Split, root: str | Path | None = None) -> list[Case]:
    """Return the training data's documents of one side. Raises SourceError."""
    return samples_to_cases(load_documents(split, root), load_origins(root))


def path_to_cases(path: Path) -> list[Case]:
    """Return the documents with gold at or below ``path``, in the order of their paths.

    Gold stands beside its document: ``NAME.json`` by ``NAME.txt`` (or another ending), or
    ``expected.json`` by ``source.*``. JSON files without notes are something else and are passed over.
    Raises UsageError when nothing is found, SourceError for gold that is not well formed or stands alone.
    """
    if not path.exists():
        msg = f"{path}: not there; give a folder of documents with their gold beside them"
        raise UsageError(msg)
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path.with_suffix(".json")]
    cases = [case for file in files if file.is_file() for case in _gold_to_case(file)]
    if not cases:
        msg = f"{path}: no gold here; NAME.json stands beside NAME.txt, expected.json beside source.*"
        raise UsageError(msg)
    return cases


def _gold_to_case(file: Path) -> Iterator[Case]:
    if file.name == ORIGIN:
        return
    facts = read_json(file)
    if not isinstance(facts, dict) or "notes" not in facts:
        return
    stem = "source" if file.name == EXPECTED else file.stem
    beside = sorted(p for p in file.parent.iterdir() if p.stem == stem and p.suffix not in {".json", ""})
    if len(beside) != 1:
        msg = f"{file}: {len(beside)} documents named {stem}.* beside this gold; there must be exactly one"
        raise SourceError(msg)
    own = file.name == EXPECTED
    origin = read_json(file.with_name(ORIGIN)) if own and file.with_name(ORIGIN).is_file() else {}
    yield Case(
        id=file.parent.name if own else file.stem,
        source=str(beside[0]),
        content=beside[0].read_bytes(),
        gold=read_gold(file),
        issuer=str(origin.get("issuer_family") or facts.get("issuer_family") or UNKNOWN),
        collection=str(origin.get("collection") or (file.parent.parent if own else file.parent).name),
        layout=str(origin.get("layout_family") or facts.get("layout") or UNKNOWN),
        serialization=str(origin.get("serialization") or beside[0].suffix.removeprefix(".")),
    )
