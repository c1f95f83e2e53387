from decimal import Decimal

import pytest

from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Promise, Record

PROMISE = Promise(0.999, 0.995, "precision 0.999: accepted from confidence 0.9950 up")


def field(confidence, status=Status.FOUND, value=Decimal("3.6")):
    return Field(value, status, confidence, "3.6", Method.RULES)


@pytest.mark.parametrize(
    ("of", "accepted"),
    [
        (field(0.996), True),
        (field(0.99496), True),  # printed as 0.9950
        (field(0.994), False),
        (field(0.999, Status.DERIVED), False),
        (field(0.1, Status.CORRECTED), True),
        (field(0.999, Status.ABSENT, None), None),
    ],
)
def test_only_values_found_and_sure_are_accepted(of, accepted):
    assert PROMISE.accepts(of) is accepted


def test_no_threshold_accepts_nothing():
    assert Promise(0.9999, None, "no threshold reaches it").accepts(field(1.0)) is False


def test_a_result_tells_what_may_be_taken():
    plain = Extraction(
        "a.txt", "", "retail_note/1", "m", "ok", 1.0, Record({}), (Record({"coupon_rate": field(0.996)}),)
    )
    assert "promise" not in plain.to_dict()
    assert "accepted" not in plain.to_dict()["notes"][0]["coupon_rate"]
    told = PROMISE.of(plain).to_dict()
    assert told["notes"][0]["coupon_rate"]["accepted"] is True
    assert told["promise"]["values"] == told["promise"]["accepted"] == 1
    assert told["promise"]["statement"] == PROMISE.statement
