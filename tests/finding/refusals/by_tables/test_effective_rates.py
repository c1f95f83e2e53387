"""What notes cost their issuer is no rate that they pay, nor a concession."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.effective_rates import without_effective_rates
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def kept(header, field="gross_concession", beside="Coupon"):
    place = Span(0, 5)
    said = Candidate(field, None, place, "4.02%", Decimal("4.02"), Status.FOUND, 0.9, Method.TOKENS)
    grid = Grid("table", (Column(header), Column(beside)), (Row((GridCell(place, "4.02%"), None), place),), place)
    return without_effective_rates([grid], [said]) == [said]


@pytest.mark.parametrize("header", ["Effective Rate", "Effective interest rate", "Average effective yield"])
def test_an_effective_rate_goes(header):
    assert not kept(header)
    assert not kept(header, "coupon_rate")
    assert kept(header, "maturity_date")


@pytest.mark.parametrize("header", ["Rate", "Interest Rate, effective May 1", "Concession"])
def test_other_rates_stay(header):
    assert kept(header)


def test_the_only_rate_of_a_table_stays():
    assert kept("Effective Rate", "coupon_rate", beside="Maturity")
