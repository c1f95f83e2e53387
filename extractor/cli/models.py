"""``extractor models``: which models there are, what a card says, which one is in use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True, help="List, show, compare, promote and roll back models.", rich_markup_mode=None
)

Shelf = Annotated[
    Path | None,
    typer.Option(
        "--shelf", metavar="DIR", help="Folder of models; default: $EXTRACTOR_MODELS or the checkout's."
    ),
]


@app.command("list")
def list_(shelf: Shelf = None) -> None:
    """List the models, oldest first; a star marks the one in use."""
    from extractor.shelf.store import list_models

    found = list_models(shelf)
    for model in found:
        trained = model.card.get("trained_at") or model.card.get("created") or ""
        line = f"{'*' if model.current else ' '} {model.version}  {trained}  {model.path}"
        typer.echo(line)
    if not found:
        typer.echo("extractor: no models here; train one with `extractor train`", err=True)


@app.command()
def show(
    model: Annotated[str | None, typer.Argument(help="A version or folder; default: the one in use.")] = None,
) -> None:
    """Print a model's card as JSON, after verifying every file of the model."""
    import json

    from extractor.shelf.load import load_model_dir

    found = load_model_dir(model)
    card = {"path": str(found.path), "fingerprint": found.fingerprint} | dict(found.card)
    typer.echo(json.dumps(card, indent=1, ensure_ascii=False))


@app.command()
def compare(
    after: Annotated[str, typer.Argument(help="A version or folder.")],
    before: Annotated[
        str | None,
        typer.Option("--with", metavar="MODEL", help="The model to compare with; default: the one in use."),
    ] = None,
    generated: Annotated[
        int, typer.Option("--generated", min=0, help="Documents of held-out recipes.")
    ] = 150,
) -> None:
    """Name every gain and loss on held-out documents, by document and field, and what fell by group.

    Exit code: 0 nothing fell, 1 something did.
    """
    from extractor.learning.compare import compare_models
    from extractor.learning.heldout import heldout_cases

    found = compare_models(before, after, heldout_cases(generated))
    typer.echo(f"from {found.before}\nto   {found.after}")
    for name, changes in (("gained", found.changes.gains), ("lost", found.changes.losses)):
        for change in changes:
            typer.echo(f"{name:6} | {change.to_line()}")
    for fall in found.fallen:
        typer.echo(f"fell   | {fall}")
    counts = len(found.changes.gains), len(found.changes.losses), len(found.fallen)
    typer.echo("{} gained, {} lost, {} levels fell".format(*counts))
    if found.fallen:
        raise typer.Exit(1)


@app.command()
def promote(version: Annotated[str, typer.Argument(help="The version to use.")], shelf: Shelf = None) -> None:
    """Make a version the one in use."""
    from extractor.shelf import store

    typer.echo(f"in use: {store.promote(version, home=shelf).label}")


@app.command()
def rollback(shelf: Shelf = None) -> None:
    """Go back to the version that was in use before."""
    from extractor.shelf import store

    typer.echo(f"in use: {store.rollback(home=shelf).label}")
