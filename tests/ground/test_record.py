"""Records: fields by name, the contract's JSON shapes, and what a promise accepts."""

import copy
import pickle
from decimal import Decimal

import pytest

from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Evidence, Field, Footnote
from extractor.ground.places import Span
from extractor.ground.record import Extraction, Failure, Promise, Record

RATE = Field(Decimal("3.600"), Status.FOUND, 0.99996, "3.600%", Method.TOKENS, (Method.RULES,), (Evidence(Span(3, 9)),))
OPEN = Field(None, Status.PLACEHOLDER, 0.9, "[]")
NOTE = Record({"coupon_rate": RATE, "principal_amount": OPEN}, (Footnote("(1)", None, "coupon_rate"),))


def test_fields_by_name_and_by_attribute():
    assert NOTE["coupon_rate"] is NOTE.coupon_rate is RATE
    assert list(NOTE) == ["coupon_rate", "principal_amount"]
    assert NOTE.values_only() == {"coupon_rate": "3.600", "principal_amount": None}
    with pytest.raises(AttributeError, match="no field 'rate'; there are coupon_rate, principal_amount"):
        _ = NOTE.rate
    with pytest.raises(KeyError, match=r"no field .*; there are coupon_rate, principal_amount"):
        _ = NOTE["rate"]


def test_records_show_what_is_stated_and_complete_their_names():
    said = Record({"coupon_rate": RATE, "principal_amount": OPEN, "isin": Field(None, Status.ABSENT, 0.9)})
    assert repr(said) == "<Record coupon_rate=3.600, principal_amount=placeholder>"
    assert {"isin", "footnotes", "values_only"} <= set(dir(said))


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


def test_a_document_shows_itself_in_a_line():
    assert repr(extraction(notes=(NOTE,))) == "<Extraction a.txt: ok 1.0000, 1 note>"
    failed = extraction(status="failed", confidence=0.0, error=Failure("SourceError", "gone"))
    assert repr(failed) == "<Extraction a.txt: failed, gone>"


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
