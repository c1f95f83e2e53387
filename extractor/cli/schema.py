"""``extractor schema``: the fields, their types, units and choices, as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from extractor.ground.schema import FieldSpec, Schema, load_schema


def schema(
    path: Annotated[
        Path | None, typer.Argument(metavar="[TOML]", help="A schema of your own; default: the shipped one.")
    ] = None,
) -> None:
    """Print the schema as JSON: every field's scope, type, unit and choices."""
    import json

    typer.echo(json.dumps(schema_to_dict(load_schema(path)), indent=1, ensure_ascii=False))


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
