"""Long filings: their terms stand in an annex, or before pages that explain them."""

from random import Random

import pytest

from extractor.corpus.root import data_root
from extractor.learning.synthesis import depths
from extractor.learning.synthesis.compose import compose, recipe_to_press
from extractor.learning.synthesis.recipes import load_recipes
from extractor.learning.synthesis.runs import text_of

RECIPES = {recipe.name: recipe for recipe in load_recipes(data_root() / "recipes" / "train.toml")}


@pytest.fixture
def press():
    return recipe_to_press(RECIPES["annex-pairs"], Random(7))


@pytest.mark.parametrize("part", [depths.before, depths.behind])
def test_pages_of_prose_state_no_field(press, part):
    lines = [line for block in part(press) for line in block.lines]
    assert sum(len(text_of(line)) for line in lines) > 2_500
    assert not [run for line in lines for run in line if run.mark is not None]


def test_what_names_something_stands_once(press):
    text = " ".join(text_of(line) for block in depths.behind(press) for line in block.lines)
    assert max(text.count("withholding tax"), text.count("For example, were the coupon")) <= 1


def test_the_terms_stand_in_the_annex():
    sample = compose(RECIPES["annex-pairs"], 3)
    text = sample.content.decode()
    assert text.index(sample.gold["notes"][0]["cusip"]) > 2_500


def test_recipes_without_depths_are_as_they_were():
    assert len(compose(RECIPES["wide-tsv-clean"], 3).content) < 5_000
