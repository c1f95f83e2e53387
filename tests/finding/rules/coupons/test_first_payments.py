"""The day and the amount of a first payment, beside each other."""

from datetime import date
from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import first_payments


@pytest.mark.parametrize(
    "text",
    [
        "1st coupon 04/15/2002   Amount $ 4.56   Survivor's Option YES",
        "First Coupon Date: April 15, 2002\nFirst Coupon Amount: $4.56",
        "initial payment 4/15/02, amount: $4.56; callable",
        "The first interest payment on April 15, 2002 of $4.56 is the only short one.",
    ],
)
def test_a_day_and_its_amount(values, text):
    page = f"Dated March 11, 2002\n{text}"
    assert values(first_payments, page, "first_coupon_date") == [date(2002, 4, 15)]
    assert values(first_payments, page, "first_coupon_amount") == [Decimal("4.56")]


def test_an_amount_of_each_thousand(values):
    text = "They pay monthly (first payment $5.56 per $1,000), and the first coupon is $17.40 for each $1,000."
    assert values(first_payments, text, "first_coupon_amount") == [Decimal("5.56"), Decimal("17.40")]


@pytest.mark.parametrize(
    "text",
    [
        "1st coupon 04/15/2002 Amount outstanding $5,000",
        "first payment 04/15/2002 amount $4.56 million",
        "Principal of $5,000,000; first coupon 04/15/2002, of which amount $4",
        "The first payment of $5.56 per $1,000,000 was made.",
        "the last payment of $5.56 per $1,000",
    ],
)
def test_other_amounts(values, text):
    assert values(first_payments, text, "first_coupon_amount") == []
