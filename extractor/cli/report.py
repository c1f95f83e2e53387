"""``extractor report``: a run as one HTML page, and its tables as DuckDB views."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import ModelOption


def report(
    output: Annotated[str, typer.Argument(metavar="DIR|URL", help="Where a run was written.")],
    database: Annotated[
        Path | None,
        typer.Option("--database", metavar="PATH", help="Keep the views in this DuckDB file, too."),
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(
            "--target-precision", metavar="P", help="Also what share of the values keeps this, such as 0.999."
        ),
    ] = None,
    model: ModelOption = None,
) -> None:
    """Write report.html into the run's folder: coverage, confidence, layouts, findings, what to review.

    With --target-precision, by the bounds of the model that made the run, the page says what may be taken without a
    look, and the view `fields` of the database says it of each value.
    """
    from extractor.archive.report import write_report
    from extractor.archive.views import open_views

    typer.echo(write_report(output, target_precision=target, model=model))
    if database is not None:
        open_views(output, str(database), target, model).close()
        typer.echo(str(database))
