import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from extractor.corpus.disk import load_documents, read_gold
from extractor.corpus.guard import check_disk, cusip_bases, find_leaks, find_recipe_leaks
from extractor.corpus.root import data_root
from extractor.corpus.samples import Sample
from extractor.corpus.splits import load_splits
from extractor.ground.errors import SourceError

WILD = Path(__file__).parents[1] / "cases" / "in_the_wild"


def wild_cases():
    """The cases met in the wild measure too."""
    for folder in sorted(path.parent for path in WILD.glob("*/expected.json")):
        source = next(folder.glob("source.*"))
        issuer = folder.name.partition("-")[0]
        yield Sample(
            folder.name,
            "real",
            issuer,
            f"{issuer}/wild",
            "",
            source.name,
            source.read_bytes(),
            read_gold(folder / "expected.json"),
        )


def test_nothing_that_teaches_also_measures():
    assert check_disk(further=list(wild_cases())) == []


def test_every_issuer_on_disk_has_a_side():
    splits = load_splits()
    for sample in [*load_documents(), *wild_cases()]:
        assert splits.side(sample.issuer)


def test_cases_met_in_the_wild_only_measure():
    splits = load_splits()
    assert {splits.side(s.issuer) for s in wild_cases()} == {"evaluation"}


@pytest.fixture
def two_sides():
    return load_documents("train"), load_documents("evaluation")


def test_a_planted_copy_is_found(two_sides):
    train, evaluation = two_sides
    planted = dataclasses.replace(
        train[0], id="planted", issuer="other", recipe="other/x", gold={"offering": {}, "notes": []}
    )
    assert [(k.kind, k.train, k.evaluation) for k in find_leaks(train, [*evaluation, planted])] == [
        ("near_same_text", train[0].id, "planted")
    ]


def test_a_planted_cusip_base_is_found(two_sides):
    train, evaluation = two_sides
    base = min(cusip_bases(next(s.gold for s in train if cusip_bases(s.gold))))
    planted = dataclasses.replace(
        evaluation[0], id="planted", gold={"offering": {}, "notes": [{"isin": f"US{base}AA11"}]}
    )
    assert {(k.kind, k.what) for k in find_leaks(train, [*evaluation, planted])} == {("cusip_base", base)}


@pytest.mark.parametrize("kind", ["issuer", "recipe"])
def test_a_planted_issuer_or_recipe_is_found(two_sides, kind):
    train, evaluation = two_sides
    planted = dataclasses.replace(evaluation[0], id="planted", **{kind: getattr(train[0], kind)})
    assert {k.kind for k in find_leaks(train, [*evaluation, planted])} == {kind}


def test_a_document_copied_on_disk_to_the_other_side_fails_the_guard(tmp_path):
    shutil.copytree(data_root(), tmp_path, dirs_exist_ok=True)
    sample = next(s for s in load_documents("train") if cusip_bases(s.gold))
    other = load_documents("evaluation")[0].issuer
    copy = tmp_path / "documents" / other / "planted"
    shutil.copytree(tmp_path / "documents" / sample.issuer / sample.id, copy)
    origin = json.loads((copy / "origin.json").read_text("utf-8"))
    (copy / "origin.json").write_text(json.dumps(origin | {"issuer_family": other}), "utf-8")
    assert {k.kind for k in check_disk(tmp_path)} == {"cusip_base", "near_same_text"}


def recipes(folder, name, text):
    (folder / "recipes").mkdir(exist_ok=True)
    (folder / "recipes" / f"{name}.toml").write_text(text)


def test_what_recipes_of_both_sides_compose_is_found(tmp_path):
    recipes(
        tmp_path,
        "t",
        '[defaults]\nsplit = "train"\nlayout = ["wide"]\n[[recipe]]\nname = "a"\nserialization = ["tsv", "pipes"]\n',
    )
    recipes(
        tmp_path,
        "e",
        '[defaults]\nsplit = "evaluation"\nlayout = ["wide"]\n'
        '[[recipe]]\nname = "b"\nserialization = ["pipes"]\n[[recipe]]\nname = "c"\nserialization = ["html"]\n'
        '[[recipe]]\nname = "a"\nserialization = ["pdf"]\n',
    )
    assert [(k.kind, k.what, k.train, k.evaluation) for k in find_recipe_leaks(tmp_path)] == [
        ("recipe", "wide as pipes", "a", "b"),
        ("recipe", "name a", "a", "a"),
    ]


@pytest.mark.parametrize(
    ("text", "match"), [('[[recipe]]\nname = "a"\n', "say train or evaluation"), ("= 1", "not valid TOML")]
)
def test_a_recipe_without_a_side_is_refused(tmp_path, text, match):
    recipes(tmp_path, "a", text)
    with pytest.raises(SourceError, match=match):
        find_recipe_leaks(tmp_path)


def test_a_written_document_may_not_teach_what_measures(tmp_path):
    shutil.copytree(data_root(), tmp_path, dirs_exist_ok=True)
    measures = next(s for s in load_documents("evaluation") if cusip_bases(s.gold))
    folder = tmp_path / "written" / "teaching" / "planted"
    folder.mkdir()
    gold = {"offering": {"issuer": "Prudential Funding"}, "notes": [{"cusip": f"{min(cusip_bases(measures.gold))}AA1"}]}
    (folder / "planted.json").write_text(json.dumps(gold), "utf-8")
    (folder / "planted.txt").write_bytes(measures.content)
    assert {(k.kind, k.train) for k in check_disk(tmp_path)} == {
        ("issuer", "planted"), ("cusip_base", "planted"), ("near_same_text", "planted"),
    }  # fmt: skip
