import datetime as dt
from decimal import Decimal

import pytest

from extractor.checking.arithmetic import check_arithmetic
from extractor.values.interest import days_30_360, first_coupon, proceeds, year_fraction

# The six rows of the three sample documents: settlement, first coupon, rate, printed first coupon.
SEED_ROWS = [
    ("2020-05-21", "2020-06-15", "3.600", "2.40"),
    ("2020-05-21", "2020-06-15", "3.900", "2.60"),
    ("2019-11-29", "2019-12-15", "2.350", "1.04"),
    ("2019-11-29", "2019-12-15", "2.600", "1.16"),
    ("2016-12-01", "2017-01-15", "3.500", "4.28"),
    ("2016-12-01", "2017-01-15", "4.250", "5.19"),
]


@pytest.mark.parametrize(("settle", "first", "rate", "printed"), SEED_ROWS)
def test_seed_coupons_hold(settle, first, rate, printed):
    got = first_coupon(Decimal(rate), dt.date.fromisoformat(settle), dt.date.fromisoformat(first), "30/360")
    assert abs(got - Decimal(printed)) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2020-01-31", "2020-03-31", 60),
        ("2020-01-30", "2020-02-29", 29),
        ("2020-02-15", "2020-03-31", 46),
        ("2020-05-21", "2020-06-15", 24),
    ],
)
def test_months_of_thirty(start, end, days):
    assert days_30_360(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == days


def test_day_counts():
    start, end = dt.date(2019, 7, 1), dt.date(2020, 7, 1)
    assert year_fraction(start, end, "30/360") == 1
    assert year_fraction(start, end, "actual/360") == Decimal(366) / 360
    assert year_fraction(start, end, "actual/365") == Decimal(366) / 365
    assert year_fraction(start, end, "actual/actual") == Decimal(184) / 365 + Decimal(182) / 366
    with pytest.raises(ValueError, match="unknown day count"):
        year_fraction(start, end, "30E/360")


def test_a_clean_note_is_silent(offering, note):
    assert check_arithmetic(offering(), [note()]) == []


def test_a_wrong_first_coupon_is_named_with_its_numbers(offering, note):
    (finding,) = check_arithmetic(offering(), [note(), note(first_coupon_amount=Decimal("2.60"))])
    assert (finding.code, finding.note, finding.field) == ("coupon_arithmetic", 1, "first_coupon_amount")
    for number in ("2.60", "3.600", "2020-05-21", "2020-06-15", "2.40"):
        assert number in finding.message


def test_a_coupon_on_another_day_count_is_recognised(offering, note):
    (finding,) = check_arithmetic(offering(), [note(first_coupon_amount=Decimal("2.50"))])
    assert "actual/360" in finding.message
    printed = note(first_coupon_amount=Decimal("2.50"), day_count="actual/360")
    assert check_arithmetic(offering(), [printed]) == []


def test_floating_coupons_are_left_alone(offering, note):
    assert check_arithmetic(offering(), [note(coupon_type="floating", first_coupon_amount=Decimal(9))]) == []


def test_proceeds(offering, note):
    assert proceeds(Decimal(1185000), Decimal(100), Decimal("1.125")) == Decimal("1171668.75")
    (finding,) = check_arithmetic(offering(), [note(net_proceeds=Decimal("1166632.50"))])
    assert (finding.code, finding.field) == ("proceeds_arithmetic", "net_proceeds")
    assert "1166632.50" in finding.message
    assert "1171668.75" in finding.message


def test_proceeds_in_percent(offering, note):
    assert check_arithmetic(offering(), [note(net_proceeds_percent=Decimal("98.875"))]) == []
    (finding,) = check_arithmetic(offering(), [note(net_proceeds_percent=Decimal("98.500"))])
    assert (finding.code, finding.field) == ("proceeds_arithmetic", "net_proceeds_percent")


def test_a_full_coupon_for_a_short_first_period_is_named(offering, note):
    (finding,) = check_arithmetic(offering(), [note(first_coupon_amount=Decimal("3.00"))])
    assert "full monthly period" in finding.message


def test_a_long_first_coupon_holds(offering, note):
    long = note(first_coupon_date=dt.date(2020, 8, 15), first_coupon_amount=Decimal("8.40"))
    assert check_arithmetic(offering(), [long]) == []
