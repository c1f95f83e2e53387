"""Columns of which two add up to a third."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices.net_columns import grids_to_net_columns
from extractor.ground.schema import retail_note
from tests.laid import lay, told_by_row


def read(labels, *rows, kind="table"):
    text, grid = lay(labels, *rows, kind=kind)
    return told_by_row(text, grid, grids_to_net_columns([grid], retail_note()))


def told(price, concession, net):
    return {
        "selling_price": Decimal(price),
        "gross_concession": Decimal(concession),
        "net_proceeds_percent": Decimal(net),
    }


@pytest.mark.parametrize(
    "net", ["Net % par", "Proceeds", "Net Proceeds to Issuer", "Company receives (%)", "Issuer gets"]
)
def test_a_header_that_speaks_of_what_is_left_and_one_sum_are_enough(net):
    assert read(("CUSIP", "Price", "Gross conc %", net), ("441812HA5", "100", "0.400", "99.600%")) == [
        told("100", "0.400", "99.600")
    ]


def test_three_sums_tell_columns_that_lost_their_headers():
    rows = [
        ("6.00", "0.15", "100.00", "99.85"),
        ("6.10", "0.25", "99.90", "99.65"),
        ("6.25", "0.35", "100.00", "99.65"),
    ]
    assert read(("",) * 4, *rows) == [
        told("100.00", "0.15", "99.85"),
        told("99.90", "0.25", "99.65"),
        told("100.00", "0.35", "99.65"),
    ]


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("", "", ""), [("100", "5.00", "95"), ("100", "5.00", "95"), ("100", "5.00", "95")]),  # one sum, three times
        (("", "", ""), [("100", "5.00", "95"), ("100", "4.00", "96")]),
        (("Price", "Concession", "Net"), [("100", "0.40", "99.60"), ("100", "0.60", "99.60")]),  # a row that does not
        (("Price", "Coupon Rate", "Net"), [("100", "4.00", "96.00")]),  # another field's name
        (("Price", "Discount", "Net Price to Advisory Accounts"), [("100", "0.45", "99.55")]),
        (("Price", "Concession", "Price to Dealers"), [("100", f"0.{k}", f"99.{10 - k}") for k in (4, 5, 7)]),
        (("Price", "Discount", "Wrap Price"), [("100", f"0.{k}", f"99.{10 - k}") for k in (4, 5, 7)]),
        (("Price", "Concession", "Call Price"), [("100", "0.40", "99.60")] * 3),
        (("Price", "Concession", "Net"), [("100", "0.40", "99.60"), ("100", "0.40", "")]),
        (("Price", "Concession", "Net"), [("100", "0.00", "100")]),
        (("Price", "", "", "Net"), [("100", "0.40", "0.40", "99.60")]),  # either may be the concession
    ],
)
def test_what_may_be_chance_or_another_columns_is_left_alone(labels, rows):
    assert read(labels, *rows) == [{}] * len(rows)


def test_labels_of_a_sheet_are_no_columns():
    assert read(("Price", "Concession", "Net"), ("100", "0.40", "99.60"), kind="pairs") == [{}]
