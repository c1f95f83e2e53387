"""A version that falls is not put in use; the first one and one that holds are."""

import json
import shutil

import pytest

from extractor.ground.errors import ModelError
from extractor.learning.promotion import gate_cases, promote_through_gate
from extractor.shelf.current import current_version
from extractor.shelf.store import rollback
from extractor.shelf.sums import write_sums

GOLD = "CUSIP,Principal Amount,Coupon Rate,Maturity Date\n".replace(",", "\t")


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "one.txt").write_text(GOLD + "02006DUP4\t$1,185,000.00\t3.600%\t05/15/2023\n")
    facts = {"cusip": "02006DUP4", "principal_amount": 1185000, "coupon_rate": 3.6, "maturity_date": "2023-05-15"}
    (folder / "one.json").write_text(json.dumps({"offering": {}, "notes": [facts]}))
    return folder


@pytest.fixture
def shelf(shipped, tmp_path):
    home = tmp_path / "shelf"
    for version, threshold in (("1.0", None), ("1.1", None), ("1.2", 1.1)):
        folder = home / "retail_note" / version
        shutil.copytree(shipped.path, folder)
        card = json.loads((folder / "card.json").read_text("utf-8")) | {"version": version}
        (folder / "card.json").write_text(json.dumps(card))
        if threshold is not None:
            path = folder / "fusion.json"
            path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"threshold": threshold}))
        write_sums(folder)
    return home


def test_a_version_that_falls_is_refused_and_the_one_in_use_stays(shelf, gold):
    assert promote_through_gate("1.0", home=shelf, gold=gold).version == "1.0"
    assert promote_through_gate("1.1", home=shelf, gold=gold).version == "1.1"
    with pytest.raises(ModelError, match=r"1\.2 is not put in use: real all: floor"):
        promote_through_gate("1.2", home=shelf, gold=gold)
    assert current_version(shelf) == "1.1"
    assert rollback(home=shelf).version == "1.0"


def test_a_version_that_is_not_there_is_named(shelf, gold):
    promote_through_gate("1.0", home=shelf, gold=gold)
    with pytest.raises(ModelError, match=r"no model '9\.9'"):
        promote_through_gate("9.9", home=shelf, gold=gold)


def test_the_gate_reads_the_gold_it_is_given(gold):
    assert [case.id for case in gate_cases(gold)] == ["one"]
    assert len(gate_cases(generated=2)) > 2
