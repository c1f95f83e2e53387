"""Records: plain values, the contract's JSON shapes, and what a promise accepts."""

import copy
import datetime as dt
import json
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.candidate import Method, Status, Step
from extractor.ground.places import Box, Span
from extractor.ground.record import Evidence, Extraction, Failure, Field, Footnote, Promise, Record, plain

RATE = Field(Decimal("3.600"), Status.FOUND, 0.99996, "3.600%", Method.TOKENS, (Method.RULES,), (Evidence(Span(3, 9)),))
OPEN = Field(None, Status.PLACEHOLDER, 0.9, "[]")
NOTE = Record({"coupon_rate": RATE, "principal_amount": OPEN}, (Footnote("(1)", None, "coupon_rate"),))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_digit_of_a_decimal_is_lost(value):
    told = plain(value)
    assert "E" not in told.upper()
    assert Decimal(told) == value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("3.600"), "3.600"),
        (dt.date(2023, 5, 15), "2023-05-15"),
        (True, True),
        (30, 30),
        (None, None),
        (("A", "B"), ["A", "B"]),
        ((Step(None, Decimal("4.0")),), [{"from": None, "rate": "4.0"}]),
        ((Step(dt.date(2020, 1, 2), Decimal(5)),), [{"from": "2020-01-02", "rate": "5"}]),
    ],
)
def test_plain_values(value, told):
    assert plain(value) == told
    assert json.loads(json.dumps(plain(value))) == told


def test_a_field_has_all_that_the_contract_asks_for():
    assert RATE.to_dict() == {
        "value": "3.600",
        "status": "found",
        "confidence": 1.0,
        "raw": "3.600%",
        "method": "tokens",
        "agreed": ["rules"],
        "evidence": [{"start": 3, "end": 9}],
        "alternatives": [],
    }
    assert OPEN.to_dict()["method"] is None


def test_a_place_on_a_page_has_its_box_in_points():
    box = Box(2, 10.123, 20.456, 30.0, 40.0)
    assert Evidence(Span(0, 4), box).to_dict() == {
        "start": 0,
        "end": 4,
        "page": 2,
        "bbox": [10.12, 20.46, 30.0, 40.0],
    }


def test_fields_by_name_and_by_attribute():
    assert NOTE["coupon_rate"] is NOTE.coupon_rate is RATE
    assert list(NOTE) == ["coupon_rate", "principal_amount"]
    assert NOTE.values_only() == {"coupon_rate": "3.600", "principal_amount": None}
    with pytest.raises(AttributeError, match="no field 'rate'; there are coupon_rate, principal_amount"):
        _ = NOTE.rate
    with pytest.raises(KeyError):
        _ = NOTE["rate"]


def test_records_go_to_worker_processes_and_back():
    for other in (pickle.loads(pickle.dumps(NOTE)), copy.deepcopy(NOTE)):
        assert dict(other) == dict(NOTE)
        assert other.footnotes == NOTE.footnotes


@pytest.mark.parametrize(
    ("field", "accepted"),
    [
        (RATE, True),
        (Field(Decimal(1), Status.FOUND, 0.98), False),
        (Field(Decimal(1), Status.FOUND, 0.98996), True),  # as printed: 0.9900
        (Field(Decimal(1), Status.DERIVED, 1.0), False),
        (Field(None, Status.CORRECTED, 1.0), True),
        (OPEN, None),
    ],
)
def test_what_a_promise_accepts(field, accepted):
    assert Promise(0.999, 0.99, "").accepts(field) is accepted


def test_a_promise_that_no_threshold_keeps_accepts_nothing():
    assert Promise(0.999, None, "").accepts(RATE) is False


def extraction(**told):
    about = {"source": "a.txt", "sha256": "0", "schema": "retail_note/1", "model": "m", "status": "ok", "confidence": 1}
    return Extraction(**about | told)


def test_the_json_of_a_document():
    told = extraction(notes=(NOTE,)).to_dict()
    assert list(told) == [
        "source", "sha256", "schema", "model", "status", "confidence", "offering", "notes", "findings",
    ]  # fmt: skip
    assert told["notes"][0]["footnotes"] == [{"marker": "(1)", "text": None, "field": "coupon_rate", "evidence": []}]
    assert "accepted" not in told["notes"][0]["coupon_rate"]


def test_a_promise_is_told_field_by_field_and_in_sum():
    told = Promise(0.999, 0.99, "as measured").of(extraction(notes=(NOTE,))).to_dict()
    assert told["notes"][0]["coupon_rate"]["accepted"] is True
    assert told["notes"][0]["principal_amount"]["accepted"] is None
    assert told["promise"] == {
        "target_precision": 0.999,
        "threshold": 0.99,
        "statement": "as measured",
        "values": 1,
        "accepted": 1,
    }


def test_a_failed_document_says_why_with_and_without_evidence():
    failed = extraction(status="failed", error=Failure("SourceError", "gone"))
    assert failed.to_dict()["error"] == failed.values()["error"] == {"type": "SourceError", "message": "gone"}
    assert failed.values()["notes"] == []
