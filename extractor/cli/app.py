"""The app: its commands, and how every error ends as one line and an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from extractor import __version__
from extractor.cli import (
    INTERRUPTED,
    corrections,
    end,
    evaluate,
    explain,
    extract,
    models,
    report,
    review,
    run,
    schema,
    serve,
    show,
    train,
    was_interrupted,
)
from extractor.emitting.atomic import is_full
from extractor.ground.errors import ExtractorError, ModelError, SchemaError, UsageError

FAILED = 1  # exit codes: some documents failed, or the output is not whole
USAGE = 2  # the call itself is wrong
DEBUG = "EXTRACTOR_DEBUG"
BROKEN_PIPE = 141  # what a shell reports for a writer whose reader went away


# What Typer raises for a wrong call; it exports the kinds of it alone.
WRONG_CALL: type[Exception] = typer.BadParameter.__bases__[0]


class Commands(TyperGroup):
    """The group of commands; it turns what goes wrong into one line on stderr and an exit code."""

    def main(self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any) -> Any:  # type: ignore[override]
        """Run the command line; what Typer has to say of a wrong call is one line, too."""
        if not standalone_mode:
            return super().main(args, standalone_mode=False, **extra)
        try:
            code = super().main(args, standalone_mode=False, **extra)
        except WRONG_CALL as error:
            typer.echo(wrong_call_to_text(error), err=True)
            sys.exit(USAGE)
        if code == INTERRUPTED:  # while a command ran, or, as Typer tells it, before and after
            end()
        sys.exit(code)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; 2 for wrong usage, 1 for documents that failed, as the contract says."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader (`head`, a pager) has seen enough. Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(BROKEN_PIPE) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except (UsageError, ModelError, SchemaError) as error:
            typer.echo(f"extractor: {one_line(error)}", err=True)
            raise typer.Exit(USAGE) from None
        except ExtractorError as error:
            typer.echo(f"extractor: {one_line(error)}", err=True)
            raise typer.Exit(FAILED) from None


def one_line(error: object) -> str:
    """Return a message on one line, whatever line breaks a name or a library put in it."""
    return " ".join(str(error).split())


def wrong_call_to_text(error: Any) -> str:
    """Return one line that says what is wrong and where to look; or the help, where nothing was asked for."""
    told: str = error.format_message()
    if "\n" in told:
        return told
    command = "extractor" if error.ctx is None else error.ctx.command_path
    told = told[:1].lower() + one_line(told[1:]).rstrip(".")
    return f"extractor: {told}{' See' if told.endswith('?') else '; see'} '{command} --help'"


app = typer.Typer(
    name="extractor",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # rich is for the results' table: it would double the start
    pretty_exceptions_enable=False,
    help="Typed rows with calibrated confidence from the pricing supplements of retail notes.",
)
# In the order in which they are met; short helps, so that the list of them has a line each.
app.command("extract", short_help="Extract documents: one offering, its notes.")(extract.extract)
app.command("show", short_help="Show where a value stands in its document.")(show.show)
app.command("explain", short_help="Print what spoke for a value and what against.")(explain.explain)
app.command("run", short_help="Extract an archive into Parquet, resumable.")(run.run)
app.command("report", short_help="Write a page over a run.")(report.report)
app.command("review", short_help="Review results in the browser.")(review.review)
app.command("serve", short_help="Serve the HTTP API and the review page.")(serve.serve)
app.add_typer(corrections.app, name="corrections", short_help="Keep what people said.")
app.command("evaluate", short_help="Score a model on documents with gold.")(evaluate.evaluate)
app.command("train", short_help="Rebuild the model from the training data.")(train.train)
app.add_typer(models.app, name="models", short_help="List, show, compare and change models.")
app.command("schema", short_help="Print the fields as JSON.")(schema.schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    show_version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def run_app() -> None:
    """Run the app; whatever happens, no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal or pipe that knows few letters
    try:
        app(prog_name="extractor")
    except OSError as error:  # a full disk, a folder that may not be written to
        what = one_line(error.strerror or error)
        place = f"{error.filename}: " if error.filename else ""
        remedy = "make room, then run it again" if is_full(error) else "check the place, then run it again"
        typer.echo(f"extractor: {place}{what}; the output is not complete: {remedy}", err=True)
        sys.exit(FAILED)
    except Exception as error:
        if os.environ.get(DEBUG) or was_interrupted(error):
            raise
        what = f"{type(error).__name__}: {one_line(error)}"
        typer.echo(f"extractor: a fault of its own ({what}); set {DEBUG}=1 to see where", err=True)
        sys.exit(FAILED)
