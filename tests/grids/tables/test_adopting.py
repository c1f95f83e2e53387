"""Rows without a header: alike the rows of another table, or the lower half of the table above them."""

from __future__ import annotations

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADED = """\
CUSIP Number   Principal Amount   Selling Price   Gross Concession   Net Proceeds
02006DUP4   $1,543,000   100.00%   0.60%   $1,533,742
"""
LOWER = """\
Coupon Rate   Maturity Date   Coupon Frequency
3.600%   05/15/2023   Monthly
"""
ALIKE = "02006DUQ2   $9,384,000   100.00%   2.525%   $9,147,054\n"
UNLIKE = "02006DUQ2   $9,384,000   Yes   2.525%   $9,147,054\n"
HALVES = """\
CUSIP   Principal Amount   Gross Concession   Net Proceeds   Coupon Rate
02006DUP4   $23,310,000   0.875%   $23,106,037.50   8.05%
02006DUQ2   $22,208,000   1.575%   $21,858,224   7.55%

Monthly   05/15/2007   5/15/2001   $5.81   Ba1
Quarterly   04/15/2011   7/15/2001   $18.55   Ba1
"""


def grids_of(text):
    return [g for g in document_to_grids(read(text), retail_note()) if g.kind != "pairs"]


def texts_of(grid):
    return [[cell and cell.text for cell in row.cells] for row in grid.rows]


def test_a_row_that_is_like_another_tables_takes_its_labels():
    headed, _, adopted, _ = grids_of(HEADED + LOWER + ALIKE + LOWER)
    assert [c.header for c in adopted.columns] == [c.header for c in headed.columns]
    assert texts_of(adopted) == [["02006DUQ2", "$9,384,000", "100.00%", "2.525%", "$9,147,054"]]
    assert [r.name for r in adopted.repairs] == ["adopt_header"]


def test_it_may_stand_above_the_table():
    adopted, _, headed, _ = grids_of(ALIKE + LOWER + HEADED + LOWER)
    assert [c.header for c in adopted.columns] == [c.header for c in headed.columns]


def test_a_row_of_other_makes_takes_none():
    grids = grids_of(HEADED + LOWER + UNLIKE + LOWER)
    assert "02006DUQ2" not in [cell for grid in grids for row in texts_of(grid) for cell in row]


@pytest.mark.parametrize("line", ["Notes previously issued:", "Bonds in the secondary market last month"])
def test_rows_of_other_notes_take_none(line):
    grids = grids_of(f"{HEADED}{LOWER}{line}\n\n{ALIKE}{LOWER}")
    assert "02006DUQ2" not in [cell for grid in grids for row in texts_of(grid) for cell in row]


def test_rows_right_below_a_table_of_as_many_are_its_lower_half():
    upper, lower = grids_of(HALVES)
    assert [row[-1] for row in texts_of(upper)] == ["8.05%", "7.55%"]
    assert [c.header for c in lower.columns] == [""] * 5
    assert [row[0] for row in texts_of(lower)] == ["Monthly", "Quarterly"]


def test_rows_below_other_words_are_no_half():
    (upper,) = grids_of(HALVES.replace("7.55%\n", "7.55%\nThe trustee lends to the issuer.\n"))
    assert len(upper.rows) == 2
