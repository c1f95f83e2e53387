"""``extractor review``: the review page over results, on this machine alone."""

from __future__ import annotations

import getpass
from functools import partial
from typing import Annotated

import typer

from extractor.cli.options import ModelOption
from extractor.cli.serve import By, Port, Store, Target
from extractor.cli.ticker import ticking
from extractor.corpus.store import DEFAULT_URL


def review(  # noqa: PLR0917 - a command's options
    results: Annotated[
        str,
        typer.Argument(
            metavar="RESULTS", help="A results file (JSONL, JSON, Parquet), or a run's folder.", show_default=False
        ),
    ],
    store: Store = DEFAULT_URL,
    model: ModelOption = None,
    target: Target = 0.98,
    by: By = "",
    port: Port = 0,
    *,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Review results in the browser: accept, correct, and see what a correction mends elsewhere.

    Each document is looked for where it was extracted from. Corrections go to the store as they are made;
    the page can be left and taken up again at any time.
    """
    from extractor.service.run import Serving, run_service

    serving = Serving(results, store, model, target, by or _user(), "127.0.0.1", port, open_page=browser)
    run_service(serving, partial(ticking, lambda: f"opening {results}"))


def _user() -> str:
    """Return the name of the user of this machine, '' where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
