"""as_read: a correction beside what the model reads in its document: which note is meant, what was read there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.corpus.corrections import Correction, Kind, NewCorrection, StoredDocument, checked
from extractor.finding.memory.memory import stored_to_document
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.schema import Schema
from extractor.learning.doubts import identifier_to_pattern
from extractor.pipeline import Extractor

_SHOWN = 6  # notes that a refusal names


def as_read(
    new: NewCorrection, stored: StoredDocument, active: Sequence[Correction], reader: Extractor
) -> list[NewCorrection]:
    """Return the correction with the model that erred and the value that it read.

    A note that the document prints and the model missed is added before it; ``active`` is what holds of the
    document. Raises UsageError for a note that is neither read nor printed there: the correction would change
    nothing.
    """
    new = replace(checked(new, reader.schema, stored.text), model=reader.model)
    (result,) = reader.documents_to_extractions([stored_to_document(stored)])
    if new.note is None:
        return [replace(new, was=plain(result.offering[str(new.field)].value))]
    known = _notes(result.notes, reader.schema)
    if new.note in known:
        return [replace(new, was=plain(known[new.note][str(new.field)].value))]
    added = sorted({str(c.said.note) for c in active if c.said.kind is Kind.ADD_NOTE})
    if new.note in added:
        return [new]
    printed = None if new.note.startswith("#") else identifier_to_pattern(new.note).search(stored.text)
    if printed is not None:
        places = (Span(*printed.span()),)
        return [NewCorrection(Kind.ADD_NOTE, new.note, by=new.by, evidence=places, model=new.model), new]
    there = [*(n for n in known if not n.startswith("#")), *added] or list(known)
    more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
    msg = f"{stored.source}: no note {new.note} is there, only {', '.join(there[:_SHOWN])}{more}"
    raise UsageError(msg if there else f"{stored.source}: no note {new.note} is there, nor any other")


def _notes(notes: Sequence[Record], schema: Schema) -> dict[str, Record]:
    """Return the notes by all names that a correction may call them."""
    out = {f"#{k}": note for k, note in enumerate(notes, 1)}
    named = ((note[schema.identifier].value, note) for note in notes if schema.identifier in note)
    return out | {str(value): note for value, note in named if value is not None}
