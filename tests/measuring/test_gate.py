import json
from decimal import Decimal

import pytest

from extractor.ground.errors import SourceError
from extractor.measuring.gate import (
    Floors,
    Reached,
    cases_to_checksum,
    falls,
    judge,
    lift,
    scores_to_levels,
    scores_to_sizes,
)

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
    sizes = scores_to_sizes([real, made])
    assert (sizes["real all"], sizes["generated all"], sizes["real notes exact"]) == (2, 2, 1)


def reached(model="m 1", documents="sum", size=400, **levels):
    return Reached(model, documents, levels, dict.fromkeys(levels, size))


def test_floors_only_rise_and_are_rounded_down():
    before = lift(Floors("sum", {}), reached(a=0.9, b=0.50049))
    assert (before.model, before.f1, before.standing) == ("m 1", {"a": 0.9, "b": 0.5}, {"a": 0.9, "b": 0.5})
    after = lift(before, reached(a=0.95, b=0.4, c=1.0))
    assert after.f1 == after.standing == {"a": 0.95, "b": 0.5, "c": 1.0}


def test_another_model_stands_where_it_reaches_and_the_floors_stay():
    after = lift(Floors("sum", {"a": 0.9, "b": 0.5}, "m 1", {"a": 0.9, "b": 0.5}), reached("m 2", a=0.95, b=0.49))
    assert (after.model, after.f1, after.standing) == ("m 2", {"a": 0.95, "b": 0.5}, {"a": 0.95, "b": 0.49})


def test_the_model_that_stands_may_lose_nothing_and_another_what_learning_anew_moves():
    floors = Floors("sum", {"a": 0.9, "b": 0.9}, "m 1", {"a": 0.9, "b": 0.885})
    less = {"a": 0.899, "b": 0.885}
    assert [f.name for f in judge(floors, reached("m 1", **less))] == ["a"]
    assert not judge(floors, reached("m 2", **less))
    assert [str(f) for f in judge(floors, reached("m 2", a=0.899, b=0.87))] == ["b: floor 0.900, now 0.8700"]


def test_what_falls_or_is_measured_no_more_is_named():
    fallen = falls({"a": 0.9, "b": 0.5, "c": 1.0}, {"a": 0.9, "b": 0.4999})
    assert [str(f) for f in fallen] == [
        "b: floor 0.500, now 0.4999",
        "c: floor 1.000, now not measured any more",
    ]


def test_floors_of_other_documents_are_refused():
    with pytest.raises(SourceError, match="anew"):
        judge(Floors("old", {}), reached(documents="new"))


def test_the_checksum_knows_text_and_gold(case):
    one, other = case({}, {"cusip": A}), case({}, {"cusip": "B"})
    assert cases_to_checksum([one]) == cases_to_checksum([case({}, {"cusip": A})])
    assert cases_to_checksum([one]) != cases_to_checksum([other])


def test_floors_are_read_as_written(tmp_path):
    path = tmp_path / "floors.json"
    floors = Floors("sum", {"b": 0.5, "a": 1.0}, "m 1", {"b": 0.5, "a": 0.99})
    floors.save(path)
    assert list(json.loads(path.read_text())["f1"]) == ["a", "b"]
    assert Floors.load(path) == floors
    path.write_text("{}")
    with pytest.raises(SourceError, match="restore"):
        Floors.load(path)
