import pytest

from extractor.ground.errors import UsageError
from extractor.learning.synthesis import load_recipes


def test_there_are_recipes_for_both_splits(recipes):
    assert len(recipes) >= 40
    assert {r.split for r in recipes} == {"train", "evaluation"}


def test_names_are_unique_and_splits_share_no_combination(recipes):
    assert len({r.name for r in recipes}) == len(recipes)
    pairs = {
        split: {(x, s) for r in recipes if r.split == split for x in r.layout for s in r.serialization}
        for split in ("train", "evaluation")
    }
    assert not pairs["train"] & pairs["evaluation"]


def test_defaults_are_merged_and_overridden(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(
        '[defaults]\nsplit = "train"\nlayout = ["wide"]\nserialization = ["tsv"]\ncolumns = ["rated"]\neras = ["2000s"]\nnotes = [1, 2]\n'
        "[defaults.chances]\nbold = 0.5\nbanner = 0.1\n"
        '[[recipe]]\nname = "a"\nnotes = [3, 3]\nchances = { bold = 1.0 }\n'
    )
    (recipe,) = load_recipes(path)
    assert recipe.notes == (3, 3)
    assert (recipe.chance("bold"), recipe.chance("banner"), recipe.chance("unheard")) == (1.0, 0.1, 0.0)


@pytest.mark.parametrize(
    ("text", "message"),
    [("[[recipe]]\nname = 'x'\nlayuot = 3\n", "layuot"), ("x = [", "cannot be read"), ("", "no recipes")],
)
def test_a_wrong_file_is_refused_with_a_reason(tmp_path, text, message):
    path = tmp_path / "r.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=message):
        load_recipes(path)
