from pathlib import Path

import pytest

from extractor.learning.synthesis import load_recipes

RECIPES = Path(__file__).parents[3] / "training_data" / "recipes"


@pytest.fixture(scope="session")
def recipes():
    return load_recipes(RECIPES)


@pytest.fixture(scope="session")
def by_name(recipes):
    return {recipe.name: recipe for recipe in recipes}
