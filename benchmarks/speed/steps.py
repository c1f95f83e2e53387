"""Steps: where a document's time goes, each step of the pipeline as a ratio to a bare parse of the same bytes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import lxml.html

from benchmarks.speed.documents import long_filing, supplements
from benchmarks.speed.figure import draw_bars
from extractor.archive.tables import results_to_run_tables
from extractor.checking.reconcile import reconcile
from extractor.checking.report import check
from extractor.checking.selling.offers import judge_offer
from extractor.finding.alignment.finder import AlignmentFinder
from extractor.finding.refusals.refuse import refuse
from extractor.finding.rules.finder import RulesFinder
from extractor.finding.settled import settled_grids
from extractor.finding.tokens.finder import TokensFinder
from extractor.fusing.fuse import fuse
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.record import Finding, Record
from extractor.ground.schema import Schema
from extractor.pipeline import Extractor
from extractor.reading.open import bytes_to_document

FIGURE = "steps.svg"

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
    """Time every step over all files; ``rows`` makes Arrow tables of what came out."""
    times: Times = {}
    schema, finders = reader.schema, reader.finders
    lap(times, "lxml", lambda: [lxml.html.fromstring(data) for data in files])
    documents = lap(times, "reading", lambda: [bytes_to_document(data, "x") for data in files])
    grids = lap(times, "grids", lambda: [document_to_grids(d, schema) for d in documents])
    batch = list(zip(documents, grids, strict=True))
    found: list[list[Candidate]] = [[] for _ in batch]
    left: Batch = batch
    for name in ("rules", "alignment", "tokens"):
        finder = getattr(finders, name)
        if finder is not None:
            more = lap(times, name, partial(_find, finder, left if name == "tokens" else batch))
            found = [[*have, *new] for have, new in zip(found, more, strict=True)]
            if name == "alignment":  # the token model reads again what was in doubt
                left = [(d, settled_grids(g, aligned)) for (d, g), aligned in zip(batch, more, strict=True)]
    found = lap(
        times, "refusing", lambda: [refuse(*pair, have, schema) for pair, have in zip(batch, found, strict=True)]
    )
    fused = lap(
        times,
        "fusing",
        lambda: [fuse(*pair, have, schema, reader.fusion) for pair, have in zip(batch, found, strict=True)],
    )
    lap(
        times,
        "checking",
        lambda: [_check(d, f.offering, f.notes, schema) for f, d in zip(fused, documents, strict=True)],
    )
    results = reader.documents_to_extractions(documents)
    lap(times, "rows", lambda: results_to_run_tables(results, schema, reader.model))
    return times


def _check(document: Document, offering: Record, fused: Sequence[Record], schema: Schema) -> list[Finding]:
    """Do what the pipeline does with fused notes: reconcile them, ask whether they are offered, look for faults."""
    notes = [reconcile(note, document.text) for note in fused]
    if notes:
        judge_offer(document, notes, schema, offering)
    return check(offering, notes, document.text)


def _find(finder: RulesFinder | AlignmentFinder | TokensFinder, batch: Batch) -> list[list[Candidate]]:
    """Run a finder over a batch, all at once where it can."""
    if isinstance(finder, RulesFinder):
        return [finder.find(*pair) for pair in batch]
    return finder.find_batch(batch)


def measure_steps(reader: Extractor, rounds: int, folder: Path) -> str:
    """Time the steps over fresh documents each round; return the findings as Markdown."""
    short, long = [], []
    for number in range(rounds + 1):
        files = supplements(2000 + number)
        times = time_steps(files, reader), time_steps([long_filing(files[-1])], reader)
        if number:  # the first warms up
            short.append(times[0])
            long.append(times[1])
    shares = _ratios(short)
    wholes = sum(v for k, v in shares.items() if k != "lxml")
    draw_bars({k: v for k, v in shares.items() if k != "lxml"}, "bare lxml parses a step takes", folder / FIGURE)
    far = _ratios(long)
    return "\n".join([
        f"Ratios to a bare `lxml.html` parse of the same bytes, in the processor's time; medians of {rounds} rounds.",
        "",
        "| step | a supplement of 20 kB | of its time | a filing of 3 MB |",
        "|---|---:|---:|---:|",
        *(f"| {n} | {v:.2f} | {v / wholes:.0%} | {far[n]:.2f} |" for n, v in shares.items() if n != "lxml"),
        f"| all | {wholes:.2f} | | {sum(v for k, v in far.items() if k != 'lxml'):.2f} |",
        "",
        f"![Where the time goes]({FIGURE})",
    ])  # fmt: skip


def _ratios(rounds: Sequence[Times]) -> Times:
    """Return each step's median ratio to the bare parse of the same round."""
    return {name: statistics.median(t[name] / t["lxml"] for t in rounds) for name in rounds[0]}
