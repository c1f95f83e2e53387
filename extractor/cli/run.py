"""``extractor run``: an archive into Parquet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import MemoryOption, ModelOption
from extractor.ground.record import REVIEW_THRESHOLD

if TYPE_CHECKING:
    from extractor.archive.progress import Board

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Files, folders, globs, .zip or .tar.gz archives, URLs.", show_default=False),
]
Output = Annotated[
    str, typer.Option("--output", "-o", metavar="DIR|URL", help="Where the tables go.", show_default=False)
]
Engine = Annotated[str, typer.Option("--engine", metavar="local|ray", help="Processes here, or Ray ($RAY_ADDRESS).")]
Workers = Annotated[
    int | None, typer.Option("--workers", "-w", metavar="N", min=1, help="Worker processes; default: one a core.")
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the run that was begun there.")]
Timeout = Annotated[
    float,
    typer.Option("--timeout", min=0, metavar="SECONDS", help="The most a document may take; 0: no limit."),
]
Memory = Annotated[
    int, typer.Option("--memory", min=0, metavar="MB", help="The most a document may take; 0: no limit.")
]
Threshold = Annotated[
    float, typer.Option("--review-threshold", min=0.0, max=1.0, metavar="P", help="Below this: review.")
]
ShardSize = Annotated[
    int | None,
    typer.Option("--shard", min=1, metavar="N", help="Documents a shard; default: 25 to 500, by how many there are."),
]


def run(
    sources: Sources,
    output: Output,
    engine: Engine = "local",
    workers: Workers = None,
    *,
    resume: Resume = False,
    model: ModelOption = None,
    timeout: Timeout = 60.0,
    memory: Memory = 2048,
    threshold: Threshold = REVIEW_THRESHOLD,
    shard: ShardSize = None,
    store: MemoryOption = None,
) -> None:
    """Extract an archive into Parquet tables: documents, offerings, notes, fields and findings.

    Stopped or killed at any moment, the same command with --resume does what is left. Progress is shown on a
    terminal, else logged as JSON lines, on stderr. Exit code: 0 every document was read, 1 some failed or the
    run had to stop, 2 wrong usage.
    """
    from extractor.archive.run import Options, run_archive

    options = Options(
        engine=engine,
        workers=workers,
        resume=resume,
        model=model,
        timeout=timeout or None,
        memory=memory or None,
        review_threshold=threshold,
        shard_documents=shard,
        store=store,
    )
    summary = run_archive(sources, output, options, _board())
    if summary.failed:
        raise typer.Exit(1)


def _board() -> Board:
    from extractor.archive.progress import LogBoard, TerminalBoard

    if not sys.stderr.isatty():
        return LogBoard(sys.stderr)
    from rich.console import Console

    return TerminalBoard(Console(stderr=True))
