"""Cells: exact or empty, and one odd value leaves its neighbours as they are."""

import datetime as dt
import logging
from decimal import Decimal

import pyarrow as pa
import pytest

from extractor.emitting.cells import values_to_array
from extractor.ground.candidate import Status, Step

PERCENT = pa.decimal128(38, 9)
STEPS = pa.list_(pa.struct([("from", pa.date32()), ("rate", PERCENT)]))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (pa.string(), ["a", None, "b"]),
        (PERCENT, [Decimal("3.600"), None, Decimal("0.001953125")]),
        (pa.date32(), [dt.date(2020, 5, 11), None]),
        (pa.bool_(), [True, None, False]),
        (pa.int64(), [30, None, 2**40]),
    ],
)
def test_values_come_back_as_they_are(kind, values):
    array = values_to_array("x", kind, values)
    assert array.type == kind
    assert array.to_pylist() == values


@pytest.mark.parametrize(
    ("kind", "odd"),
    [
        (PERCENT, Decimal("0.1234567891")),
        (PERCENT, Decimal(10) ** 30),
        (PERCENT, Decimal("NaN")),
        (pa.int32(), 2**31),
        (pa.int64(), 2**63),
    ],
)
def test_a_number_too_long_is_left_out_alone(kind, odd, caplog):
    with caplog.at_level(logging.WARNING):
        array = values_to_array("coupon_rate", kind, [1, odd, 2])
    assert array.to_pylist() == [1, None, 2]
    assert caplog.text.count("coupon_rate") == 1


def test_what_is_no_text_is_written_out():
    values = [dt.date(2020, 5, 11), Decimal("3.600"), 7, True, "as it is"]
    assert values_to_array("value", pa.string(), values).to_pylist() == ["2020-05-11", "3.600", "7", "True", "as it is"]


def test_a_name_that_is_no_utf8_is_kept_as_far_as_it_goes():
    assert values_to_array("source", pa.string(), ["caf\udce9.txt", "b"]).to_pylist() == ["caf?.txt", "b"]
    lists = values_to_array("agents", pa.list_(pa.string()), [("caf\udce9",), ("b", "c"), None])
    assert lists.to_pylist() == [["caf?"], ["b", "c"], None]


def test_steps_become_structs():
    step = Step(dt.date(2021, 5, 15), Decimal("2.25"))
    array = values_to_array("step_schedule", STEPS, [(step,), None])
    assert array.to_pylist() == [[{"from": dt.date(2021, 5, 15), "rate": Decimal("2.250000000")}], None]


def test_a_status_is_its_name():
    assert values_to_array("status", pa.string(), [Status.FOUND]).to_pylist() == ["found"]
