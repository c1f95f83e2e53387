"""The layout generator: labelled documents composed from independent choices.

``compose(recipe, seed)`` draws facts that obey check digits and coupon arithmetic, prints them in
one of many forms, lays them out, damages them as archives do, and records where each value stands.
"""

from extractor.learning.synthesis.compose import compose, compose_many
from extractor.learning.synthesis.recipes import Recipe, load_recipes

__all__ = ["Recipe", "compose", "compose_many", "load_recipes"]
