"""The arithmetic of printed notes, against known filings and exact fractions."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.interest import DAY_COUNTS, days_30_360, first_coupon, proceeds

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
WHOLE = Decimal(100)  # percent a year: a year pays the $1,000 itself
RATES = st.decimals(min_value=0, max_value=20, places=3)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2020-05-21", "2020-06-15", 24),
        ("2020-01-31", "2020-03-31", 60),
        ("2020-01-30", "2020-03-31", 60),
        ("2020-01-15", "2020-03-31", 76),
        ("2019-02-28", "2020-02-28", 360),
    ],
)
def test_months_of_thirty_days(start, end, days):
    assert days_30_360(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == days


@given(DAYS, st.integers(0, 40))
def test_a_year_is_a_year_on_its_day(start, years):
    start = start.replace(day=min(start.day, 28))
    end = start.replace(year=start.year + years)
    assert first_coupon(WHOLE, start, end, "30/360") == 1000 * years
    assert abs(first_coupon(WHOLE, start, end, "actual/actual") - 1000 * years) < 10


@given(DAYS, DAYS, DAYS)
def test_actual_days_add_up(a, b, c):
    first, middle, last = sorted((a, b, c))
    for day_count in ("actual/360", "actual/365", "actual/actual"):
        parts = first_coupon(WHOLE, first, middle, day_count) + first_coupon(WHOLE, middle, last, day_count)
        assert abs(parts - first_coupon(WHOLE, first, last, day_count)) <= Decimal("0.02")  # each is rounded


@given(RATES, DAYS, DAYS)
def test_a_first_coupon_is_exact_to_the_half_cent(rate, a, b):
    start, end = sorted((a, b))
    exact = Fraction(rate) * 10 * days_30_360(start, end) / 360
    assert abs(Fraction(first_coupon(rate, start, end, "30/360")) - exact) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("rate", "days", "amount"), [("0.9", 1, "0.03"), ("19.995", 156, "86.65"), ("4.5", 25, "3.13")]
)
def test_half_a_cent_is_rounded_up_though_the_year_has_no_exact_fraction(rate, days, amount):
    start = dt.date(2021, 1, 1)
    end = start + dt.timedelta(days=days)
    assert first_coupon(Decimal(rate), start, end, "actual/360") == Decimal(amount)


@given(RATES, st.integers(0, 4000), st.sampled_from(["actual/360", "actual/365"]))
def test_rounding_follows_the_exact_amount(rate, days, day_count):
    exact = Fraction(rate) * 10 * days / int(day_count[-3:])
    start = dt.date(2020, 1, 1)
    paid = first_coupon(rate, start, start + dt.timedelta(days=days), day_count)
    assert paid == Decimal(int(exact * 100 + Fraction(1, 2))) / 100


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
def test_printed_first_coupons_follow(settle, first, rate, printed):
    got = first_coupon(Decimal(rate), dt.date.fromisoformat(settle), dt.date.fromisoformat(first), "30/360")
    assert abs(got - Decimal(printed)) <= Decimal("0.01")


def test_day_counts():
    start, end = dt.date(2019, 7, 1), dt.date(2020, 7, 1)
    paid = {basis: first_coupon(WHOLE, start, end, basis) for basis in DAY_COUNTS}
    assert paid == {
        "30/360": Decimal(1000),
        "actual/360": Decimal("1016.67"),  # 366 days of 360
        "actual/365": Decimal("1002.74"),  # 366 days of 365
        "actual/actual": Decimal("1001.38"),  # 184 days of 365 and 182 of 366
    }


def test_proceeds_are_principal_at_price_less_concession():
    assert proceeds(Decimal(1185000), Decimal(100), Decimal("1.125")) == Decimal("1171668.75")


def test_an_unknown_day_count_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match=r"unknown day count '30E/360'.*30/360"):
        first_coupon(WHOLE, dt.date(2020, 1, 1), dt.date(2020, 2, 1), "30E/360")
    assert all(first_coupon(WHOLE, dt.date(2020, 1, 1), dt.date(2020, 2, 1), known) > 0 for known in DAY_COUNTS)
