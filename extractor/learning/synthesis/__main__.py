"""Print one composed document and its labels.

``python -m extractor.learning.synthesis --recipe NAME --seed 3``
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from extractor.learning.synthesis import Recipe, compose, compose_many, load_recipes


def documents_per_second(recipes: list[Recipe], count: int = 500) -> float:
    """Compose ``count`` documents and return how many came a second."""
    began = time.perf_counter()
    made = sum(1 for _ in compose_many(recipes, count, 0))
    return made / (time.perf_counter() - began)


def main() -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m extractor.learning.synthesis", description=__doc__)
    parser.add_argument("--recipes", type=Path, default=Path("training_data/recipes"))
    parser.add_argument("--recipe", help="the recipe's name; without it the names are listed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--speed", action="store_true", help="print documents a second")
    options = parser.parse_args()
    recipes = load_recipes(options.recipes)
    write = sys.stdout.write
    if options.speed:
        write(f"{documents_per_second(recipes):.0f} documents a second\n")
        return 0
    chosen = next((r for r in recipes if r.name == options.recipe), None)
    if chosen is None:
        write("".join(f"{r.split:10} {r.name}\n" for r in recipes))
        return 0 if options.recipe is None else 2
    sample = compose(chosen, options.seed)
    if sample.serialization == "pdf":
        sys.stdout.buffer.write(sample.content)
        return 0
    text = sample.content.decode()
    write(text + "\n--- labels\n")
    for label in sample.labels:
        write(f"{label.span.start:6} {label.note!s:5} {label.field:24} {label.span.of(text)!r}\n")
    write(f"--- gold\n{dict(sample.gold)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
