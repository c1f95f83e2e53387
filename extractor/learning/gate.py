"""The gate: a model reads the held-out documents, and nothing may fall below its floor.

``python -m extractor.learning.gate`` names what fell; ``--raise`` lifts the floors to what is reached, never
down; ``--anew`` takes new floors, for when the held-out documents themselves have changed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from extractor.ground.errors import ExtractorError
from extractor.learning.heldout import heldout_cases
from extractor.loading import load
from extractor.measuring.ablation import read_cases
from extractor.measuring.gate import (
    Fall,
    Floors,
    cases_to_checksum,
    falls,
    levels_to_floors,
    scores_to_levels,
)
from extractor.pipeline import Extractor

FLOORS = Path("tests/gate/floors.json")
COMPOSED = 150


@dataclass(frozen=True, slots=True)
class Reached:
    """What a model reaches on the gate's documents, and their checksum."""

    levels: dict[str, float]
    documents: str

    def fallen(self, floors: Floors) -> list[Fall]:
        """Return what is under its floor. Raises SourceError when the floors hold for other documents."""
        levels_to_floors(self.levels, self.documents, floors)
        return falls(floors, self.levels)


def run_gate(reader: Extractor, composed: int = COMPOSED) -> Reached:
    """Read the real documents of held-out issuers and ``composed`` ones of held-out recipes."""
    cases = heldout_cases(composed)
    return Reached(scores_to_levels(read_cases(cases, reader)), cases_to_checksum(cases))


def main() -> int:
    """Run the command; 0 when nothing fell, 1 when something did or could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m extractor.learning.gate", description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what is reached")
    change.add_argument("--anew", action="store_true", help="take new floors, lower ones too")
    options = parser.parse_args()
    try:
        reached = run_gate(load(options.model))
        if options.anew:
            levels_to_floors(reached.levels, reached.documents).save(options.floors)
            return 0
        floors = Floors.load(options.floors)
        fallen = reached.fallen(floors)
        if options.lift:
            levels_to_floors(reached.levels, reached.documents, floors).save(options.floors)
    except ExtractorError as error:
        sys.stderr.write(f"gate: {error}\n")
        return 1
    for fall in fallen:
        sys.stderr.write(f"fell: {fall}\n")
    sys.stdout.write(f"{len(floors.f1)} floors, {len(fallen)} fell\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
