"""``extractor schema``: the fields, their types, units and choices, as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.emitting.schema import schema_to_dict
from extractor.ground.schema import load_schema


def schema(
    path: Annotated[
        Path | None, typer.Argument(metavar="TOML", help="A schema of your own; default: the shipped one.")
    ] = None,
) -> None:
    """Print the schema as JSON: every field's scope, type, unit and choices."""
    import json

    typer.echo(json.dumps(schema_to_dict(load_schema(path)), indent=1, ensure_ascii=False))
