"""Memory: resident megabytes of each worker along a long run; the goal is flat within 5 %."""

from __future__ import annotations

import contextlib
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.scale.documents import make_archive
from benchmarks.scale.figure import draw_memory
from benchmarks.scale.watch import Reading, Watch
from extractor.archive.run import Options, run_archive

_SETTLED = 2_000  # documents after which nothing may grow any more; of a shorter run the second half
_WINDOWS = 10  # at most a thousand documents each
FIGURE, PART = "memory.svg", "memory.part.md"

Windows = dict[int, list[list[float]]]


def measure_memory(documents: int, longest: float, folder: Path, kept: Path | None = None) -> str:
    """Run two workers over so many documents, or for so many seconds; return the findings as Markdown.

    ``kept`` is the folder that keeps the archive for the next run. What was found so far stands in
    ``memory.part.md`` until the run ends, should something else end it before.
    """
    part = folder / PART
    with tempfile.TemporaryDirectory() as scratch:
        archive = make_archive(kept or Path(scratch) / "in", documents)
        watch = Watch(longest, lambda readings: _write_part(readings, part))
        with contextlib.suppress(TimeoutError), watch.reading():
            run_archive([str(archive)], str(Path(scratch) / "out"), Options(workers=2), watch)
    draw_memory(watch.readings, folder / FIGURE)
    part.unlink(missing_ok=True)
    return "\n".join([_findings(watch.readings), "", f"![Resident memory]({FIGURE})"])


def _write_part(readings: list[Reading], path: Path) -> None:
    if any(r.documents for r in readings):
        path.write_text(_findings(readings) + "\n", "utf-8")


def _findings(readings: list[Reading]) -> str:
    """Say in Markdown what each worker took, by window."""
    last = readings[-1].documents
    step = max(1, min(1_000, last // _WINDOWS))
    windows = _windows(readings, step)
    if not windows:
        return "No window of documents is whole yet."
    lines = [
        "| documents done | worker 1: mean, 5–95 %, most | worker 2: mean, 5–95 %, most |",
        "|---:|---:|---:|",
        *(f"| {w * step:,} to {(w + 1) * step:,} | {' | '.join(map(_said, each))} |" for w, each in windows.items()),
    ]
    settled = min(min(_SETTLED, last // 2) // step, max(windows))
    workers = range(max(len(each) for each in windows.values()))
    spreads = [f"worker {n + 1} ±{_spread(windows, n, settled):.1%}" for n in workers]
    return "\n".join([
        "Megabytes that are resident, read ten times a second while the workers work.",
        "",
        *lines,
        "",
        f"From document {settled * step:,} to {last:,} the means stay within: {', '.join(spreads)}.",
    ])  # fmt: skip


def _windows(readings: list[Reading], step: int) -> Windows:
    """Return each worker's sizes by whole window, the workers in the order in which they began.

    A worker's size rises along a shard and falls at its end, so that part of a window says little.
    """
    whole = readings[-1].documents // step
    most = max(len(r.resident) for r in readings)
    windows: dict[int, list[list[float]]] = defaultdict(lambda: [[] for _ in range(most)])
    for reading in readings:
        window = (reading.documents - 1) // step
        if len(reading.resident) == most and 0 <= window < whole:
            for sizes, pid in zip(windows[window], sorted(reading.resident), strict=True):
                sizes.append(reading.resident[pid])
    return dict(sorted(windows.items()))


def _said(sizes: list[float]) -> str:
    ordered = sorted(sizes)
    low, high = ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]
    return f"{statistics.mean(sizes):.0f}, {low:.0f}–{high:.0f}, {ordered[-1]:.0f}"


def _spread(windows: Windows, worker: int, first: int) -> float:
    """Return half the distance between a worker's largest and smallest mean, as a share of their middle."""
    means = [statistics.mean(each[worker]) for window, each in windows.items() if window >= first]
    return (max(means) - min(means)) / (max(means) + min(means))
