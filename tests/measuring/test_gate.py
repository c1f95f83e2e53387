import json
from decimal import Decimal

import pytest

from extractor.ground.errors import SourceError
from extractor.measuring.gate import Floors, cases_to_checksum, falls, levels_to_floors, scores_to_levels

A = "02006DUP4"


def test_levels_are_kept_apart_by_side(scored):
    gold = ({}, {"cusip": A, "coupon_rate": Decimal(3)})
    real = scored(gold, gold, layout="wide_table", collection="internotes")
    made = scored(gold, ({}, {"cusip": A}), id="b", serialization="tsv", collection="generated", recipe="r")
    levels = scores_to_levels([real, made])
    assert levels["real all"] == levels["real layout wide_table"] == levels["real field cusip"] == 1.0
    assert levels["generated serialization tsv"] == pytest.approx(2 / 3)
    assert (levels["generated field cusip"], levels["generated field coupon_rate"]) == (1.0, 0.0)
    assert (levels["real notes exact"], levels["generated notes exact"]) == (1.0, 0.0)


def test_floors_only_rise():
    before = levels_to_floors({"a": 0.9, "b": 0.50049}, "sum")
    assert before.f1 == {"a": 0.9, "b": 0.5}
    after = levels_to_floors({"a": 0.95, "b": 0.4, "c": 1.0}, "sum", before)
    assert after.f1 == {"a": 0.95, "b": 0.5, "c": 1.0}


def test_what_falls_or_is_measured_no_more_is_named():
    floors = Floors("sum", {"a": 0.9, "b": 0.5, "c": 1.0})
    fallen = falls(floors, {"a": 0.9, "b": 0.4999})
    assert [str(f) for f in fallen] == [
        "b: floor 0.500, now 0.4999",
        "c: floor 1.000, now not measured any more",
    ]


def test_floors_of_other_documents_are_refused():
    with pytest.raises(SourceError, match="anew"):
        levels_to_floors({}, "new", Floors("old", {}))


def test_the_checksum_knows_text_and_gold(case):
    one, other = case({}, {"cusip": A}), case({}, {"cusip": "B"})
    assert cases_to_checksum([one]) == cases_to_checksum([case({}, {"cusip": A})])
    assert cases_to_checksum([one]) != cases_to_checksum([other])


def test_floors_are_read_as_written(tmp_path):
    path = tmp_path / "floors.json"
    Floors("sum", {"b": 0.5, "a": 1.0}).save(path)
    assert list(json.loads(path.read_text())["f1"]) == ["a", "b"]
    assert Floors.load(path) == Floors("sum", {"a": 1.0, "b": 0.5})
    path.write_text("{}")
    with pytest.raises(SourceError, match="restore"):
        Floors.load(path)
