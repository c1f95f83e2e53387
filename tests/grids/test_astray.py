"""What shows in a grid that it was folded wrong."""

from __future__ import annotations

import pytest

from extractor.grids.astray import grid_to_astray
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
SPAN = Span(0, 1)


def astray(header, row, kind="stream"):
    cells = tuple(GridCell(SPAN, text) if text else None for text in row.split("|"))
    columns = tuple(Column(text) for text in header.split("|"))
    return [c.text for c in grid_to_astray(Grid(kind, columns, (Row(cells, SPAN),), SPAN), SCHEMA)]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("CUSIP Number|Selling Price|Coupon Rate|Maturity Date", "02006DUP4|100.00%|3.600 %|05/15/2023"),
        ("CUSIP Number|Selling Price|Coupon Type|Coupon Rate|Coupon Frequency", "02006DUP4|TBD|Zero Coupon|Zero|--"),
        ("CUSIP Number|Coupon Type|Coupon Rate", "02006DUP4|Step Up|3.5% stepping up to 4.0%"),
        ("CUSIP/ISIN|Principal Amount", "02006DUP4 US02006DUP40|$1,000,000"),
        ("CUSIP Number|Survivor's Option|Product Ranking", "02006DUP4|Aye|Front Of The Queue"),  # words nobody listed
        ("CUSIP Number|Principal Amount|", "02006DUP4|$1,000,000|Ironbridge Credit Group Ltd."),
        ("CUSIP Number|Basket Weight", "02006DUP4|$1,000,000"),  # a heading of no field may hold anything
    ],
)
def test_nothing_is_astray_in_a_grid_that_was_folded_right(header, row):
    assert astray(header, row) == []


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("CUSIP Number|Principal Amount", "02006DUP4 $1,000,000|100.00%", ["02006DUP4 $1,000,000", "100.00%"]),
        ("CUSIP Number|Principal Amount", "02006DUP4 %|$1,000,000", ["02006DUP4 %"]),
        ("CUSIP Number||Coupon Rate", "02006DUP4|$1,000,000|3.600%", ["$1,000,000"]),
        ("CUSIP Number|Coupon Rate|", "02006DUP4|3.600%|The notes may not be redeemed.", ["The notes may not be redeemed."]),
        ("CUSIP Number|Dawn|Glow|Dawn", "02006DUP4|3.600%|05/15/2023|Yes", ["3.600%", "Yes"]),
        ("CUSIP Number|Maturity Date", "02006DUP4|Ironbridge Credit Group Ltd.", ["Ironbridge Credit Group Ltd."]),
    ],
)  # fmt: skip
def test_what_is_glued_unheaded_or_under_another_heading_is_astray(header, row, expected):
    assert astray(header, row) == expected


def test_pairs_have_no_rows_to_be_out_of_step():
    assert astray("Maturity Date|", "3.600%|$1,000", kind="pairs") == []
