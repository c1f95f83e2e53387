"""``extractor serve``: the HTTP service and the review page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import ModelOption
from extractor.cli.ticker import ticking
from extractor.corpus.store import DEFAULT_URL

Store = Annotated[str, typer.Option("--store", metavar="URL", help="Where corrections are kept.")]
Target = Annotated[
    float, typer.Option("--target", min=0.0, max=1.0, metavar="P", help="Fields less sure than this are open.")
]
Port = Annotated[int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="The port; 0 takes a free one.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who reviews, where nobody says.")]


def serve(  # noqa: PLR0917 - a command's options
    results: Annotated[
        str | None, typer.Argument(metavar="RESULTS", help="Results to review: a file, or a run's folder.")
    ] = None,
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="The address to listen on.")] = "127.0.0.1",
    port: Port = 8000,
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file", metavar="PATH", help="Bearer tokens, one a line, each after its holder's name if you like."
        ),
    ] = None,
    store: Store = DEFAULT_URL,
    model: ModelOption = None,
    target: Target = 0.98,
    by: By = "",
    max_mb: Annotated[float, typer.Option("--max-mb", metavar="MB", min=0.01, help="The longest request.")] = 32,
) -> None:
    """Serve POST /extract, POST /corrections, /schema, /healthz, /metrics, /docs and the review page.

    Documents that are sent in can be reviewed at once, the last 500 of them.
    """
    from extractor.service.run import Serving, run_service

    tokens = None
    if token_file is not None:
        from extractor.service.auth import read_token_file

        tokens = read_token_file(token_file)
    serving = Serving(results, store, model, target, by, host, port, tokens, int(max_mb * 1024 * 1024))
    run_service(serving, partial(ticking, lambda: f"opening {results or 'the store'}"))
