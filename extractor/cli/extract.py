"""``extractor extract``: documents in, results out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import MemoryOption, ModelOption
from extractor.ground.errors import UsageError
from extractor.ground.record import REVIEW_THRESHOLD

FORMATS = ("table", "json", "jsonl", "csv", "parquet")

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files, folders, globs, .zip or .tar.gz archives, EDGAR submissions, URLs, or - for stdin.",
        show_default=False,
    ),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(FORMATS),
        help="Output format; by default what --output's ending says, a table on a terminal, else jsonl.",
    ),
]


def extract(
    sources: Sources,
    form: Form = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="PATH", help="Write here, whole or not at all.")
    ] = None,
    *,
    values: Annotated[bool, typer.Option("--values", help="Plain values, without confidence and evidence.")] = False,
    model: ModelOption = None,
    workers: Annotated[
        int, typer.Option("--workers", "-w", metavar="N", min=1, help="Processes that read documents.")
    ] = 1,
    threshold: Annotated[
        float,
        typer.Option("--review-threshold", min=0.0, max=1.0, metavar="P", help="Below this confidence: review."),
    ] = REVIEW_THRESHOLD,
    target: Annotated[
        float | None,
        typer.Option("--target-precision", metavar="P", help="Mark what keeps this precision, such as 0.999."),
    ] = None,
    store: MemoryOption = None,
) -> None:
    """Extract the offering and its notes from each document, in the order given.

    With --target-precision, each value says whether it may be taken without a look, by the bounds that were
    stored with the model in training; stderr says what they promise, or that no threshold keeps the target.

    Exit code: 0 every document was read, 1 some failed (each is named on stderr), 2 wrong usage.
    """
    if values and target is not None:
        raise UsageError("--values leaves out the marks that --target-precision makes: give one of the two")
    chosen = choose_format(form, output)
    if output is not None and (doubt := doubtful_ending(chosen, output)):
        typer.echo(f"extractor: {doubt}", err=True)
    from extractor.cli.work import emit, run_documents

    run = run_documents(sources, model=model, workers=workers, threshold=threshold, store=store, target=target)
    emit(run, chosen, output, values=values)
    if run.counts["failed"]:
        raise typer.Exit(1)


def choose_format(form: str | None, output: Path | None) -> str:
    """Return the format: the one asked for, else by the output's ending, else by where stdout leads.

    Raises UsageError for an unknown format, and for Parquet without a file to write to.
    """
    if form is not None and form not in FORMATS:
        msg = f"unknown format {form!r}: choose one of {', '.join(FORMATS)}"
        raise UsageError(msg)
    if form is None:
        ending = "" if output is None else output.suffix.lower().removeprefix(".")
        form = ending if ending in FORMATS else "table" if output is None and sys.stdout.isatty() else "jsonl"
    if form == "parquet" and output is None:
        raise UsageError("parquet is not for a terminal or a pipe: add --output PATH")
    return form


def doubtful_ending(form: str, output: Path) -> str:
    """Return a hint where the output's ending says something else than its format; nothing where all is well."""
    ending = output.suffix.lower().removeprefix(".")
    if not ending or ending == form or (form == "table" and ending not in FORMATS):
        return ""
    if ending in FORMATS:
        return f"{output}: holds {form}, as --format says, though its name ends in .{ending}"
    return f"{output}: holds {form}; for another format say --format, or end the name in .json, .csv or .parquet"
