"""Columns of days and rates that look like a field's and are none."""

from datetime import date
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.misleading_columns import without_misleading_columns
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

PLACE = Span(0, 10)


def kept(header, field, *, beside="Coupon", place=PLACE):
    value = date(2027, 5, 15) if field.endswith("date") else Decimal("4.02")
    said = Candidate(field, 0, place, str(value), value, Status.FOUND, 0.9, Method.TOKENS)
    row = Row((GridCell(PLACE, str(value)), None), PLACE)
    return without_misleading_columns([Grid("table", (Column(header), Column(beside)), (row,), PLACE)], [said]) == [
        said
    ]


@pytest.mark.parametrize("header", ["Next Pay Date", "Next Payment Date", "NEXT INTEREST PAYMENT", "Next\nCoupon"])
def test_a_next_payment_is_no_first_coupon(header):
    assert not kept(header, "first_coupon_date")
    assert kept(header, "maturity_date")
    assert kept(header, "first_coupon_date", place=Span(20, 30))


@pytest.mark.parametrize(
    "header", ["First Coupon Date", "1st Coupon", "Payment Dates", "Next Call Date", "Next Payment (First Coupon)"]
)
def test_other_days_stay(header):
    assert kept(header, "first_coupon_date")


@pytest.mark.parametrize("header", ["Effective Rate", "EFFECTIVE INTEREST RATE", "Average effective yield"])
def test_an_effective_rate_is_neither_a_coupon_nor_a_concession(header):
    assert not kept(header, "gross_concession")
    assert not kept(header, "coupon_rate")
    assert kept(header, "maturity_date")


@pytest.mark.parametrize("header", ["Rate", "Interest Rate, effective May 1", "Concession"])
def test_other_rates_stay(header):
    assert kept(header, "gross_concession")


def test_the_only_rate_of_a_table_stays():
    assert kept("Effective Rate", "coupon_rate", beside="Maturity")
    assert not kept("Effective Rate", "gross_concession", beside="Maturity")
