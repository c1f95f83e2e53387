"""Denominations that are told by what they grow by."""

from decimal import Decimal

import pytest

from extractor.finding.rules.offering import denominations

FIELDS = ("min_denomination", "denomination_increment")


@pytest.mark.parametrize(
    ("text", "least", "more"),
    [
        ("They come in $2,000 pieces and $1,000 multiples on top.", 2000, 1000),
        ("You may buy $5,000 and any larger multiple of $500.", 5000, 500),
        ("Lots: US$1,000 and multiples thereof", 1000, 1000),
        ("Form: book-entry; $1,000 and multiples\n", 1000, 1000),
        ("Minimum $2,000. Multiples $1,000.", 2000, 1000),
        ("sold from $2,000 in $1,000 steps", 2000, 1000),
    ],
)
def test_two_amounts_and_a_step_tell_both(values, text, least, more):
    assert [values(denominations, text, field) for field in FIELDS] == [[Decimal(least)], [Decimal(more)]]


@pytest.mark.parametrize(
    "text",
    [
        "The notes may be redeemed in part in amounts of $2,000 and multiples of $1,000.",
        "A survivor may put back $1,000 and integral multiples of $1,000.",
        "Of $1,000 in May; multiples of $5,000 later.",  # a step is no more than the smallest piece
        "We have sold $250 million, a multiple of $1,000.",
        "The price is $1,000. We use a multiple of 1.5.",
    ],
)
def test_what_is_repaid_or_of_no_piece_tells_none(values, text):
    assert values(denominations, text, "min_denomination") == []
