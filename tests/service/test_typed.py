from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.service.typed import given_to_value, kind_of, place_to_value, text_to_value

SPECS = retail_note().by_name


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("coupon_rate", "3.600 %", Decimal("3.600")),
        ("principal_amount", "$1,185,000.00", Decimal("1185000.00")),
        ("maturity_date", "May 15, 2023", dt.date(2023, 5, 15)),
        ("maturity_date", "2023-05-15", dt.date(2023, 5, 15)),
        ("coupon_frequency", "semi_annual", "semi_annual"),
        ("coupon_frequency", "Semi-Annual", "semi_annual"),
        ("survivors_option", "no", False),
        ("agents", "A Corp; B Inc.", ("A Corp", "B Inc.")),
        ("callable", "true", True),
    ],
)
def test_what_is_typed_is_read_as_the_field(field, text, value):
    typed = text_to_value(SPECS[field], text)
    assert (typed.value, typed.problem) == (value, "")
    assert type(typed.value) is type(value)


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("coupon_rate", "three and a bit", "cannot be read"),
        ("maturity_date", "02/31/2023", "cannot be read"),
        ("cusip", "02006DUP5", "cannot be read"),
        ("coupon_frequency", "Every Half", "one of monthly, quarterly"),
        ("coupon_rate", "TBD", "leaves the field open"),
        ("coupon_rate", "N/A", "says that there is none"),
        ("issuer", "  ", "nothing was given"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(field, text, problem):
    typed = text_to_value(SPECS[field], text)
    assert typed.value is None
    assert problem in typed.problem


def test_a_value_has_its_own_place_within_what_was_selected():
    text = "Rate:  3.600 %(1) a year"
    typed, place = place_to_value(SPECS["coupon_rate"], text, Span(5, 17))
    assert typed.value == Decimal("3.600")
    assert place.of(text).startswith("3.600")


def test_a_selection_over_a_line_end_is_read_as_one():
    text = "due on May 15,\n2023 or"
    typed, place = place_to_value(SPECS["maturity_date"], text, Span(6, 20))
    assert typed.value == dt.date(2023, 5, 15)
    assert place.of(text).split() == ["May", "15,", "2023"]


def test_a_typed_value_keeps_the_words_that_were_pointed_at():
    text = "Pays Every Half year"
    typed, place = given_to_value(SPECS["coupon_frequency"], "semi_annual", Span(5, 15), text)
    assert (typed.value, place.of(text)) == ("semi_annual", "Every Half")


def test_a_typed_number_does_not_claim_a_place_that_says_another():
    text = "at 1.125% of par"
    typed, place = given_to_value(SPECS["gross_concession"], "1.250", Span(3, 9), text)
    assert (typed.value, place) == (Decimal("1.250"), None)
    same, there = given_to_value(SPECS["gross_concession"], "1.125", Span(3, 9), text)
    assert (same.value, there.of(text)) == (Decimal("1.125"), "1.125%")


def test_every_kind_of_value_is_called_by_its_name():
    told = {kind_of(spec) for spec in retail_note().fields}
    assert {"an ISIN", "a date", "yes or no", "percent of par"} < told
    assert not any(name.startswith(("a i", "a steps")) for name in told)
