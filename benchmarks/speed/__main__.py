"""Time each step of the pipeline as a ratio to a bare lxml parse of the same bytes, in one interleaved run.

``python -m benchmarks.speed [--model DIR]`` prints the ratios and writes ``results.md`` beside this file.
Times are of the processor, not of the wall clock, so that a busy machine disturbs them less.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import lxml.html

import extractor
from benchmarks.speed.documents import long_filing, supplements
from extractor.checking.report import check
from extractor.fusing.fuse import fuse
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Finder
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.pipeline import Extractor
from extractor.reading.open import bytes_to_document

ROUNDS = 7
GOAL, LIMIT, LONG_LIMIT = 4.0, 6.0, 10.0
RESULTS = Path(__file__).parent / "results.md"

Times = dict[str, float]
Batch = Sequence[tuple[Document, Sequence[Grid]]]


T = TypeVar("T")


def lap(times: Times, name: str, step: Callable[[], T]) -> T:
    """Run one step and keep its time, in seconds of the processor."""
    start = time.process_time()
    result = step()
    times[name] = time.process_time() - start
    return result


def time_steps(files: Sequence[bytes], reader: Extractor) -> Times:
    """Time every step over all files, and the whole pipeline as its users call it."""
    times: Times = {}
    schema, finders = reader.schema, reader.finders
    lap(times, "lxml", lambda: [lxml.html.fromstring(data) for data in files])
    documents = lap(times, "reading", lambda: [bytes_to_document(data, "x") for data in files])
    grids = lap(times, "grids", lambda: [document_to_grids(d, schema) for d in documents])
    batch = list(zip(documents, grids, strict=True))
    found: list[list[Candidate]] = [[] for _ in batch]
    for name in ("rules", "alignment", "tokens"):
        finder = getattr(finders, name)
        if finder is not None:
            more = lap(times, name, partial(_find, finder, batch))
            found = [[*have, *new] for have, new in zip(found, more, strict=True)]
    fused = lap(
        times,
        "fusing",
        lambda: [fuse(*pair, have, schema, reader.fusion) for pair, have in zip(batch, found, strict=True)],
    )
    lap(times, "checking", lambda: [check(f.offering, f.notes, d.text) for f, d in zip(fused, documents, strict=True)])
    lap(times, "whole", lambda: reader.documents_to_extractions([bytes_to_document(data, "x") for data in files]))
    return times


def _find(finder: Finder, batch: Batch) -> list[list[Candidate]]:
    """Run a finder over a batch, all at once where it can."""
    at_once = getattr(finder, "find_batch", None)
    return at_once(batch) if at_once is not None else [finder.find(*pair) for pair in batch]


def ratios(rounds: Sequence[Times]) -> Times:
    """Return each step's median ratio to the bare parse of the same round."""
    return {name: statistics.median(t[name] / t["lxml"] for t in rounds) for name in rounds[0]}


def report(short: Times, long: Times, size: tuple[int, int], model: str) -> str:
    """Return the results as a page of markdown."""
    lines = [
        "# Speed",
        "",
        "Ratios to a bare `lxml.html` parse of the same bytes, in processor time;",
        f"medians of {ROUNDS} interleaved rounds. Model: {model}.",
        f"Supplements: generated HTML, {size[0] / 1000:.0f} kB on average. Long filing: {size[1] / 1e6:.1f} MB.",
        f"Goals: a supplement whole in {GOAL:.0f} (limit {LIMIT:.0f}), a long filing in under {LONG_LIMIT:.0f}.",
        "",
        "| step | supplement | long filing |",
        "|---|---|---|",
    ]
    lines += [f"| {name} | {short[name]:.1f} | {long[name]:.1f} |" for name in short]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model folder or version; without it the shipped model")
    options = parser.parse_args()
    reader = extractor.load(options.model)
    files = supplements()
    long = [long_filing(files[-1])]
    time_steps(files, reader), time_steps(long, reader)  # caches and lazy imports
    rounds = [(time_steps(files, reader), time_steps(long, reader)) for _ in range(ROUNDS)]
    size = (sum(map(len, files)) // len(files), len(long[0]))
    page = report(ratios([r[0] for r in rounds]), ratios([r[1] for r in rounds]), size, reader.model)
    print(page)
    RESULTS.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
