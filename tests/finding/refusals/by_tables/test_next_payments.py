"""The day on which a note pays next is not its first coupon's."""

from datetime import date

import pytest

from extractor.finding.refusals.by_tables.next_payments import without_next_payments
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

PLACE = Span(0, 10)


def kept(header, field="first_coupon_date", place=PLACE):
    said = Candidate(field, 0, place, "05/15/2027", date(2027, 5, 15), Status.FOUND, 0.9, Method.TOKENS)
    grid = Grid("table", (Column(header),), (Row((GridCell(PLACE, "05/15/2027"),), PLACE),), PLACE)
    return without_next_payments([grid], [said]) == [said]


@pytest.mark.parametrize("header", ["Next Pay Date", "Next Payment Date", "NEXT INTEREST PAYMENT", "Next\nCoupon"])
def test_a_next_payment_is_no_first_coupon(header):
    assert not kept(header)
    assert kept(header, "maturity_date")
    assert kept(header, place=Span(20, 30))


@pytest.mark.parametrize(
    "header", ["First Coupon Date", "1st Coupon", "Payment Dates", "Next Call Date", "Next Payment (First Coupon)"]
)
def test_other_days_stay(header):
    assert kept(header)
