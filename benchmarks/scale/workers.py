"""Workers: documents a second with one and with two, interleaved, start-up left out; the goal is 1.8×."""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path

from documents import make_archive
from watch import Watch

from extractor.archive.run import Options, run_archive


def measure_workers(documents: int, rounds: int) -> str:
    """Run each in turn, so many times, and return the findings as Markdown."""
    lines = [
        "| round | 1 worker, documents/s | 2 workers, documents/s | ratio | load before |",
        "|---:|---:|---:|---:|---:|",
    ]
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        archive = make_archive(Path(folder) / "in", documents)
        for number in range(rounds):
            load, rates = os.getloadavg()[0], []
            for workers in (1, 2):
                watch = Watch()
                output = str(Path(folder) / f"out-{number}-{workers}")
                run_archive([str(archive)], output, Options(workers=workers, shard_documents=50), watch)
                rates.append(watch.steady_rate())
            ratios.append(rates[1] / rates[0])
            lines.append(f"| {number + 1} | {rates[0]:.1f} | {rates[1]:.1f} | {ratios[-1]:.2f} | {load:.1f} |")
    return "\n".join([*lines, "", f"Median ratio {statistics.median(ratios):.2f} on {os.cpu_count()} cores."])
