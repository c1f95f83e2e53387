import datetime as dt
from decimal import Decimal

import pytest

from extractor.ground.candidate import Step
from extractor.ground.schema import retail_note
from extractor.measuring.agreement import agrees, pair_notes

SPECS = retail_note().by_name
PLAIN = [s for s in retail_note().note_fields if not s.extended]


@pytest.mark.parametrize(
    ("field", "gold", "value"),
    [
        ("coupon_rate", Decimal("3.6"), Decimal("3.600")),
        ("maturity_date", "2023-05-15", dt.date(2023, 5, 15)),
        ("issuer", "Ally Financial Inc.", "ALLY FINANCIAL, INC"),
        ("agents", ["B & Co.", "A"], ("A", "B & Co")),
        ("registration_number", "333-226651", "333 226651"),
        ("callable", False, False),
        ("call_notice_days", 30, 30),
    ],
)
def test_the_same_said_otherwise(field, gold, value):
    assert agrees(SPECS[field], gold, value)


@pytest.mark.parametrize(
    ("field", "gold", "value"),
    [
        ("coupon_rate", Decimal("3.6"), Decimal("3.61")),
        ("coupon_rate", Decimal("3.6"), None),
        ("maturity_date", "2023-05-15", dt.date(2023, 5, 16)),
        ("moodys_rating", "A-", "A+"),
        ("agents", ["A", "B"], ("A",)),
        ("agents", ["A"], "A"),
        ("callable", True, False),
        ("issuer", None, "Ally"),
    ],
)
def test_what_differs(field, gold, value):
    assert not agrees(SPECS[field], gold, value)


def test_notes_pair_by_identifier_first():
    gold = [{"cusip": "B"}, {"cusip": "A"}, {"cusip": "C"}]
    assert pair_notes(gold, [{"cusip": "A"}, {"cusip": "B"}], "cusip", PLAIN) == [(0, 1), (1, 0)]


def test_a_note_without_identifier_pairs_by_two_equal_fields_at_least():
    gold = [{"coupon_rate": Decimal(3), "selling_price": Decimal(100)}]
    one = {"coupon_rate": Decimal(3), "selling_price": Decimal(99)}
    both = {"coupon_rate": Decimal(3), "selling_price": Decimal(100)}
    assert pair_notes(gold, [one], "cusip", PLAIN) == []
    assert pair_notes(gold, [one, both], "cusip", PLAIN) == [(0, 1)]
    assert pair_notes(gold, [both | {"cusip": "A"}], "cusip", PLAIN) == []


def test_step_schedules_agree_date_by_date_and_rate_by_rate():
    spec = retail_note().by_name["step_schedule"]
    said = (Step(dt.date(2014, 1, 31), Decimal("2.850")), Step(dt.date(2015, 1, 28), Decimal("3.10")))
    gold = [{"from": "2014-01-31", "rate": Decimal("2.85")}, {"from": "2015-01-28", "rate": Decimal("3.1")}]
    assert agrees(spec, gold, said)
    assert not agrees(spec, gold[:1], said)
    assert not agrees(spec, [gold[0], gold[1] | {"rate": Decimal("3.2")}], said)
