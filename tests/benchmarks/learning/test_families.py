"""The families that measure learning are kept out of everything that learns."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from extractor.corpus.disk import load_documents
from extractor.corpus.guard import find_leaks
from extractor.corpus.root import data_root
from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.schema import retail_note
from extractor.learning.heldout import heldout_recipes
from extractor.learning.plan import Plan
from extractor.learning.synthesis.recipes import load_recipes
from extractor.learning.synthesis.vocabulary import spellings
from extractor.learning.train import training_samples

HERE = Path(__file__).parents[3] / "benchmarks" / "learning"
FILES = sorted(HERE.glob("*.toml"))


@pytest.fixture(scope="module")
def module():
    spec = importlib.util.spec_from_file_location("learning_families", HERE / "families.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def labels_of(path):
    return {label_key(label) for recipe in load_recipes(path) for label in recipe.labels.values()}


def test_every_file_of_families_is_either_fresh_or_in_view(module):
    assert sorted((*module.FRESH, *module.IN_VIEW)) == [f.name for f in FILES]
    assert sum(len(load_recipes(HERE / f)) for f in module.FRESH) >= 6


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_their_words_stand_nowhere_that_a_model_learns_from(path):
    lexicon = lexicon_of(retail_note())
    assert not [key for key in labels_of(path) if lexicon.exact(key) is not None]
    trained = load_recipes(data_root() / "recipes")
    assert not labels_of(path) & {label_key(label) for recipe in trained for label in recipe.labels.values()}
    drawn = {
        label_key(s) for f in retail_note().fields for side in ("train", "evaluation") for s in spellings(f.name, side)
    }
    assert not labels_of(path) & drawn


def test_fresh_families_share_no_words_with_those_in_view(module):
    fresh, in_view = (set().union(*(labels_of(HERE / f) for f in side)) for side in (module.FRESH, module.IN_VIEW))
    assert not fresh & in_view


def test_no_recipe_of_theirs_is_among_those_that_train_or_hold_out():
    names = {r.name for f in FILES for r in load_recipes(f)}
    assert not names & {r.name for r in (*load_recipes(data_root() / "recipes"), *heldout_recipes(pdf=True))}
    synthetic, _ = training_samples(Plan(synthetic=120))
    assert not names & {s.recipe for s in synthetic}


def test_their_documents_are_like_none_that_teach(module):
    measured = [s for teach, measure in module.families(module.FRESH).values() for s in (*teach[:2], *measure[:2])]
    assert find_leaks(load_documents("train"), measured) == []


def test_teaching_and_measuring_documents_differ(module):
    for teach, measure in module.families(module.FRESH).values():
        assert (len(teach), len(measure)) == (8, 20)
        assert not {s.content for s in teach} & {s.content for s in measure}
