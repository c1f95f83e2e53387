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
)
from extractor.ground.errors import ExtractorError, ModelError, SchemaError, UsageError

FAILED = 1
USAGE = 2
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
            sys.exit(super().main(args, standalone_mode=False, **extra))
        except WRONG_CALL as error:
            typer.echo(wrong_call_to_text(error), err=True)
            sys.exit(USAGE)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; 2 for wrong usage, 1 for documents that failed, as the contract says."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader (`head`, a pager) has seen enough. Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(BROKEN_PIPE) from None
        except KeyboardInterrupt:
            typer.echo("extractor: interrupted", err=True)
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
app.command("extract")(extract.extract)
app.command("explain")(explain.explain)
app.command("evaluate")(evaluate.evaluate)
app.command("report")(report.report)
app.command("run")(run.run)
app.command("review")(review.review)
app.command("schema")(schema.schema)
app.command("serve")(serve.serve)
app.command("show")(show.show)
app.command("train")(train.train)
app.add_typer(corrections.app, name="corrections")
app.add_typer(models.app, name="models")


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
        typer.echo(f"extractor: {one_line(error)}; the output is not complete", err=True)
        sys.exit(FAILED)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        what = f"{type(error).__name__}: {one_line(error)}"
        typer.echo(f"extractor: a fault of its own ({what}); set {DEBUG}=1 to see where", err=True)
        sys.exit(FAILED)
