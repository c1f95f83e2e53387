"""Documents on disk: ``documents/<issuer family>/<id>/{source.*, expected.json, origin.json}`` to samples."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.splits import Split, load_splits
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note


def read_json(path: Path) -> Any:
    """Read a JSON file with every number as an exact Decimal. Raises SourceError."""
    try:
        return json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); add the file"
        raise SourceError(msg) from error
    except ValueError as error:
        msg = f"{path}: not valid JSON ({error}); mend the file"
        raise SourceError(msg) from error


def read_gold(path: Path) -> dict[str, Any]:
    """Read an ``expected.json``: numbers are Decimal, counts of days int. Raises SourceError."""
    gold = read_json(path)
    if not isinstance(gold, dict) or not isinstance(gold.get("offering"), dict) or "notes" not in gold:
        msg = f"{path}: gold needs an 'offering' object and a list of 'notes'"
        raise SourceError(msg)
    counts = {f.name for f in retail_note().fields if f.type == "int"}
    for record in (gold["offering"], *gold["notes"]):
        for name in counts & record.keys():
            record[name] = None if record[name] is None else int(record[name])
    return gold


def load_documents(split: Split | None = None, root: str | Path | None = None) -> list[Sample]:
    """Return the documents with gold, ordered by path; only those of ``split`` when one is given.

    ``root`` is the folder of the training data (default: the repository's). Labels are left empty:
    they point into the text that reading makes, so they are aligned later. Raises SourceError.
    """
    folder = data_root(root)
    splits = load_splits(folder)
    samples = [read_sample(path.parent) for path in sorted((folder / "documents").glob("*/*/origin.json"))]
    if not samples:
        msg = f"{folder / 'documents'}: no document with an origin.json; see training_data/README.md"
        raise SourceError(msg)
    return [s for s in samples if split is None or splits.side(s.issuer) == split]


def load_origins(root: str | Path | None = None) -> dict[str, Mapping[str, Any]]:
    """Return what each document's ``origin.json`` says (layout family, collection, source), by its id."""
    paths = sorted((data_root(root) / "documents").glob("*/*/origin.json"))
    return {path.parent.name: read_json(path) for path in paths}


def read_sample(folder: Path) -> Sample:
    """Read one document's folder. Raises SourceError when a part is missing or its checksum is off."""
    origin: Mapping[str, Any] = read_json(folder / "origin.json")
    sources = sorted(folder.glob("source.*"))
    if len(sources) != 1:
        msg = f"{folder}: {len(sources)} files named source.*; there must be exactly one"
        raise SourceError(msg)
    content = sources[0].read_bytes()
    if hashlib.sha256(content).hexdigest() != origin.get("sha256"):
        msg = f"{sources[0]}: differs from the sha256 in origin.json; restore it or update the checksum"
        raise SourceError(msg)
    issuer = str(origin["issuer_family"])
    if issuer != folder.parent.name:
        msg = f"{folder}: origin.json says issuer_family {issuer!r}, the folder says otherwise; correct one of the two"
        raise SourceError(msg)
    return Sample(
        id=folder.name,
        origin="real",
        issuer=issuer,
        recipe=f"{issuer}/{origin['layout_family']}",
        serialization=str(origin["serialization"]),
        filename=folder.name + sources[0].suffix,
        content=content,
        gold=read_gold(folder / "expected.json"),
    )
