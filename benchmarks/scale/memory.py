"""Memory: resident megabytes of each worker along a long run; the goal is flat within 5 %."""

from __future__ import annotations

import tempfile
from pathlib import Path

from documents import make_archive
from watch import Watch

from extractor.archive.run import Options, run_archive

_SETTLED = 2000  # documents after which nothing may grow any more


def measure_memory(documents: int) -> str:
    """Run over so many documents with two workers and return the findings as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        archive = make_archive(Path(folder) / "in", documents)
        watch = Watch()
        run_archive([str(archive)], str(Path(folder) / "out"), Options(workers=2), watch)
    full = [r for r in watch.readings if len(r.resident) == 2]
    lines = ["| documents done | worker 1, MB | worker 2, MB |", "|---:|---:|---:|"]
    step = max(1, len(full) // 12)
    shown = [*full[::step], full[-1]] if full[-1] not in full[::step] else full[::step]
    lines += [f"| {r.documents:,} | {r.resident[0]:.0f} | {r.resident[1]:.0f} |" for r in shown]
    spreads = []
    for worker in range(2):
        sizes = [r.resident[worker] for r in full if r.documents >= _SETTLED]
        if sizes:
            middle = (max(sizes) + min(sizes)) / 2
            spreads.append(f"worker {worker + 1}: ±{(max(sizes) - min(sizes)) / 2 / middle:.1%}")
    lines += ["", f"From document {_SETTLED:,} on: {', '.join(spreads)}. Rate {watch.steady_rate():.1f} documents/s."]
    return "\n".join(lines)
