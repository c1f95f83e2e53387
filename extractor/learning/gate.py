"""The gate: a model reads the held-out documents, and nothing may fall below what the model that stands reaches.

``python -m extractor.learning.gate`` names what fell. A model other than the one that stands may reach less by what
learning anew moves (``measuring.slack``), measured from the floors. ``--raise`` lifts the floors to what is reached,
never down, and has this model stand, unless something fell; ``--anew`` takes new floors, for when the held-out
documents themselves have changed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.ground.errors import ExtractorError
from extractor.learning.heldout import heldout_cases
from extractor.loading import load
from extractor.measuring.ablation import read_cases
from extractor.measuring.gate import (
    Floors,
    Reached,
    cases_to_checksum,
    judge,
    lift,
    scores_to_levels,
    scores_to_sizes,
)
from extractor.pipeline import Extractor

FLOORS = Path("tests/gate/floors.json")
COMPOSED = 150  # documents of held-out recipes that the gate reads beside the real ones


def run_gate(reader: Extractor, composed: int = COMPOSED) -> Reached:
    """Read the real documents of held-out issuers and ``composed`` ones of held-out recipes."""
    cases = heldout_cases(composed)
    scores = read_cases(cases, reader)
    return Reached(reader.model, cases_to_checksum(cases), scores_to_levels(scores), scores_to_sizes(scores))


def main() -> int:
    """Run the command; 0 when nothing fell, 1 when something did or could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m extractor.learning.gate", description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    change = parser.add_mutually_exclusive_group()
    change.add_argument(
        "--raise", dest="lift", action="store_true", help="lift floors to what is reached, if none fell"
    )
    change.add_argument("--anew", action="store_true", help="take new floors, lower ones too")
    options = parser.parse_args()
    try:
        reached = run_gate(load(options.model))
        if options.anew:
            lift(Floors(reached.documents, {}), reached).save(options.floors)
            return 0
        floors = Floors.load(options.floors)
        fallen = judge(floors, reached)
        if options.lift and not fallen:
            lift(floors, reached).save(options.floors)
    except ExtractorError as error:
        sys.stderr.write(f"gate: {error}\n")
        return 1
    for fall in fallen:
        sys.stderr.write(f"fell: {fall}\n")
    sys.stdout.write(f"{len(floors.f1)} floors, {len(fallen)} fell\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
