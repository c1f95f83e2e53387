"""Rows whose empty cells were dropped: what is determined stays."""

from __future__ import annotations

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADER = ("CUSIP", "Principal Amount", "Selling Price", "Gross Concession", "Coupon Rate", "Maturity Date")
LATER = ("First Call Date", "First Coupon Date", "Moody's Rating", "S&P Rating")
FULL = ("41161PAB9", "$5,000,000", "100.00%", "1.250%", "5.250%", "05/15/2020", "05/15/2012", "11/15/2010", "A2", "A")


def second_row(*cells, by="\t"):
    text = "".join(by.join(row) + "\n" for row in ((*HEADER, *LATER), FULL, cells))
    (grid,) = document_to_grids(read(text), retail_note())
    row = grid.rows[1]
    named = {column.header: cell.text for column, cell in zip(grid.columns, row.cells, strict=True) if cell}
    return named, [r.name for r in grid.repairs]


def test_cells_that_may_stand_in_several_columns_stand_in_none():
    named, repairs = second_row("41161PAC7", "$6,000,000", "100.00%", "1.100%", "05/15/2016", "11/15/2010", "A")
    assert named == {
        "CUSIP": "41161PAC7",
        "Principal Amount": "$6,000,000",
        "Selling Price": "100.00%",
        "Maturity Date": "05/15/2016",
    }
    assert repairs == ["unsettled"]


def test_a_size_tells_a_price_from_a_rate():
    named, _ = second_row("41161PAC7", "$6,000,000", "1.100%", "4.250%", "05/15/2016", "A2", "A")
    assert (named["Gross Concession"], named["Coupon Rate"]) == ("1.100%", "4.250%")
    assert (named["Moody's Rating"], named["S&P Rating"]) == ("A2", "A")
    assert "Selling Price" not in named


@pytest.mark.parametrize(
    "row",
    [
        FULL[:6],  # what a note lacks at the end of its row leaves the rest where it stands
        FULL[:2],
        ("Total", "$11,000,000", "05/15/2016"),
    ],
)
def test_a_row_that_stands_well_or_is_no_notes_is_left(row):
    named, repairs = second_row(*row)
    assert list(named.values()) == list(row)
    assert repairs == []


def test_a_row_that_kept_its_empty_cells_is_left():
    row = ("41161PAC7", "$6,000,000", "", "1.100%", "", "05/15/2016", "", "11/15/2010", "", "A")
    named, repairs = second_row(*row)
    assert list(named.values()) == [cell for cell in row if cell]
    assert repairs == []


def test_a_stream_of_cells_keeps_no_doubtful_one():
    named, _ = second_row(
        "41161PAC7", "$6,000,000", "100.00%", "4.250%", "05/15/2016", "11/15/2010", "A2", "A", by="\n"
    )
    assert "4.250%" not in named.values()
    assert named["Maturity Date"] == "05/15/2016"
    assert "11/15/2010" not in named.values()


def test_of_two_ways_the_one_with_a_maturity_is_better():
    header = "CUSIP\tCoupon Type\tCall Style\tCoupon Rate\tCall Date\tMaturity Date\tPrincipal Amount\n"
    full = "02006DUP4\tFixed\tBermudan\t3.600%\t05/15/2021\t05/15/2023\t$1,185,000\n"
    short = "02006DUQ2\tFixed\t4.600%\t05/15/2033\t$532,000\n"
    (grid,) = document_to_grids(read(header + full + short), retail_note())
    assert [cell and cell.text for cell in grid.rows[1].cells][3:] == ["4.600%", None, "05/15/2033", "$532,000"]


def test_a_zero_sold_far_below_par_keeps_its_price():
    row = ("41161PAC7", "$6,000,000", "18.250%", "2.000%", "0.000%", "at maturity")
    named, _ = second_row(*row, "", "", "", "")
    assert named["Selling Price"] == "18.250%"
    assert (named["Gross Concession"], named["Coupon Rate"]) == ("2.000%", "0.000%")


def test_a_cell_that_is_odd_where_it_stands_moves_no_other():
    row = ("41161PAC7", "$6 mm", "par", "2 pts", "4.000%", "15-May-2024")
    named, repairs = second_row(*row, "", "", "", "")
    assert list(named.values()) == list(row)
    assert repairs == []
