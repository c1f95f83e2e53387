"""store_to_samples: corrected documents become training samples, as their people left them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from extractor.corpus.corrections import StoredDocument
from extractor.corpus.guard import find_leaks
from extractor.corpus.samples import Sample
from extractor.corpus.store import Store
from extractor.finding.memory.memory import Memory, stored_to_document
from extractor.ground.candidate import Status, Value
from extractor.ground.record import Extraction, Field
from extractor.pipeline import Extractor

_NAME = re.compile(r"[^a-z0-9]+")


def store_to_samples(store: Store, reader: Extractor) -> list[Sample]:
    """Return each corrected document with what now is read in it, by checksum.

    Corrections say single fields. The rest of the record is what ``reader``, taught by them, reads in the
    same document: whoever mended it had the record before them and let the rest stand. What is under the
    review threshold was not shown to be right by that, and is left out.
    """
    taught = reader.with_memory(Memory.from_store(store))
    corrected = sorted({c.sha256 for c in store.active()})
    samples = []
    for stored in store.documents(corrected):
        (result,) = taught.documents_to_extractions([stored_to_document(stored)])
        samples.append(_to_sample(stored, result, reader.review_threshold))
    return samples


def apart_from(samples: Sequence[Sample], measuring: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Split samples into those that may teach, and those that are like what measures."""
    shared = {leak.train for leak in find_leaks(samples, measuring)}
    return [s for s in samples if s.id not in shared], [s for s in samples if s.id in shared]


def record_to_gold(record: Mapping[str, Field], threshold: float) -> dict[str, Any]:
    """Return a record as gold holds it: values, null for placeholders, nothing for the rest."""
    gold: dict[str, Any] = {}
    for name, field in record.items():
        if field.status is Status.PLACEHOLDER:
            gold[name] = None
        elif field.value is not None and (
            field.status is Status.CORRECTED
            or (field.status is Status.FOUND and field.confidence >= threshold)
        ):
            gold[name] = _gold_value(field.value)
    return gold


def _gold_value(value: Value) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _to_sample(stored: StoredDocument, result: Extraction, threshold: float) -> Sample:
    issuer = result.offering["issuer"].value
    # One issuer's documents stay in one half of the out-of-fold training, under whatever marks it is printed.
    family = _NAME.sub("-", str(issuer or stored.sha256[:12]).lower()).strip("-")
    suffix = PurePath(stored.filename).suffix.lower().removeprefix(".")
    return Sample(
        id=f"corrected/{stored.sha256[:12]}",
        origin="correction",
        issuer=f"corrected/{family}",
        recipe=f"corrected/{stored.sha256[:12]}",
        serialization=suffix or "text",
        filename=stored.filename,
        content=stored.data,
        gold={
            "offering": record_to_gold(result.offering, threshold),
            "notes": [record_to_gold(note, threshold) for note in result.notes],
        },
    )
