import json

import pytest

from extractor.corpus.disk import load_documents
from extractor.ground.errors import SourceError, UsageError
from extractor.measuring.cases import path_to_cases, split_to_cases

GOLD = {"offering": {}, "notes": [{"cusip": "02006DUP4", "call_notice_days": 30}], "layout": "one row"}


def test_gold_beside_its_document(tmp_path):
    folder = tmp_path / "internotes"
    folder.mkdir()
    (folder / "b.txt").write_text("b")
    (folder / "b.json").write_text(json.dumps(GOLD | {"issuer_family": "acme"}))
    (folder / "a.htm").write_text("a")
    (folder / "a.json").write_text(json.dumps(GOLD))
    (folder / "other.json").write_text("[1]")
    a, b = path_to_cases(tmp_path)
    assert (a.id, a.content, a.serialization, a.issuer) == ("a", b"a", "htm", "unknown")
    assert (b.issuer, b.collection, b.layout) == ("acme", "internotes", "one row")
    assert b.gold["notes"][0]["call_notice_days"] == 30
    assert path_to_cases(folder / "b.txt") == [b]


def test_documents_of_the_training_data_say_where_they_belong():
    cases = split_to_cases("evaluation")
    assert [c.id for c in cases] == [s.id for s in load_documents("evaluation")]
    assert {c.collection for c in cases} == {"internotes", "families"}
    assert not any(c.recipe for c in cases)


def test_folders_of_the_training_data_and_cases_are_read_alike():
    from extractor.corpus.root import data_root

    found = {c.id: c for c in path_to_cases(data_root() / "documents" / "deere")}
    told = {c.id: c for c in split_to_cases("evaluation") if c.issuer == "deere"}
    assert found.keys() == told.keys()
    assert all(found[k].collection == told[k].collection and found[k].layout == told[k].layout for k in told)


def test_gold_alone_or_with_two_documents_is_refused(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOLD))
    with pytest.raises(SourceError, match="0 documents named a"):
        path_to_cases(tmp_path)
    (tmp_path / "a.txt").touch()
    (tmp_path / "a.md").touch()
    with pytest.raises(SourceError, match="2 documents named a"):
        path_to_cases(tmp_path)


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_nothing_to_measure_on_is_wrong_usage(tmp_path, name):
    with pytest.raises(UsageError):
        path_to_cases(tmp_path / name)
