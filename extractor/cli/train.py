"""``extractor train``: a new model from the training data."""

from __future__ import annotations

import os
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.ground.errors import UsageError

if TYPE_CHECKING:
    from extractor.learning.plan import Plan

_LIBRARIES = {"spacy": "spaCy", "sklearn": "scikit-learn", "mapie": "MAPIE"}  # by the names that they are imported by


def train(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="The model's folder; default: the shelf's next version."),
    ] = None,
    version: Annotated[
        str | None,
        typer.Option(
            "--model-version", metavar="VERSION", help="Its version; default: the folder's name, or the next."
        ),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help="Training data; default: training_data/.")
    ] = None,
    *,
    store: Annotated[
        str | None,
        typer.Option("--store", metavar="URL", help="Corrections that teach, too: a store's SQLAlchemy URL."),
    ] = None,
    documents: Annotated[
        int | None,
        typer.Option("--documents", metavar="N", min=50, help="Synthetic documents to learn from."),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", metavar="N", help="Another draw of synthetic documents.")
    ] = None,
    light: Annotated[
        bool,
        typer.Option("--light", help="Let the model in use go on learning: from --store, or the written documents."),
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option("--workers", metavar="N", min=1, help="Processes; default: one a core. The model is the same."),
    ] = None,
    promote: Annotated[bool, typer.Option("--promote", help="Put the new model in use at once.")] = False,
) -> None:
    """Rebuild the model from the training data; its card tells the data, splits and scores."""
    _refuse_without_parts()
    from extractor.learning.shelve import train_to_shelf
    from extractor.shelf.store import promote as put_in_use

    _refuse_together(promote=promote, output=output, light=light, drawn=(documents, seed))
    plan = _drawn(documents, seed)
    cores = workers or os.cpu_count() or 1
    model = train_to_shelf(
        output, version, plan=plan, root=data, progress=_told, store=store, light=light, workers=cores
    )
    if promote:
        put_in_use(model.version)
    typer.echo(f"{model.label}  {model.path}")


def _drawn(documents: int | None, seed: int | None) -> Plan:
    """Return the plan of a training, with another draw of synthetic documents where one is asked for."""
    from extractor.learning.plan import Plan

    plan = Plan()
    return replace(plan, synthetic=documents or plan.synthetic, seed=plan.seed if seed is None else seed)


def _told(said: str) -> None:
    """Tell on stderr how far the training is."""
    typer.echo(said, err=True)


def _refuse_without_parts() -> None:
    """Raise UsageError where what only training needs is not installed."""
    missing = [library for module, library in _LIBRARIES.items() if find_spec(module) is None]
    if missing:
        msg = f"training needs {' and '.join(missing)}; pip install 'retail-note-extractor[train]'"
        raise UsageError(msg)


def _refuse_together(*, promote: bool, output: Path | None, light: bool, drawn: tuple[int | None, int | None]) -> None:
    """Raise UsageError for options that contradict each other; ``drawn`` is the draw of synthetic documents."""
    if promote and output is not None:
        raise UsageError("--promote is for a model of the shelf: leave out --output, or promote later")
    if light and drawn != (None, None):
        raise UsageError("--light repeats what the model in use learned from: leave out --documents and --seed")
