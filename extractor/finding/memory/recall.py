"""recall: a document that a person corrected gives back what was said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.corpus.corrections import OF_FIELD, Correction, Kind
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Alternative, Evidence, Field
from extractor.ground.record import Record
from extractor.ground.schema import Schema

SURE = 0.999  # people err too


def recall(
    offering: Record, notes: Sequence[Record], active: Sequence[Correction], schema: Schema
) -> tuple[Record, tuple[Record, ...]]:
    """Return the records with the corrections of this very document in them.

    A corrected field has status ``corrected`` and method ``correction``; what was read before stays as its
    first alternative. An accepted field keeps its status. A correction of a note that is not there any more
    changes nothing.
    """
    kept: list[Record] = []
    for k, note in enumerate(notes):
        names = _names(k, note, schema)
        said = [c for c in active if c.said.note in names]
        if not any(c.said.kind is Kind.DELETE_NOTE for c in said):
            kept.append(_corrected(note, said, schema))
    there = {name for k, note in enumerate(notes) for name in _names(k, note, schema)}
    for c in active:
        if c.said.kind is Kind.ADD_NOTE and c.said.note not in there:
            said = [other for other in active if other.said.note == c.said.note]
            kept.append(_corrected(_blank(c, schema), said, schema))
    general = [c for c in active if c.said.note is None]
    return _corrected(offering, general, schema), tuple(kept)


def _names(k: int, note: Mapping[str, Field], schema: Schema) -> set[str | None]:
    """Return what a note may be called: its identifier, and its number in the document."""
    named = note.get(schema.identifier)
    return {f"#{k + 1}"} if named is None or named.value is None else {f"#{k + 1}", str(named.value)}


def _blank(c: Correction, schema: Schema) -> Record:
    """Return a note of which only the identifier is known, when the correction names one."""
    fields = {s.name: Field(None, Status.ABSENT, 0.5) for s in schema.note_fields}
    name = str(c.said.note)
    if schema.identifier and not name.startswith("#"):
        evidence = tuple(Evidence(span) for span in c.said.evidence)
        fields[schema.identifier] = Field(name, Status.CORRECTED, SURE, method=Method.CORRECTION, evidence=evidence)
    return Record(fields)


def _corrected(record: Record, said: Sequence[Correction], schema: Schema) -> Record:
    fields = {
        str(c.said.field): _field(record[str(c.said.field)], c, schema)
        for c in said
        if c.said.kind in OF_FIELD and c.said.field in record
    }
    return Record({**record, **fields}, record.footnotes) if fields else record


def _field(had: Field, c: Correction, schema: Schema) -> Field:
    value = c.value_of(schema)
    if c.said.kind is Kind.ACCEPT and had.value == value:
        return replace(had, confidence=max(had.confidence, SURE))
    before = () if had.value is None or had.method is None else (_alternative(had),)
    return Field(
        value=value,
        status=Status.CORRECTED,
        confidence=SURE,
        raw=had.raw,
        method=Method.CORRECTION,
        evidence=tuple(Evidence(span) for span in c.said.evidence),
        alternatives=(*before, *(a for a in had.alternatives if a.value != value)),
    )


def _alternative(had: Field) -> Alternative:
    method = had.method or Method.CORRECTION
    return Alternative(had.value, had.confidence, had.raw or "", method, had.evidence)
