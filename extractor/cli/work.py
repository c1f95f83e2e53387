"""What ``extract`` does once its arguments are understood: run the documents, write the results."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

import typer

from extractor.cli.ticker import ticking
from extractor.emitting.atomic import atomic_path
from extractor.ground.record import REVIEW_THRESHOLD, Extraction, Promise

if TYPE_CHECKING:
    from extractor.pipeline import Extractor


class Run:
    """The results as they come; each failed document is named on stderr in passing."""

    def __init__(self, results: Iterable[Extraction], reader: Extractor, promise: Promise | None = None) -> None:
        """Count over ``results``, which ``reader`` makes and which carry the ``promise``."""
        self._results = results
        self.reader, self.promise = reader, promise
        self.counts: Counter[str] = Counter()
        self.say: Callable[[str], None] = partial(typer.echo, err=True)

    def __iter__(self) -> Iterator[Extraction]:
        """Yield the results in input order."""
        for result in self._results:
            self.counts[result.status] += 1
            if result.error is not None:
                self.say(failure_to_line(result.source, result.error.message))
            yield result

    def far(self) -> str:
        """Say how far the run is."""
        failed = f", {self.counts['failed']:,} failed" if self.counts["failed"] else ""
        read = self.counts.total()
        return f"{read:,} {'document' if read == 1 else 'documents'} read{failed}"


def failure_to_line(source: str, message: str) -> str:
    """Name a failed document and why, on one line that any terminal can show."""
    told = message if source in message else f"{source}: {message}"
    line = " ".join(f"extractor: failed: {told}".split())
    return "".join(c if c.isprintable() else "\ufffd" for c in line)


def run_documents(
    sources: list[str],
    *,
    model: str | None = None,
    workers: int = 1,
    threshold: float = REVIEW_THRESHOLD,
    store: str | None = None,
    target: float | None = None,
) -> Run:
    """Load the model and start reading; raises ModelError before any document is opened.

    With a ``target`` precision, stderr says what is promised, and each result carries the promise.
    """
    import extractor
    from extractor.process import loading, one_thread
    from extractor.reading.containers import sources_to_inputs

    one_thread()  # others would have nothing to do, and wait for it at the processor's expense
    with loading():  # as workers do: looking for cycles in what a model is made of takes a tenth of a long run
        reader = extractor.load(model, review_threshold=threshold, store=store)
    results: Iterable[Extraction] = reader.pipe(sources_to_inputs(sources), workers=workers)
    if target is None:
        return Run(results, reader)
    promise = reader.promise(target)
    typer.echo(f"extractor: {promise.statement}", err=True)
    return Run(map(promise.of, results), reader, promise)


def emit(run: Run, form: str, output: Path | None, *, values: bool) -> None:
    """Write the results in one of the formats, to ``output`` (whole or not at all) or to stdout.

    Where none of them appear on the terminal, a line there says how far the run is.
    """
    with ticking(run.far, wanted=output is not None or _to_file(sys.stdout)) as run.say:
        _write(run, form, output, values=values)


def _to_file(stream: IO[str]) -> bool:
    """Tell whether a shell leads a stream into a file, so that nobody sees what is written."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:  # a stream of this process's own, as in tests
        return False


def _write(run: Run, form: str, output: Path | None, *, values: bool) -> None:
    if form == "parquet" and output is not None:
        from extractor.emitting.parquet import write_parquet

        write_parquet(run, output, schema=run.reader.schema, values=values, accepted=run.promise is not None)
    elif form == "table":
        _emit_table(run, output)
    else:
        with _opened(output) as stream:
            for piece in _pieces(run, form, values=values):
                stream.write(piece)
                if output is None:
                    stream.flush()  # a reader at the other end of a pipe sees each document at once


def _pieces(run: Run, form: str, *, values: bool) -> Iterator[bytes]:
    if form == "csv":
        from extractor.emitting.csv import results_to_csv

        marked = run.promise is not None
        return results_to_csv(run, schema=run.reader.schema, confidences=not values, accepted=marked)
    from extractor.emitting.jsonl import results_to_json, results_to_jsonl

    return (results_to_json if form == "json" else results_to_jsonl)(run, values=values)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    with nullcontext(None) if output is None else atomic_path(output) as path:
        if path is None:
            yield sys.stdout.buffer
        else:
            with path.open("wb") as stream:
                yield stream


def _emit_table(run: Run, output: Path | None) -> None:
    from rich.console import Console

    from extractor.cli.console import stdout_console
    from extractor.emitting.table import TablePrinter

    threshold, schema = run.reader.review_threshold, run.reader.schema
    with nullcontext(None) if output is None else atomic_path(output) as path:
        if path is None:
            TablePrinter(stdout_console(), threshold, schema, run.promise).print(run)
            sys.stdout.flush()
        else:
            with path.open("w", encoding="utf-8") as stream:
                TablePrinter(Console(file=stream), threshold, schema, run.promise).print(run)
