"""``extractor explain``: why a field has its value."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import FileArgument, MemoryOption, ModelOption, NoteOption
from extractor.ground.errors import UsageError

if TYPE_CHECKING:
    from extractor.fusing.explain import Explanation
    from extractor.reading.open import Readable

FORMS = ("png", "svg", "pdf", "json")


def explain(
    file: FileArgument,
    *,
    field: Annotated[
        str | None,
        typer.Option("--field", "-f", metavar="NAME", help="A field's name in the schema; default: all, a line each."),
    ] = None,
    note: NoteOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Also draw it: .png, .svg or .pdf; .json for data."),
    ] = None,
    model: ModelOption = None,
    store: MemoryOption = None,
) -> None:
    """Print what spoke for each reading of a field and what against: log-odds that add up to its confidence.

    Exit code: 0 explained, 1 the document cannot be read, 2 wrong usage.
    """
    form = None if output is None else _form(output)
    if field is None and form not in {None, "json"}:
        msg = f"{output}: a figure shows one field; add --field, or write .json"
        raise UsageError(msg)
    if form not in {None, "json"} and find_spec("matplotlib") is None:
        raise UsageError("--output draws with matplotlib; pip install 'retail-note-extractor[figures]'")
    import json

    import extractor
    from extractor.cli.console import stdout_console
    from extractor.emitting.atomic import atomic_path
    from extractor.measuring.waterfall import draw_explanation, print_explanation, print_explanations

    reader = extractor.load(model, store=store)
    console = stdout_console(width_in_pipe=120)
    told: Explanation | tuple[Explanation, ...]
    if field is None:
        told = reader.explain_all(_source(file), note)
        print_explanations(console, told)
    else:
        told = reader.explain(_source(file), field, note)
        print_explanation(console, told)
    if output is None or form is None:
        return
    with atomic_path(output) as path:
        if isinstance(told, tuple) or form == "json":
            data = [each.to_dict() for each in told] if isinstance(told, tuple) else told.to_dict()
            path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
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
