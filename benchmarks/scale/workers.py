"""Workers: documents a second with one and with two, interleaved, start-up left out; the goal is 1.8×.

On a busy machine the clock says little. So the processor's own time is measured, too: what a document costs
the workers and what it costs the parent; and what two plain loops gain over one at that moment.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scale.documents import make_archive
from benchmarks.scale.figure import draw_workers
from benchmarks.scale.watch import Watch
from extractor.archive.run import Options, run_archive

_LOOP = "x = 0\nfor i in range(8_000_000):\n    x += i * i % 7\n"
FIGURE = "workers.svg"


@dataclass(frozen=True, slots=True)
class Pace:
    """Documents a second on the clock; milliseconds of the processor that a document costs workers and parent."""

    rate: float
    work: float
    parent: float


def measure_workers(documents: int, rounds: int, folder: Path) -> str:
    """Run each in turn, so many times, and return the findings as Markdown."""
    lines = [
        "| round | documents/s: 1 worker | 2 | ratio | two loops over one | ms each: 1 worker | 2 | parent | load |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    paces: list[tuple[Pace, Pace]] = []
    loops = []
    with tempfile.TemporaryDirectory() as scratch:
        archive = make_archive(Path(scratch) / "in", documents)
        for number in range(rounds):
            load = os.getloadavg()[0]
            one, two = (_pace(archive, Path(scratch) / f"out-{number}-{n}", n) for n in (1, 2))
            paces.append((one, two))
            loops.append(_loops(2) / _loops(1))
            lines.append(
                f"| {number + 1} | {one.rate:.1f} | {two.rate:.1f} | {two.rate / one.rate:.2f} | {loops[-1]:.2f} | "
                f"{one.work:.2f} | {two.work:.2f} | {two.parent:.2f} | {load:.1f} |"
            )
    draw_workers([(a.rate, b.rate) for a, b in paces], loops, folder / FIGURE)
    wall = statistics.median(b.rate / a.rate for a, b in paces)
    work = statistics.median((a.work + a.parent) / (b.work + b.parent) for a, b in paces)
    said = f"Median on the clock {wall:.2f}, of two plain loops {statistics.median(loops):.2f}, {os.cpu_count()} cores."
    ideal = f"By the processor's time two workers on two free cores do {2 * work:.2f} times the work of one."
    return "\n".join([
        "Archive of generated text and HTML, no two alike. Milliseconds are of the processor, user and system.",
        "",
        *lines,
        "",
        f"{said} {ideal}",
        "",
        f"![Documents a second]({FIGURE})",
    ])  # fmt: skip


def _pace(archive: Path, output: Path, workers: int) -> Pace:
    watch = Watch()
    with watch.reading():
        run_archive([str(archive)], str(output), Options(workers=workers), watch)
    first, last = watch.steady()
    done = last.documents - first.documents
    worked = sum(last.worked.values()) - sum(first.worked.values())
    return Pace(done / (last.seconds - first.seconds), 1000 * worked / done, 1000 * (last.parent - first.parent) / done)


def _loops(processes: int) -> float:
    """Return how many plain loops a second so many processes do at once."""
    began = time.monotonic()
    running = [subprocess.Popen([sys.executable, "-c", _LOOP]) for _ in range(processes)]
    for process in running:
        process.wait()
    return processes / (time.monotonic() - began)
