import dataclasses
import re
from itertools import pairwise

import pytest

from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note
from extractor.learning.synthesis import compose, compose_many
from extractor.learning.synthesis.compose import LAYOUTS, SERIALIZATIONS

SEEDS = range(5)
EDGES = re.compile(r"^\s|\s$")


@pytest.fixture(scope="module")
def samples(recipes):
    return [(recipe, compose(recipe, seed)) for recipe in recipes for seed in SEEDS]


def test_every_recipe_composes_five_different_documents(samples, recipes):
    assert len({sample.content for _, sample in samples}) == len(recipes) * len(SEEDS)


def test_labels_cut_the_text_without_edges(samples):
    for recipe, sample in samples:
        text = "" if sample.serialization == "pdf" else sample.content.decode()
        for label in sample.labels:
            cut = label.span.of(text)
            assert cut, (recipe.name, label)
            assert not EDGES.search(cut), (recipe.name, label, cut)


def test_labels_and_gold_name_the_same_facts(samples):
    """Each labelled field is in gold; what gold states beyond the labels is stated without words."""
    for recipe, sample in samples:
        for label in sample.labels:
            record = sample.gold["offering"] if label.note is None else sample.gold["notes"][label.note]
            assert label.field in record, (recipe.name, label)


def test_labels_of_one_note_do_not_overlap(samples):
    for recipe, sample in samples:
        ends = [label.span for label in sample.labels]
        assert all(a.end <= b.start for a, b in pairwise(ends)), recipe.name


def test_gold_knows_only_fields_of_the_schema(samples):
    schema = retail_note()
    offering, note = {f.name for f in schema.offering_fields}, {f.name for f in schema.note_fields}
    for _, sample in samples:
        assert set(sample.gold["offering"]) <= offering
        assert all(set(record) <= note for record in sample.gold["notes"])


def test_a_stated_value_stands_in_the_text(samples):
    for recipe, sample in samples:
        if sample.serialization in {"html", "pdf"}:
            continue
        text = re.sub(r"\s+", "", sample.content.decode())
        for record in sample.gold["notes"]:
            if record.get("cusip"):
                assert record["cusip"] in text, recipe.name


def test_html_and_pdf_leave_labels_to_alignment_but_have_gold(samples):
    marked_up = [s for _, s in samples if s.serialization in {"html", "pdf"}]
    assert marked_up
    for sample in marked_up:
        assert sample.labels == ()
        assert sample.gold["notes"]
        assert sample.content.startswith((b"<html>", b"%PDF"))


def test_the_same_recipe_and_seed_give_the_same_sample(recipes):
    for recipe in recipes:
        assert compose(recipe, 11) == compose(recipe, 11)
        assert compose(recipe, 11).content != compose(recipe, 12).content


def test_compose_many_goes_through_recipes_before_seeds(recipes):
    made = list(compose_many(recipes[:3], 7, 40))
    assert [s.id.rsplit("/", 1)[1] for s in made] == ["40"] * 3 + ["41"] * 3 + ["42"]
    assert [s.recipe for s in made[:3]] == [r.name for r in recipes[:3]]


def test_compose_many_wants_a_recipe():
    with pytest.raises(UsageError, match="no recipes"):
        next(iter(compose_many([], 1, 0)))


def test_an_unknown_layout_is_refused(recipes):
    with pytest.raises(UsageError, match="no layout 'spiral'"):
        compose(dataclasses.replace(recipes[0], layout=("spiral",)), 0)


def test_recipes_cover_every_layout_and_serialization(recipes):
    assert {layout for r in recipes for layout in r.layout} == set(LAYOUTS)
    assert {s for r in recipes for s in r.serialization} == set(SERIALIZATIONS)


def test_issuers_and_cusip_bases_of_the_splits_are_disjoint(recipes):
    families = {"train": set(), "evaluation": set()}
    bases = {"train": set(), "evaluation": set()}
    for recipe in recipes:
        for seed in range(8):
            sample = compose(recipe, seed)
            families[recipe.split].add(sample.issuer)
            bases[recipe.split] |= {n["cusip"][:6] for n in sample.gold["notes"] if n.get("cusip")}
    assert not families["train"] & families["evaluation"]
    assert not bases["train"] & bases["evaluation"]
