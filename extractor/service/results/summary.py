"""Summary: what the queue knows of a document without opening it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.ground.candidate import Status
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import Schema
from extractor.learning.active import is_disputed

SURE = 0.999  # what is surer than this is never asked for first


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stated field that may be wrong; ``note`` is the note's name, None for the offering.

    ``disputed`` tells that the finders came to different values.
    """

    note: str | None
    field: str
    confidence: float
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A document in the queue: ``number`` is its place in the results, ``doubts`` the least certain first."""

    number: int
    source: str
    sha256: str
    model: str
    status: str
    confidence: float
    notes: int
    findings: int
    stated: int
    doubts: tuple[Doubt, ...]


def note_names(notes: tuple[Record, ...], schema: Schema) -> list[str]:
    """Name each note: by its identifier where that is read and its own, else by its number (``#2``)."""
    return names_of([note[schema.identifier].value if schema.identifier in note else None for note in notes])


def names_of(read: Sequence[object]) -> list[str]:
    """Name notes whose identifiers were read as these, None where none was."""
    return [value if isinstance(value, str) and read.count(value) == 1 else f"#{k}" for k, value in enumerate(read, 1)]


def extraction_to_summary(number: int, result: Extraction, schema: Schema) -> Summary:
    """Return a document's line in the queue."""
    names: list[str | None] = [None, *note_names(result.notes, schema)]
    stated = [
        Doubt(name, field, f.confidence, is_disputed(f))
        for name, record in zip(names, (result.offering, *result.notes), strict=True)
        for field, f in record.items()
        if f.status is not Status.ABSENT
    ]
    return Summary(
        number=number,
        source=result.source,
        sha256=result.sha256,
        model=result.model,
        status=result.status,
        confidence=result.confidence,
        notes=len(result.notes),
        findings=len(result.findings),
        stated=len(stated),
        doubts=tuple(sorted((d for d in stated if d.confidence < SURE), key=lambda d: d.confidence)),
    )
