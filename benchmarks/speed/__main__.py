"""Speed: kinds of input, steps, profile, cold start, peers.

``python -m benchmarks.speed [kinds steps profile cold peers]`` writes results.md and its figures beside this file.
Times are of the processor, not of the clock, so that a busy machine disturbs them less. The process stands as a
worker of ``extractor run`` does: with its model loaded, and left out of the search for cycles.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import extractor
from benchmarks.sections import measure_sections
from benchmarks.speed.cold import measure_cold
from benchmarks.speed.kinds import measure_kinds
from benchmarks.speed.peers import measure_peers
from benchmarks.speed.sampling import measure_profile
from benchmarks.speed.steps import measure_steps
from extractor.process import freeze

HERE = Path(__file__).parent
PARTS = ("kinds", "steps", "profile", "cold", "peers")


def main() -> None:
    """Measure what is asked for and put each part into the results, the others left as they were."""
    parser = argparse.ArgumentParser(description="Measure a single core.")
    parser.add_argument("parts", nargs="*", default=PARTS, help=f"of {', '.join(PARTS)}; default: all")
    parser.add_argument("--model", help="a model folder or version; without it the shipped model")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PYTHON", help="a Python with the tool")
    parser.add_argument("--folder", type=Path, default=HERE, help="where results.md and the figures go")
    chosen = parser.parse_args()
    pythons = dict(peer.split("=", 1) for peer in chosen.peer)
    reader = extractor.load(chosen.model)
    freeze()  # as a worker does
    measures = {
        "kinds": lambda: measure_kinds(reader, chosen.rounds, chosen.folder),
        "steps": lambda: measure_steps(reader, chosen.rounds, chosen.folder),
        "profile": lambda: measure_profile(chosen.folder),
        "cold": lambda: measure_cold(chosen.rounds),
        "peers": lambda: measure_peers(reader, chosen.rounds, pythons, chosen.folder),
    }
    measure_sections(chosen.folder / "results.md", "Speed", "python -m benchmarks.speed", measures, chosen.parts)


if __name__ == "__main__":
    main()
