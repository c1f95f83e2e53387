"""``extractor train``: a new model from the training data."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer


def train(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="The model's folder; default: the shelf's next version."
        ),
    ] = None,
    version: Annotated[
        str | None,
        typer.Option("--model-version", help="Its version; default: the folder's name, or the next."),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help="Training data; default: training_data/.")
    ] = None,
    *,
    promote: Annotated[bool, typer.Option("--promote", help="Put the new model in use at once.")] = False,
) -> None:
    """Rebuild the model from the training data; its card tells the data, splits and scores."""
    from extractor.learning.shelve import train_to_shelf
    from extractor.shelf import store

    model = train_to_shelf(output, version, root=data, progress=partial(typer.echo, err=True))
    if promote:
        store.promote(model.version)
    typer.echo(f"{model.label}  {model.path}")
