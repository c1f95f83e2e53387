"""The schema as JSON, for the command line and the service."""

from __future__ import annotations

from typing import Any

from extractor.ground.schema import FieldSpec, Schema


def schema_to_dict(known: Schema) -> dict[str, Any]:
    """Return the schema as JSON holds it; label spellings are left out, they are the model's business."""
    return {
        "schema": known.id,
        "offering": {f.name: _field(f) for f in known.offering_fields},
        "note": {f.name: _field(f) for f in known.note_fields},
    }


def _field(spec: FieldSpec) -> dict[str, Any]:
    out: dict[str, Any] = {"type": spec.type}
    if spec.unit:
        out["unit"] = spec.unit
    if spec.choices:
        out["choices"] = list(spec.choices)
    return out
