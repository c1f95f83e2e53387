"""Titles that name a series by its rate."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.notes import titles


@pytest.mark.parametrize(
    "title",
    [
        "First Mortgage Bonds, 5.625% Series due June 1, 2064",
        "First and Refunding Mortgage Bonds, 4 3/4% Series due 2044",
        "Senior Notes, Series C, 2.55% Series due June 1, 2021",
        "Collateral Trust Bonds, 6.90% Series A due October 1, 2010",
    ],
)
def test_titles(values, title):
    assert values(titles, f"ISSUER\n$135,000,000 {title}\nmore", "title") == [title]


def test_what_such_a_title_says(values):
    text = "ISSUER\n$135,000,000 First Mortgage Bonds, 5.625% Series due June 1, 2064\n"
    assert values(titles, text, "coupon_rate") == [Decimal("5.625")]
    assert values(titles, text, "maturity_date") == [dt.date(2064, 6, 1)]
    assert values(titles, text, "principal_amount") == [Decimal(135000000)]


@pytest.mark.parametrize(
    "text",
    [
        "To repay part of our First Mortgage Bonds, 3.60% Series due June 1, 2015, and for other purposes.",
        "first mortgage bonds, 3.60% series due June 1, 2015",  # prose
        "Cumulative Preferred Stock, 5.10% Series",
        "First Mortgage Bonds, 3.60% Series, of which $75,000,000 fell due June 1, 2015",
    ],
)
def test_no_title(values, text):
    assert values(titles, text, "title") == []
