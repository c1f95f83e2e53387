import dataclasses
import datetime as dt
from decimal import Decimal
from random import Random

import pytest

from extractor.learning.synthesis.printing import (
    draw_style,
    print_date,
    print_decimal,
    print_money,
    print_percent,
    print_value,
)


@pytest.fixture
def style():
    drawn = draw_style(Random(1), 2020, 0.0, 0.0)
    return dataclasses.replace(
        drawn, sign="%", dollar="$", zero=True, fractions=False, upper=False, cents=False, shorten=0.0
    )


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [("3.6", 3, "3.600"), ("3.125", 2, "3.125"), ("1185000", 0, "1,185,000"), ("100", 2, "100.00")],
)
def test_decimals_never_lose_digits(value, places, printed):
    assert print_decimal(Decimal(value), places) == printed


def test_fractions_only_where_eighths_are_exact(style):
    style = dataclasses.replace(style, fractions=True)
    assert print_percent(Decimal("5.375"), style, 3, fraction=True) == "5 3/8%"
    assert print_percent(Decimal("5.3"), style, 3, fraction=True) == "5.300%"
    assert print_percent(Decimal("5.000"), style, 3, fraction=True) == "5.000%"


def test_a_lost_zero_leaves_the_point(style):
    assert print_percent(Decimal("0.625"), dataclasses.replace(style, zero=False), 3) == ".625%"


def test_money_shows_cents_where_there_are_some(style):
    assert print_money(Decimal("1166632.50"), style) == "$1,166,632.50"
    assert print_money(Decimal(1185000), style) == "$1,185,000"
    assert print_money(Decimal("2.4"), dataclasses.replace(style, escape=True), cents=True) == "\\$2.40"


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("{m:02d}/{d:02d}/{y}", "05/05/2023"),
        ("{m}/{d}/{s:02d}", "5/5/23"),
        ("{d}-{b}-{s:02d}", "5-May-23"),
        ("{U} {d}, {y}", "MAY 5, 2023"),
    ],
)
def test_date_forms(form, printed):
    assert print_date(dt.date(2023, 5, 5), form) == printed


def test_values_print_by_type(style):
    rng = Random(3)
    assert print_value(rng, "survivors_option", True, style) == "Yes"
    assert print_value(rng, "call_notice_days", 30, style) == "30"
    assert print_value(rng, "product_ranking", "Senior Notes", style) == "Senior Notes"
    assert print_value(rng, "agents", ("A LLC",), style) == "A LLC"
    assert print_value(rng, "agents", ("A", "B", "C"), style).startswith("A, B")
