"""Columns in dollars for one note of $1,000."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices.note_prices import grids_to_note_prices
from extractor.ground.schema import retail_note
from tests.laid import lay, told_by_row


def read(labels, *rows):
    text, grid = lay(labels, *rows)
    return told_by_row(text, grid, grids_to_note_prices([grid], retail_note()))


@pytest.mark.parametrize(
    "labels", [("Price per note", "Dealer conc. per note"), ("Price", "Concession*"), ("Selling Price", "Concession")]
)
def test_a_tenth_of_a_note_of_a_thousand_dollars_is_the_percentage(labels):
    told = read(labels, ("$1,000.00", "$4.00"), ("$995", "$12.50"))
    assert told[0] == {"selling_price": Decimal(100), "gross_concession": Decimal("0.4")}
    assert told[1] == {"selling_price": Decimal("99.5"), "gross_concession": Decimal("1.25")}


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("Price per note", "Concession"), (("$25.00", "$0.50"), ("$25.00", "$0.75"))),  # notes of $25
        (("Price per note", "Concession"), (("$1,000.00", "$4.00"), ("100%", "$4.00"))),
        (("Price", "Concession"), (("1,000", "4.00"), ("1,000", "4.00"))),  # of what, nothing says
        (("Minimum Denomination", "Concession"), (("$1,000", "$4.00"), ("$1,000", "$4.00"))),
        (("Price", "Selling Price", "Concession"), (("$1,000", "$1,000", "$4.00"), ("$1,000", "$1,000", "$4.00"))),
    ],
)
def test_what_no_price_of_a_thousand_dollars_tells(labels, rows):
    assert read(labels, *rows) == [{}, {}]


def test_a_fee_for_all_notes_is_no_share_of_one():
    assert (
        read(("Price", "Concession"), ("$1,000", "$4.00"), ("$1,000", "$12,000"))
        == [{"selling_price": Decimal(100)}] * 2
    )
