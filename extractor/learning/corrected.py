"""store_to_samples: corrected documents become training samples of what was said, and of nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from extractor.corpus.corrections import OF_FIELD, Correction, StoredDocument
from extractor.corpus.guard import find_leaks
from extractor.corpus.samples import Label, Sample
from extractor.corpus.store import Store
from extractor.finding.memory.memory import Memory, stored_to_document
from extractor.ground.candidate import Status, Value
from extractor.ground.document import Document
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import Schema
from extractor.pipeline import Extractor

_NAME = re.compile(r"[^a-z0-9]+")


def store_to_samples(store: Store, reader: Extractor) -> list[Sample]:
    """Return each corrected document with what people said of it, by checksum.

    ``reader``, taught by the corrections, only tells which notes there are and how they are called. What
    nobody corrected or accepted is no gold: ``Sample.told`` leaves it out.
    """
    taught = reader.with_memory(Memory.from_store(store))
    said: dict[str, list[Correction]] = {}
    for c in store.active():
        said.setdefault(c.sha256, []).append(c)
    samples = []
    for stored in store.documents(sorted(said)):
        document = stored_to_document(stored)
        (result,) = taught.documents_to_extractions([document])
        sample = _to_sample(stored, document, result, said[stored.sha256], taught.schema)
        if sample.told:
            samples.append(sample)
    return samples


def apart_from(samples: Sequence[Sample], measuring: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Split samples into those that may teach, and those that are like what measures."""
    shared = {leak.train for leak in find_leaks(samples, measuring)}
    return [s for s in samples if s.id not in shared], [s for s in samples if s.id in shared]


def _to_sample(
    stored: StoredDocument, document: Document, result: Extraction, said: Sequence[Correction], schema: Schema
) -> Sample:
    numbers = _numbers(result.notes, schema)
    held = [
        (c, None if c.said.note is None else numbers[c.said.note])
        for c in said
        if c.said.kind in OF_FIELD and (c.said.note is None or c.said.note in numbers)
    ]
    told = frozenset((note, str(c.said.field)) for c, note in held)
    issuer = result.offering["issuer"].value
    # One issuer's documents stay in one fold of the out-of-fold training, under whatever marks it is printed.
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
            "offering": _gold(result.offering, {name for note, name in told if note is None}),
            "notes": [
                _gold(note, {name for at, name in told if at == k} | {schema.identifier})
                for k, note in enumerate(result.notes)
            ],
        },
        labels=_labels(held) if document.text == stored.text else (),
        told=told,
    )


def _numbers(notes: Sequence[Record], schema: Schema) -> dict[str, int]:
    """Return the notes' numbers by all names that a correction may call them."""
    numbers = {f"#{k + 1}": k for k in range(len(notes))}
    named = ((note.get(schema.identifier), k) for k, note in enumerate(notes))
    return numbers | {str(f.value): k for f, k in named if f is not None and f.value is not None}


def _gold(record: Mapping[str, Field], wanted: set[str]) -> dict[str, Any]:
    """Return the wanted fields as gold holds them: values, null for placeholders, nothing for the rest."""
    gold: dict[str, Any] = {}
    for name, field in record.items():
        if name in wanted and (field.value is not None or field.status is Status.PLACEHOLDER):
            gold[name] = _gold_value(field.value)
    return gold


def _gold_value(value: Value) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _labels(held: Sequence[tuple[Correction, int | None]]) -> tuple[Label, ...]:
    """Return the places that people pointed at; none when some value has no place: then gold is aligned."""
    stated = [(c, note) for c, note in held if c.said.value is not None]
    if not all(c.said.evidence for c, _ in stated):
        return ()
    return tuple(Label(span, str(c.said.field), note) for c, note in stated for span in c.said.evidence if len(span))
