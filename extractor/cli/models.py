"""``extractor models``: which models there are, what a card says, which one is in use."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from extractor.cli.ticker import ticking

app = typer.Typer(
    no_args_is_help=True, help="List, show, compare, promote and roll back models.", rich_markup_mode=None
)

Shelf = Annotated[
    Path | None,
    typer.Option("--shelf", metavar="DIR", help="Folder of models; default: $EXTRACTOR_MODELS or the checkout's."),
]


@app.command("list", short_help="List the models; a star marks the one in use.")
def list_(shelf: Shelf = None) -> None:
    """List the models, oldest first, with what they learned from; a star marks the one in use."""
    from extractor.shelf.store import list_models

    found = list_models(shelf)
    for model in found:
        typer.echo(f"{'*' if model.current else ' '} {model.version}  {_learned_from(model.card)}{model.path}")
    if not found:
        typer.echo("extractor: no models here; train one with `extractor train`", err=True)


def _learned_from(card: Mapping[str, Any]) -> str:
    """Count the documents that a card tells of, kind by kind; nothing where it tells none."""
    data = card.get("data")
    if not data:
        return ""
    counts = data["real"], data["synthetic"], data.get("written", 0), data["corrections"]
    return "{} real, {} composed, {} written, {} corrected documents  ".format(*counts)


@app.command(short_help="Print what a model learned from and what it reaches.")
def show(
    model: Annotated[
        str | None, typer.Argument(metavar="MODEL", help="A version or folder; default: the one in use.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole card as JSON.")] = False,
) -> None:
    """Print what a model learned from and what it reaches, after verifying every file of it."""
    from extractor.shelf.load import load_model_dir

    found = load_model_dir(model)
    if as_json:
        import json

        card = {"path": str(found.path), "fingerprint": found.fingerprint} | dict(found.card)
        typer.echo(json.dumps(card, indent=1, ensure_ascii=False))
        return
    from rich.console import Console

    from extractor.fusing.weighing.acceptance import Acceptance
    from extractor.measuring.card_tables import print_card

    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    facts = (f"path: {found.path}", f"fingerprint: {found.fingerprint}")
    print_card(console, found.card, Acceptance.load(found.path), facts)


Gold = Annotated[
    Path | None,
    typer.Option("--gold", metavar="DIR", help="Documents with gold; default: the held-out ones."),
]


@app.command(short_help="Name what changes from one model to another.")
def compare(
    one: Annotated[str, typer.Argument(metavar="A", help="A version or folder.")],
    other: Annotated[
        str | None,
        typer.Argument(metavar="B", help="Another: what changes from A to B; without it, from the one in use to A."),
    ] = None,
    gold: Gold = None,
    archive: Annotated[
        list[str] | None,
        typer.Option("--archive", metavar="SOURCE", help="Documents without gold: name every value that changes."),
    ] = None,
    generated: Annotated[
        int, typer.Option("--generated", metavar="N", min=0, help="Documents of held-out recipes.")
    ] = 150,
) -> None:
    """Name every gain and loss by document and field, what fell by group, and what changes in an archive.

    Exit code: 0 nothing fell, 1 something did.
    """
    from extractor.learning.archive_changes import archive_changes
    from extractor.learning.compare import compare_models
    from extractor.learning.promotion import gate_cases
    from extractor.shelf.load import load_model_dir

    before, after = (None, one) if other is None else (one, other)
    for model in (before, after):  # a name that no model has is told before documents are composed to compare them on
        load_model_dir(model)
    with ticking(lambda: "reading documents with both"):
        found = compare_models(before, after, gate_cases(gold, generated))
    typer.echo(f"from {found.before}\nto   {found.after}")
    for name, changes in (("gained", found.changes.gains), ("lost", found.changes.losses)):
        for change in changes:
            typer.echo(f"{name:6} | {change.to_line()}")
    for fall in found.fallen:
        typer.echo(f"fell   | {fall}")
    changed = 0
    for value in archive_changes(before, after, archive or ()):
        changed += 1
        typer.echo(f"change | {value.to_line()}")
    counts = len(found.changes.gains), len(found.changes.losses), len(found.fallen)
    typer.echo("{} gained, {} lost, {} levels fell".format(*counts))
    if archive:
        typer.echo(f"{changed} values change in the archive")
    if found.fallen:
        raise typer.Exit(1)


@app.command(short_help="Put a version in use, unless it is worse.")
def promote(
    version: Annotated[str, typer.Argument(metavar="VERSION", help="The version to use.")],
    shelf: Shelf = None,
    gold: Gold = None,
    *,
    ungated: Annotated[bool, typer.Option("--ungated", help="Without measuring it first.")] = False,
) -> None:
    """Make a version the one in use, unless it falls under what the one in use reaches."""
    from extractor.learning.promotion import promote_through_gate
    from extractor.shelf import store

    if ungated:
        model = store.promote(version, home=shelf, reason="promoted without the gate")
    else:
        with ticking(lambda: "reading held-out documents with both"):
            model = promote_through_gate(version, home=shelf, gold=gold)
    typer.echo(f"in use: {model.label}")


@app.command(short_help="Go back to the version in use before.")
def rollback(shelf: Shelf = None) -> None:
    """Go back to the version that was in use before."""
    from extractor.shelf import store

    typer.echo(f"in use: {store.rollback(home=shelf).label}")
