from __future__ import annotations

import json
from decimal import Decimal

import pytest
from service_house import identifier

from extractor.corpus.corrections import Kind
from extractor.ground.errors import UsageError
from extractor.service.incoming import add_corrections, parse_body

CUSIP = identifier(0, 0)


def said(desk, **more):
    return {
        "sha256": desk.summaries()[0].sha256,
        "note": CUSIP,
        "field": "coupon_rate",
        "value": "4.125",
        "by": "Ann",
    } | more


def test_numbers_of_a_body_stay_as_they_are_written():
    (one,) = parse_body(b'{"value": 4.12500000000000000001}', "application/json")
    assert one["value"] == Decimal("4.12500000000000000001")
    lines = b'{"value": "1"}\n\n{"value": "2"}\n'
    assert [c["value"] for c in parse_body(lines, "application/x-ndjson")] == ["1", "2"]


@pytest.mark.parametrize("body", [b"", b"[]", b"nonsense", b"\xff", b"[" * 100_000])
def test_a_body_that_holds_no_correction_is_refused(body):
    with pytest.raises(UsageError, match=r"not JSON|send between"):
        parse_body(body, "application/json")


def test_the_same_again_adds_nothing_for_as_long_as_it_holds(desk):
    assert [s.new for s in add_corrections(desk, [said(desk)])] == [True]
    assert [s.new for s in add_corrections(desk, [said(desk)])] == [False]
    add_corrections(desk, [said(desk, value="5")])
    assert [s.new for s in add_corrections(desk, [said(desk)])] == [True]
    assert [c.said.value for c in desk.store.history()] == ["4.125", "5", "4.125"]


def test_all_of_a_request_or_nothing(desk):
    with pytest.raises(UsageError, match="correction 2"):
        add_corrections(desk, [said(desk), said(desk, value="soon")])
    assert desk.store.history() == []


def test_a_token_says_whose_word_it_is(desk):
    (stored,) = add_corrections(desk, [said(desk, by="Mallory")], by="Ann")
    assert stored.correction.said.by == "Ann"


def test_null_says_that_there_is_none(desk):
    (stored,) = add_corrections(desk, [said(desk, value=None)])
    assert stored.correction.said.kind is Kind.ABSENT


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"colour": "red"}, "unknown keys colour"),
        ({"by": 7}, "'by' must be a text"),
        ({"kind": "guess"}, "is no kind"),
        ({"kind": "withdraw"}, "needs in 'withdraws'"),
        ({"evidence": [[1]]}, "evidence is a list"),
        ({"sha256": "0" * 64}, "is not known here"),
    ],
)
def test_what_makes_no_sense_is_named(desk, wrong, told):
    with pytest.raises(UsageError, match=told):
        add_corrections(desk, [json.loads(json.dumps(said(desk) | wrong))])
    assert desk.store.history() == []


def test_a_document_that_was_sent_twice_is_known_by_either_name(desk):
    data = b"Pricing Supplement No. 7, in words and without a table.\n"
    desk.extract("first.txt", data)
    desk.extract("second.txt", data)
    for k, source in enumerate(("first.txt", "second.txt")):
        what = {"source": source, "note": None, "field": "supplement_number", "value": str(7 + k), "by": "Ann"}
        (stored,) = add_corrections(desk, [what])
        assert stored.new
    assert {c.sha256 for c in desk.store.history()} == {stored.correction.sha256}


def test_a_note_that_is_not_there_is_refused_unless_the_request_adds_it(desk):
    wrong = said(desk) | {"note": "02006DUP4"}
    with pytest.raises(UsageError, match=r"no note 02006DUP4 is there, only .*; add it first"):
        add_corrections(desk, [wrong])
    assert desk.store.history() == []
    first = said(desk) | {"note": "#1"}
    missed = {"sha256": wrong["sha256"], "note": "02006DUP4", "kind": "add_note", "by": "Ann"}
    assert len(add_corrections(desk, [first, missed, wrong])) == 3
    assert add_corrections(desk, [wrong])[0].new is False  # it is there from now on


def test_of_a_document_that_was_not_read_here_every_note_is_taken(desk):
    new = {"text": "A note, in words.", "note": CUSIP, "field": "coupon_rate", "value": "3.5", "by": "Ann"}
    assert add_corrections(desk, [new])[0].new


def test_a_figure_that_the_document_does_not_print_is_stored_and_told(desk):
    (stored,) = add_corrections(desk, [said(desk, value="8.125")])
    assert stored.new
    assert [doubt.split(" reads as ")[1] for doubt in stored.doubts] == [f"{said(desk)['field']} 8.125"]
