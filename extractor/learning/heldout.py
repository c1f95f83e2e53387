"""Held-out documents: the issuers and recipes that measure, as cases."""

from __future__ import annotations

from pathlib import Path

from extractor.corpus.root import data_root
from extractor.learning.synthesis.compose import compose
from extractor.learning.synthesis.recipes import Recipe, load_recipes
from extractor.measuring.cases import Case, samples_to_cases, split_to_cases

# Far from the seeds that training counts up from, so that even a recipe of both sides would draw other facts.
FIRST_SEED = 700_001


def heldout_recipes(root: Path | None = None, *, pdf: bool = False) -> list[Recipe]:
    """Return the recipes that no model learns from; without ``pdf`` only those whose documents are text."""
    recipes = [r for r in load_recipes(data_root(root) / "recipes") if r.split == "evaluation"]
    return recipes if pdf else [r for r in recipes if "pdf" not in r.serialization]


def generated_cases(count: int, root: Path | None = None, *, pdf: bool = False) -> list[Case]:
    """Compose ``count`` documents from the held-out recipes in turn, always the same ones."""
    recipes = heldout_recipes(root, pdf=pdf)
    made = (compose(recipes[k % len(recipes)], FIRST_SEED + k // len(recipes)) for k in range(count))
    return samples_to_cases(list(made))


def heldout_cases(generated: int, root: Path | None = None) -> list[Case]:
    """Return the real documents of held-out issuers, then ``generated`` composed ones (no PDF)."""
    return split_to_cases("evaluation", root) + generated_cases(generated, root)
