import json

import pytest

from extractor.corpus.samples import Sample
from extractor.corpus.written import load_written, name_to_key
from extractor.ground.errors import SourceError


def put(root, side, name, gold, *endings):
    folder = root / "written" / side / "prose"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(gold), "utf-8")
    for ending in endings:
        (folder / f"{name}.{ending}").write_text("Notes due 2031", "utf-8")


GOLD = {"offering": {"issuer": "Elm & Oak, Inc."}, "notes": [{"coupon_rate": 3.6}]}


def test_each_side_has_its_own(tmp_path):
    put(tmp_path, "teaching", "a", GOLD, "txt")
    put(tmp_path, "measuring", "b", GOLD, "htm")
    (one,), (other,) = load_written("train", tmp_path), load_written("evaluation", tmp_path)
    assert (one.id, one.origin, one.issuer, one.filename) == ("a", "written", "elmoakinc", "a.txt")
    assert str(one.gold["notes"][0]["coupon_rate"]) == "3.6"
    assert (other.id, other.serialization) == ("b", "htm")


def test_without_the_folder_there_is_none(tmp_path):
    assert load_written("train", tmp_path) == []


@pytest.mark.parametrize("endings", [(), ("txt", "htm")])
def test_gold_without_its_one_document_is_refused(tmp_path, endings):
    put(tmp_path, "teaching", "a", GOLD, *endings)
    with pytest.raises(SourceError, match=r"exactly one a\.\*"):
        load_written("train", tmp_path)


def test_an_issuer_without_a_name_is_its_document(tmp_path):
    put(tmp_path, "teaching", "nameless", {"offering": {}, "notes": []}, "txt")
    assert load_written("train", tmp_path)[0].issuer == "nameless"


def test_both_sides_on_disk_hold_documents_of_issuers_of_their_own():
    teaching, measuring = ({s.issuer for s in load_written(side)} for side in ("train", "evaluation"))
    assert teaching
    assert measuring
    assert not teaching & measuring


def test_capitals_blanks_and_signs_are_no_part_of_a_name():
    assert name_to_key("ELM & OAK, Inc.") == name_to_key("Elm&Oak Inc")


def test_samples_are_whole():
    assert all(isinstance(s, Sample) and s.content and s.gold["notes"] for s in load_written("train"))
