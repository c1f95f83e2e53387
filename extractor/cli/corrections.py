"""``extractor corrections``: what people said of documents, in and out of a store."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.corpus.store import DEFAULT_URL
from extractor.ground.errors import ExtractorError, UsageError

if TYPE_CHECKING:
    from extractor.corpus.corrections import Correction, NewCorrection
    from extractor.corpus.store import Store

FORMATS = ("jsonl", "csv", "label-studio", "label-studio-config")

_SHOWN = 20  # doubts that an import names

app = typer.Typer(
    no_args_is_help=True,
    help="Import, add, export, list and withdraw corrections; every one is kept.",
    rich_markup_mode=None,
)

StoreUrl = Annotated[
    str, typer.Option("--store", metavar="URL", help="SQLite or PostgreSQL, as SQLAlchemy writes its URL.")
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]
Source = Annotated[str | None, typer.Option("--source", metavar="PATH", help="Only of this document.")]


def _open(url: str, *, create: bool = False) -> Store:
    """Open a store; one that is made is announced, since a mistyped URL would make one, too."""
    from extractor.corpus.engine import is_there
    from extractor.corpus.store import Store

    if not create:
        return Store(url, create=False)
    new = not is_there(url)
    store = Store(url)
    if new:
        typer.echo(f"extractor: new store {store.shown_url}", err=True)
    return store


@app.command("import", short_help="Import a file of corrections, all or nothing.")
def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="JSONL, CSV, or Label Studio's JSON export."),
    ],
    store: StoreUrl = DEFAULT_URL,
) -> None:
    """Import a file of corrections, all of it or nothing; importing it again adds nothing."""
    from extractor.learning.exchange import import_file

    with _open(store, create=True) as opened:
        try:
            brought = import_file(opened, file)
        except ExtractorError as error:
            msg = f"{error}; nothing was imported"
            raise type(error)(msg) from error
    _say(brought.doubts)
    typer.echo(f"imported {brought.new}, already there {brought.known}")


@app.command(short_help="Add one correction.")
def add(  # noqa: PLR0917 - the options of a command
    source: Annotated[str, typer.Option("--source", metavar="PATH", help="The document.")],
    field: Annotated[str, typer.Option("--field", metavar="NAME", help="See `extractor schema`.")],
    by: By,
    value: Annotated[
        str | None, typer.Option("--value", help="The right value, as printed or as JSON holds it.")
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="CUSIP|#1", help="Which note; none for the offering.")
    ] = None,
    evidence: Annotated[
        str | None, typer.Option("--evidence", metavar="START:END", help="Where it stands in the text.")
    ] = None,
    reason: Reason = "",
    store: StoreUrl = DEFAULT_URL,
    *,
    absent: Annotated[bool, typer.Option("--absent", help="The document states none.")] = False,
    model: Annotated[str | None, typer.Option("--model", metavar="PATH", help="The model that erred.")] = None,
) -> None:
    """Add one correction, beside what the model reads there; a note that it missed is added, too."""
    if absent == (value is not None):
        raise UsageError("give either --value or --absent")
    from extractor.corpus.engine import is_there
    from extractor.corpus.store import Entry, Store
    from extractor.learning.as_read import as_read
    from extractor.learning.doubts import correction_to_doubts
    from extractor.learning.exchange import source_to_stored
    from extractor.loading import load

    said = _signed(_correction(field, value, note, evidence), by, reason)
    document = source_to_stored(source)
    active: list[Correction] = []
    if is_there(store):
        with Store(store) as opened:
            active = opened.active(document.sha256)
    told = as_read(said, document, active, load(model))
    with _open(store, create=True) as opened:
        kept = opened.add_all([Entry(document, new) for new in told])
    for c in kept[:-1]:
        typer.echo(f"extractor: note {c.said.note} was not read there: added as {c.id}", err=True)
    _say(correction_to_doubts(kept[-1].said, document.text, opened.schema, document.source))
    typer.echo(f"{kept[-1].id}")


def _say(doubts: Sequence[str]) -> None:
    """Tell what the documents do not bear out; it is stored all the same, for a person may know more."""
    for doubt in doubts[:_SHOWN]:
        typer.echo(f"extractor: {doubt}", err=True)
    if doubts:
        more = f"{len(doubts) - _SHOWN} more like these; " if len(doubts) > _SHOWN else ""
        typer.echo(f"extractor: {more}stored all the same; `extractor corrections withdraw` takes one back", err=True)


def _correction(field: str, value: str | None, note: str | None, evidence: str | None) -> NewCorrection:
    from extractor.corpus.corrections import Kind, NewCorrection
    from extractor.finding.memory.entered import entered_to_value
    from extractor.ground.fields import plain
    from extractor.ground.places import Span
    from extractor.ground.schema import retail_note

    spec = retail_note().named(field)
    try:
        spans = () if evidence is None else (Span(*map(int, evidence.split(":"))),)
    except (TypeError, ValueError):
        msg = f"--evidence {evidence}: give it as START:END, characters of the document's text"
        raise UsageError(msg) from None
    typed = None if value is None else plain(entered_to_value(spec, value))
    kind = Kind.ABSENT if value is None else Kind.VALUE
    return NewCorrection(kind, note, field, typed, evidence=spans)


def _signed(said: NewCorrection, by: str, reason: str) -> NewCorrection:
    from dataclasses import replace

    return replace(said, by=by, reason=reason)


@app.command(short_help="Export what holds, one correction a line.")
def export(
    form: Annotated[str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="What to write.")] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="PATH", help="Write here, whole or not at all.")
    ] = None,
    store: StoreUrl = DEFAULT_URL,
    *,
    full: Annotated[
        bool, typer.Option("--full", help="The whole history with evidence and documents, to move a store.")
    ] = False,
) -> None:
    """Export what holds, one correction a line; with --full everything that was ever said.

    ``label-studio`` writes tasks, ``label-studio-config`` the labelling interface that they are made for.
    """
    if form not in FORMATS:
        msg = f"unknown format {form!r}: choose one of {', '.join(FORMATS)}"
        raise UsageError(msg)
    from extractor.corpus.correction_lines import objects_to_csv, objects_to_jsonl
    from extractor.learning.exchange import store_to_objects
    from extractor.learning.label_studio.tasks import schema_to_config, store_to_tasks

    with _open(store) as opened:
        if form == "label-studio-config":
            _write([schema_to_config(opened.schema)], output)
            return
        if form == "label-studio":
            tasks = json.dumps(store_to_tasks(opened), ensure_ascii=False, indent=1)
            _write([tasks, "\n"], output)
            return
        objects = store_to_objects(opened, full=full)
    _write(objects_to_csv(objects) if form == "csv" else objects_to_jsonl(objects), output)


def _write(pieces: Iterable[str], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
        return
    from extractor.emitting.atomic import atomic_path

    with atomic_path(output) as path, path.open("w", encoding="utf-8", errors="backslashreplace") as out:
        out.writelines(pieces)


@app.command("list")
def list_(store: StoreUrl = DEFAULT_URL, source: Source = None) -> None:
    """List what holds, oldest first."""
    with _open(store) as opened:
        _print(opened, opened.active(), source)


@app.command(short_help="List all that was ever said, oldest first.")
def history(
    store: StoreUrl = DEFAULT_URL,
    source: Source = None,
    note: Annotated[str | None, typer.Option("--note", metavar="CUSIP", help="Only of this note.")] = None,
    field: Annotated[str | None, typer.Option("--field", metavar="NAME", help="Only of this field.")] = None,
) -> None:
    """List everything that was ever said, withdrawn or not, oldest first."""
    with _open(store) as opened:
        _print(opened, opened.history(note=note, field=field), source)


def _print(opened: Store, told: Iterable[Correction], source: str | None) -> None:
    sources = {d.sha256: d.source for d in opened.documents()}
    for c in told:
        if source is None or sources[c.sha256] == source:
            typer.echo(_line(c, sources[c.sha256]))


def _line(c: Correction, source: str) -> str:
    said = c.said
    told: list[Any] = [c.id, c.at.isoformat(timespec="seconds"), said.by, said.kind]
    if said.withdraws is not None:
        told.append(f"of {said.withdraws}")
    else:
        told += [
            source,
            said.note or "offering",
            said.field or "-",
            json.dumps(said.value, ensure_ascii=False),
        ]
    line = "  ".join(map(str, [*told, said.reason]))
    return "".join(ch if ch.isprintable() else "\ufffd" for ch in line).rstrip()


@app.command(short_help="Withdraw a correction, or a withdrawal.")
def withdraw(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The correction, as `list` numbers it.")],
    by: By,
    reason: Reason = "",
    store: StoreUrl = DEFAULT_URL,
) -> None:
    """Withdraw a correction (or a withdrawal: then what it withdrew holds again)."""
    with _open(store) as opened:
        typer.echo(f"{opened.withdraw(number, by=by, reason=reason).id}")
