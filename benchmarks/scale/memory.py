"""Memory: resident megabytes of each worker along a long run; the goal is flat within 5 %."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from documents import make_archive
from watch import Watch

from extractor.archive.run import Options, run_archive

_SETTLED = 2000  # documents after which nothing may grow any more; of a shorter run the second half


def measure_memory(documents: int, longest: float) -> str:
    """Run two workers over so many documents, or for so many seconds; return the findings as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        archive = make_archive(Path(folder) / "in", documents)
        watch = Watch(longest)
        options = Options(workers=2, shard_documents=100)
        with contextlib.suppress(TimeoutError):
            run_archive([str(archive)], str(Path(folder) / "out"), options, watch)
    full = [r for r in watch.readings if len(r.resident) == 2]
    lines = ["| documents done | worker 1, MB | worker 2, MB |", "|---:|---:|---:|"]
    step = max(1, len(full) // 12)
    shown = [*full[::step], full[-1]] if full[-1] not in full[::step] else full[::step]
    lines += [f"| {r.documents:,} | {r.resident[0]:.0f} | {r.resident[1]:.0f} |" for r in shown]
    spreads = []
    settled = min(_SETTLED, full[-1].documents // 2)
    for worker in range(2):
        sizes = [r.resident[worker] for r in full if r.documents >= settled]
        if sizes:
            middle = (max(sizes) + min(sizes)) / 2
            spreads.append(f"worker {worker + 1}: ±{(max(sizes) - min(sizes)) / 2 / middle:.1%}")
    lines += ["", f"From document {settled:,} on: {', '.join(spreads)}. Rate {watch.steady_rate():.1f} documents/s."]
    return "\n".join(lines)
