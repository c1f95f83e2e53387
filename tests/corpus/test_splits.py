import pytest

from extractor.corpus.disk import load_documents
from extractor.corpus.splits import load_splits
from extractor.ground.errors import SourceError


def write(tmp_path, text):
    (tmp_path / "splits.toml").write_text(text)
    return tmp_path


def test_a_third_of_the_issuers_only_measures():
    splits = load_splits()
    assert len(splits.evaluation) >= (len(splits.train) + len(splits.evaluation)) / 3


def test_most_layout_families_stand_on_both_sides():
    sides = {split: {s.recipe.partition("/")[2] for s in load_documents(split)} for split in ("train", "evaluation")}
    assert len(sides["train"] & sides["evaluation"]) > len(sides["train"] | sides["evaluation"]) / 2


def test_an_issuer_without_a_side_is_named(tmp_path):
    root = write(tmp_path, 'train = ["a"]\nevaluation = ["b"]\n')
    assert load_splits(root).side("b") == "evaluation"
    with pytest.raises(SourceError, match="'c' has no side"):
        load_splits(root).side("c")


def test_an_issuer_on_both_sides_is_refused(tmp_path):
    with pytest.raises(SourceError, match="both sides"):
        load_splits(write(tmp_path, 'train = ["a"]\nevaluation = ["a"]\n'))


@pytest.mark.parametrize("text", ["train = [", "= 3"])
def test_broken_toml_is_named(tmp_path, text):
    with pytest.raises(SourceError, match="not valid TOML"):
        load_splits(write(tmp_path, text))


def test_missing_splits_are_named(tmp_path):
    with pytest.raises(SourceError, match="cannot be read"):
        load_splits(tmp_path)
