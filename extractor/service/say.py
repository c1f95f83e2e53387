"""said_to_correction: what a reviewer did on the page becomes a correction, checked, with its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.candidate import Value
from extractor.ground.errors import UsageError
from extractor.ground.fields import Field, plain
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.service.typed import given_to_value
from extractor.service.view import View


@dataclass(frozen=True, slots=True)
class Said:
    """What came from the page: ``text`` was typed, ``place`` was pointed at in the document."""

    what: str  # accept, value, absent, choose
    note: str | None
    field: str
    text: str = ""
    place: Span | None = None
    choice: int = 0
    reason: str = ""


def said_to_correction(  # noqa: PLR0917
    said: Said, view: View, schema: Schema, document_text: str | None, base: dt.date | None, by: str
) -> NewCorrection:
    """Return the correction. Raises UsageError with the reason when what was said cannot be stored."""
    spec = schema.by_name.get(said.field)
    now, read = view.record(said.note), view.read(said.note)
    if spec is None or now is None or said.field not in now:
        msg = f"there is no field {said.field!r} here; open the document again"
        raise UsageError(msg)
    field = now[said.field]
    was = field if read is None else read[said.field]
    if said.what == "accept":
        kind, value, evidence = _accepted(spec, field)
    elif said.what == "absent":
        kind, value, evidence = Kind.ABSENT, None, ()
    elif said.what == "choose":
        kind, value, evidence = _chosen(said, field)
    elif said.what == "value":
        kind, value, evidence = _given(said, spec, document_text, base)
    else:
        msg = f"{said.what!r} is not something to say of a field"
        raise UsageError(msg)
    return NewCorrection(
        kind,
        note=said.note,
        field=said.field,
        value=plain(value),
        by=by,
        reason=said.reason,
        evidence=evidence,
        model=view.result.model,
        was=plain(was.value),
    )


_Claim = tuple[Kind, Value, tuple[Span, ...]]


def _accepted(spec: FieldSpec, field: Field) -> _Claim:
    if field.value is None and field.status == "unreadable":
        msg = f"{spec.name}: what stands there could not be read; correct it, or press x if it states no value"
        raise UsageError(msg)
    return Kind.ACCEPT, field.value, tuple(e.span for e in field.evidence)


def _chosen(said: Said, field: Field) -> _Claim:
    if not 0 <= said.choice < len(field.alternatives):
        msg = f"{said.field}: there is no reading {said.choice + 1}; open the document again"
        raise UsageError(msg)
    chosen = field.alternatives[said.choice]
    if chosen.value is None:
        return Kind.ABSENT, None, ()
    return Kind.VALUE, chosen.value, tuple(e.span for e in chosen.evidence)


def _given(said: Said, spec: FieldSpec, document_text: str | None, base: dt.date | None) -> _Claim:
    place = said.place
    if place is not None and document_text is not None and not 0 <= place.start < place.end <= len(document_text):
        msg = f"{spec.name}: the place {place.start}:{place.end} is not in the document"
        raise UsageError(msg)
    typed, own = given_to_value(spec, said.text, place, document_text, base)
    if typed.problem:
        msg = f"{spec.name}: {typed.problem}"
        raise UsageError(msg)
    return Kind.VALUE, typed.value, () if own is None else (own,)
