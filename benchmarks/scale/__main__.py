"""Scale: memory, workers, kills. ``python -m benchmarks.scale [workers memory kills]`` writes results.md beside it.

For the memory of a long run: ``python -m benchmarks.scale memory --documents 100000 --seconds 86400``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.scale.kills import measure_kills
from benchmarks.scale.memory import measure_memory
from benchmarks.scale.workers import measure_workers
from benchmarks.sections import measure_sections

HERE = Path(__file__).parent
PARTS = ("workers", "memory", "kills")


def main() -> None:
    """Measure what is asked for and put each part into the results, the others left as they were."""
    parser = argparse.ArgumentParser(description="Measure runs over large archives.")
    parser.add_argument("parts", nargs="*", default=PARTS, help=f"of {', '.join(PARTS)}; default: all")
    parser.add_argument("--documents", type=int, default=10_000, help="of the memory run")
    parser.add_argument("--seconds", type=float, default=3600, help="after which the memory run ends")
    parser.add_argument("--archive", type=Path, help="folder that keeps the memory run's documents for the next")
    parser.add_argument("--sample", type=int, default=1_000, help="documents of each run with 1 or 2 workers")
    parser.add_argument("--rounds", type=int, default=3, help="of 1 and 2 workers in turn")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--killed", type=int, default=200, help="documents of the run that is killed")
    parser.add_argument("--folder", type=Path, default=HERE, help="where results.md and the figures go")
    chosen = parser.parse_args()
    measures = {
        "workers": lambda: measure_workers(chosen.sample, chosen.rounds, chosen.folder),
        "memory": lambda: measure_memory(chosen.documents, chosen.seconds, chosen.folder, chosen.archive),
        "kills": lambda: measure_kills(chosen.killed, chosen.kills),
    }
    measure_sections(chosen.folder / "results.md", "Scale", "python -m benchmarks.scale", measures, chosen.parts)


if __name__ == "__main__":
    main()
