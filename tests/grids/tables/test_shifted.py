"""Rows that lost their empty cells, laid under the labels again."""

from __future__ import annotations

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADER = "CUSIP\tCoupon Type\tCall Style\tCoupon Rate\tCall Date\tMaturity Date\tPrincipal Amount\n"
FULL = "02006DUP4\tFixed\tBermudan\t3.600%\t05/15/2021\t05/15/2023\t$1,185,000\n"


def rows_of(text):
    (grid,) = document_to_grids(read(text), retail_note())
    return grid, [[cell and cell.text for cell in row.cells] for row in grid.rows]


def test_what_follows_a_dropped_cell_goes_back_under_its_label():
    grid, (_, shifted) = rows_of(f"{HEADER}{FULL}02006DUQ2\tFixed\t4.600%\tN/A\t05/15/2033\t$532,000\n")
    assert shifted == ["02006DUQ2", "Fixed", None, "4.600%", "N/A", "05/15/2033", "$532,000"]
    assert [r.name for r in grid.repairs] == ["unshift"]


def test_a_row_is_left_where_two_ways_are_as_good():
    grid, _ = rows_of(f"{HEADER}{FULL}02006DUQ2\tFixed\t4.600%\t05/15/2033\t$532,000\n")
    assert "unshift" not in [r.name for r in grid.repairs]  # what of it is determined, ``leave_unsettled`` tells


def test_a_short_row_whose_cells_stand_well_is_left():
    grid, (_, short) = rows_of(f"{HEADER}{FULL}02006DUQ2\tFixed\tEuropean\t4.600%\t05/15/2031\t05/15/2033\n")
    assert short[-2:] == ["05/15/2033", None]
    assert grid.repairs == ()
