"""Fields: plain values, and the contract's JSON shapes."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.candidate import Method, Status, Step
from extractor.ground.fields import Evidence, Field, plain
from extractor.ground.places import Box, Span

RATE = Field(Decimal("3.600"), Status.FOUND, 0.99996, "3.600%", Method.TOKENS, (Method.RULES,), (Evidence(Span(3, 9)),))
OPEN = Field(None, Status.PLACEHOLDER, 0.9, "[]")


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
