"""``extractor report``: a run as one HTML page, and its tables as DuckDB views."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def report(
    output: Annotated[str, typer.Argument(metavar="DIR|URL", help="Where a run was written.")],
    database: Annotated[
        Path | None,
        typer.Option("--database", metavar="PATH", help="Keep the views in this DuckDB file, too."),
    ] = None,
) -> None:
    """Write report.html into the run's folder: coverage, confidence, layouts, findings, what to review."""
    from extractor.archive.report import write_report
    from extractor.archive.views import open_views

    typer.echo(write_report(output))
    if database is not None:
        open_views(output, str(database)).close()
        typer.echo(str(database))
