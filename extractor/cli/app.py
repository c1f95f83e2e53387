"""The app: its commands, and how every error ends as one line and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from extractor import __version__
from extractor.cli import (
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
INTERRUPTED = 130
DEBUG = "EXTRACTOR_DEBUG"
BROKEN_PIPE = 141  # what a shell reports for a writer whose reader went away


class Commands(TyperGroup):
    """The group of commands; it turns what goes wrong into one line on stderr and an exit code."""

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


app = typer.Typer(
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


def main() -> None:
    """Run the command line (the ``extractor`` script); whatever happens, no traceback."""
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
