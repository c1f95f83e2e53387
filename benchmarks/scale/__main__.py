"""Scale: memory, workers, kills. ``python benchmarks/scale [memory workers kills]`` writes results.md beside it."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path

from kills import measure_kills
from memory import measure_memory
from workers import measure_workers

from extractor.shelf.load import load_model_dir

RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    """Measure what is asked for and put each part into the results, the others left as they were."""
    parser = argparse.ArgumentParser(description="Measure runs over large archives.")
    parser.add_argument("parts", nargs="*", default=["memory", "workers", "kills"])
    parser.add_argument("--documents", type=int, default=10_000, help="of the memory run")
    parser.add_argument("--seconds", type=float, default=3600, help="after which the memory run ends")
    parser.add_argument("--sample", type=int, default=600, help="documents of each run with 1 or 2 workers")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=20)
    chosen = parser.parse_args()
    measures = {
        "memory": lambda: measure_memory(chosen.documents, chosen.seconds),
        "workers": lambda: measure_workers(chosen.sample, chosen.rounds),
        "kills": lambda: measure_kills(200, chosen.kills),
    }
    sections = _read_sections()
    for part in chosen.parts:
        load = os.getloadavg()[0]
        today = dt.datetime.now(dt.UTC).date().isoformat()
        said = f"{today}, {load_model_dir().label}, {os.cpu_count()} cores, load before {load:.1f}."
        sections[part] = f"{said}\n\n{measures[part]()}"
        print(f"## {part}\n\n{sections[part]}\n")
        body = "\n\n".join(f"## {name}\n\n{text}" for name, text in sections.items())
        RESULTS.write_text(f"# Scale\n\nWritten by `python benchmarks/scale`.\n\n{body}\n", "utf-8")


def _read_sections() -> dict[str, str]:
    if not RESULTS.exists():
        return {}
    pieces = RESULTS.read_text("utf-8").split("\n## ")[1:]
    return {name: text.strip() for name, _, text in (piece.partition("\n") for piece in pieces)}


if __name__ == "__main__":
    main()
