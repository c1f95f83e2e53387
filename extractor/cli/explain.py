"""``extractor explain``: why a field has its value."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import FileArgument, MemoryOption, ModelOption
from extractor.ground.errors import UsageError

if TYPE_CHECKING:
    from extractor.reading.open import Readable

FORMS = ("png", "svg", "pdf", "json")


def explain(
    file: FileArgument,
    *,
    field: Annotated[str, typer.Option("--field", "-f", metavar="NAME", help="The field, as in the schema.")],
    note: Annotated[
        str | None, typer.Option("--note", "-n", metavar="CUSIP", help="The note; or its index, from 0.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Also draw it: .png, .svg or .pdf; .json for data."),
    ] = None,
    model: ModelOption = None,
    store: MemoryOption = None,
) -> None:
    """Print what spoke for each reading of a field and what against: log-odds that add up to its confidence."""
    form = None if output is None else _form(output)
    import json

    import extractor
    from extractor.cli.console import stdout_console
    from extractor.emitting.atomic import atomic_path
    from extractor.measuring.waterfall import draw_explanation, print_explanation

    reader = extractor.load(model, store=store)
    told = reader.explain(_source(file), field, _note(note))
    print_explanation(stdout_console(width_in_pipe=120), told)
    if output is None or form is None:
        return
    with atomic_path(output) as path:
        if form == "json":
            path.write_text(json.dumps(told.to_dict(), indent=1, ensure_ascii=False) + "\n", "utf-8")
        else:
            draw_explanation(told, path, form)
    typer.echo(f"extractor: wrote {output}", err=True)


def _source(file: str) -> Readable:
    """Return what is to be read: stdin, a URL, or the file of this name, whatever it looks like."""
    from extractor.reading.files import is_url

    if file == "-":
        return sys.stdin.buffer
    return file if is_url(file) else Path(file)


def _form(output: Path) -> str:
    """Return the form that a file's ending asks for. Raises UsageError for another."""
    form = output.suffix.lower().removeprefix(".")
    if form not in FORMS:
        msg = f"{output}: draws to {', '.join(FORMS)}; give --output such an ending"
        raise UsageError(msg)
    return form


def _note(named: str | None) -> str | int | None:
    """Take a short number for an index, all else for an identifier."""
    return int(named) if named is not None and named.isdecimal() and len(named) < 4 else named
