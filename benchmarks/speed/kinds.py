"""Kinds: documents a second by kind of input, each beside a bare parse of the same bytes, interleaved."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import lxml.html
import pdfplumber

from benchmarks.speed.documents import long_filing, pdfs, submission, supplements, texts
from benchmarks.speed.figure import draw_bars
from extractor.pipeline import Extractor
from extractor.reading.containers import Input

FIGURE = "kinds.svg"
_LIMIT = 6.0

Read = Callable[[Sequence[bytes]], object]


def parse_bare(files: Sequence[bytes]) -> None:
    """Parse with lxml and do nothing with it."""
    for data in files:
        lxml.html.fromstring(data)


def read_words(files: Sequence[bytes]) -> None:
    """Take pdfplumber's words of every page."""
    for data in files:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                page.extract_words()


def draw_documents(seed: int) -> dict[str, tuple[list[bytes], str, Read]]:
    """Return fresh documents by kind, each with the name of its bare reader and the reader."""
    html = supplements(seed)
    filings = [submission(data, number) for number, data in enumerate(supplements(seed + 1))]
    return {
        "text": (texts(seed), "none", lambda _: None),
        "HTML": (html, "lxml parse", parse_bare),
        "EDGAR submission": (filings, "lxml parse", parse_bare),
        "long filing": ([long_filing(html[-1])], "lxml parse", parse_bare),
        "PDF": (pdfs(seed), "pdfplumber words", read_words),
    }


def measure_kinds(reader: Extractor, rounds: int, folder: Path) -> str:
    """Time each kind and its bare reader in turn over fresh documents; return the findings as Markdown."""
    taken: dict[str, list[tuple[float, float]]] = {}
    about: dict[str, tuple[float, str]] = {}
    for number in range(rounds + 1):
        for kind, (files, bare_name, bare) in draw_documents(1000 + 10 * number).items():
            inputs = [Input(f"{k}", data) for k, data in enumerate(files)]
            whole = seconds(partial(read_all, reader, inputs))
            floor = seconds(partial(bare, files)) if bare_name != "none" else float("nan")
            about[kind] = sum(map(len, files)) / len(files) / 1000, bare_name
            if number:  # the first warms up
                taken.setdefault(kind, []).append((whole / len(files), floor / len(files)))
    rates = {kind: 1 / statistics.median(whole for whole, _ in times) for kind, times in taken.items()}
    ratios = {kind: statistics.median(whole / floor for whole, floor in times) for kind, times in taken.items()}
    draw_bars({k: r for k, r in rates.items() if k != "long filing"}, "documents a second, one core", folder / FIGURE)
    lines = [
        "| kind | kB | documents/s | ms a document | bare reader | ratio to it | spread |",
        "|---|---:|---:|---:|---|---:|---:|",
    ]
    for kind, times in taken.items():
        size, bare_name = about[kind]
        each = sorted(whole / floor for whole, floor in times)
        held = f"{bare_name} | {ratios[kind]:.2f} | {each[0]:.2f}–{each[-1]:.2f}" if bare_name != "none" else "| |"
        lines.append(f"| {kind} | {size:,.0f} | {rates[kind]:.1f} | {1000 / rates[kind]:.2f} | {held} |")
    verdict = "faster" if rates["text"] > rates["HTML"] else "slower"
    return "\n".join([
        (f"From bytes to results, one process set up as a worker is; seconds of the processor; medians of "
        f"{rounds} rounds, each over documents that no round before has seen."),
        "",
        *lines,
        "",
        f"Limit for HTML: {_LIMIT:.0f} bare parses. A text is {verdict} than an HTML page.",
        "",
        f"![Documents a second]({FIGURE})",
    ])  # fmt: skip


def read_all(reader: Extractor, inputs: Sequence[Input]) -> None:
    """Read every input with the extractor."""
    for _ in reader.pipe(inputs):
        pass


def seconds(work: Callable[[], object]) -> float:
    """Return what some work takes of the processor."""
    began = time.process_time()
    work()
    return time.process_time() - began
