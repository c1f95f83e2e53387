"""dict_to_extraction: a line of output becomes the typed result that it was written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from extractor.corpus.plain_values import plain_to_value
from extractor.ground.candidate import Method, Status
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.fields import Alternative, Evidence, Field, Footnote
from extractor.ground.places import Box, Span
from extractor.ground.record import Extraction, Failure, Finding, Record
from extractor.ground.schema import FieldSpec, Schema


def dict_to_extraction(data: Mapping[str, Any], schema: Schema, where: str) -> Extraction:
    """Return the result that a document's JSON holds; ``where`` names the line in what goes wrong.

    Raises SourceError for JSON that is no result, or one of ``--values``, or of another schema.
    """
    if data.get("schema") != schema.id:
        said = f"schema {data['schema']!r}" if data.get("schema") else "no schema"
        msg = f"{where}: {said}, not {schema.id}; give results of `extractor extract` (without --values)"
        raise SourceError(msg)
    try:
        return _extraction(data, schema)
    except (KeyError, TypeError, ValueError, AttributeError, UsageError) as error:
        msg = f"{where}: no result of this schema ({type(error).__name__}: {error}); extract the document anew"
        raise SourceError(msg) from error


def _extraction(data: Mapping[str, Any], schema: Schema) -> Extraction:
    error = data.get("error")
    return Extraction(
        source=str(data["source"]),
        sha256=str(data["sha256"]),
        schema=schema.id,
        model=str(data["model"]),
        status=data["status"],
        confidence=float(data["confidence"]),
        offering=_record(data["offering"], schema.offering_fields),
        notes=tuple(_record(note, schema.note_fields) for note in data["notes"]),
        findings=tuple(
            Finding(f["code"], f["severity"], f["message"], f["note"], f["field"]) for f in data["findings"]
        ),
        error=None if error is None else Failure(str(error["type"]), str(error["message"])),
    )


def _record(data: Mapping[str, Any], specs: Sequence[FieldSpec]) -> Record:
    """Return a record; a failed document's has no fields at all."""
    footnotes = tuple(
        Footnote(n["marker"], n["text"], n["field"], _places(n["evidence"])) for n in data.get("footnotes", ())
    )
    return Record({s.name: _field(data[s.name], s) for s in specs if s.name in data}, footnotes)


def _field(data: Mapping[str, Any], spec: FieldSpec) -> Field:
    return Field(
        value=plain_to_value(spec, data["value"]),
        status=Status(data["status"]),
        confidence=float(data["confidence"]),
        raw=data["raw"],
        method=None if data["method"] is None else Method(data["method"]),
        agreed=tuple(Method(m) for m in data["agreed"]),
        evidence=_places(data["evidence"]),
        alternatives=tuple(_alternative(a, spec) for a in data["alternatives"]),
    )


def _alternative(data: Mapping[str, Any], spec: FieldSpec) -> Alternative:
    return Alternative(
        value=plain_to_value(spec, data["value"]),
        confidence=float(data["confidence"]),
        raw=data["raw"],
        method=Method(data["method"]),
        evidence=_places(data["evidence"]),
    )


def _places(data: Sequence[Mapping[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(Span(e["start"], e["end"]), Box(e["page"], *map(float, e["bbox"])) if "bbox" in e else None)
        for e in data
    )
