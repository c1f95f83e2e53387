import dataclasses
from pathlib import Path
from random import Random

import pytest

from extractor.learning.synthesis import load_recipes
from extractor.learning.synthesis.compose import recipe_to_press

RECIPES = Path(__file__).parents[3] / "training_data" / "recipes"


@pytest.fixture(scope="session")
def recipes():
    return load_recipes(RECIPES)


@pytest.fixture(scope="session")
def by_name(recipes):
    return {recipe.name: recipe for recipe in recipes}


@pytest.fixture
def press(recipes):
    """Make a press whose hazards strike with the given chances, and no others."""

    def make(*, seed=5, notes=(2, 2), coupons=None, **chances):
        coupons = recipes[0].coupons if coupons is None else coupons
        recipe = dataclasses.replace(recipes[0], chances=chances, notes=notes, coupons=coupons)
        return recipe_to_press(recipe, Random(seed))

    return make
