"""Prices and fees in dollars for each $1,000."""

from decimal import Decimal

import pytest

from extractor.ground.schema import FieldSpec
from extractor.values.outcome import Context
from extractor.values.readers import READERS

PER_THOUSAND = "Concession per $1,000"


def percent_of_par(name, text, header=""):
    spec = FieldSpec(name, "note", "percent", unit="percent of par", bare_limit=20)
    return READERS["percent"](spec, text, Context(header=header)).value


def test_dollars_under_a_header_that_counts_them_per_thousand_are_a_tenth_in_percent():
    assert percent_of_par("gross_concession", "$8.00", PER_THOUSAND) == Decimal("0.800")
    assert percent_of_par("selling_price", "$1,000.00", "Price per $1,000") == Decimal("100.000")
    assert percent_of_par("gross_concession", "$8.00", "Concession") is None
    assert percent_of_par("gross_concession", "$8.00", "Concession per $1,000,000") is None
    assert percent_of_par("selling_price", "$25,000.00", "Price per $1,000") is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [("$12.50 per $1,000", "1.250"), ("$1,000.00 for each $1,000 of principal", "100.000"), ("$12.50 per $1,000,000", None), ("$12.50 per note", None)],
)  # fmt: skip
def test_dollars_may_say_themselves_that_they_are_of_a_thousand(printed, value):
    assert percent_of_par("gross_concession", printed) == (Decimal(value) if value else None)


def test_dollars_of_a_thousand_are_no_total():
    spec = FieldSpec("principal_amount", "note", "money", unit="USD")
    assert READERS["money"](spec, "$1,000 per $1,000", Context()).value is None
    assert READERS["money"](spec, "$1,000 per year", Context()).value == 1000


@pytest.mark.parametrize(
    "header", [PER_THOUSAND, "Conc. $/1,000", "Concession ($ per 1,000)", "Concession, dollars for each $1,000"]
)
def test_a_bare_number_counts_as_its_header_says(header):
    assert percent_of_par("gross_concession", "22.50", header) == Decimal("2.250")
    assert percent_of_par("gross_concession", "2.250%", header) == Decimal("2.250")
    assert percent_of_par("gross_concession", "22.50", "Concession") is None
    assert percent_of_par("gross_concession", "1.25", "Concession on 1,000 notes") == Decimal("1.25")


@pytest.mark.parametrize(("printed", "price"), [("100.000", "100.000"), ("1,000.00", "100.000"), ("987.50", "98.750")])
def test_a_price_near_100_is_in_percent_whatever_its_header_counts_in(printed, price):
    spec = FieldSpec("selling_price", "note", "percent", unit="percent of par")
    assert READERS["percent"](spec, printed, Context(header="Price per $1,000")).value == Decimal(price)
