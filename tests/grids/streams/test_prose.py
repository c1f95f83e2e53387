from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grids.streams import prose
from extractor.grids.streams.prose import prose_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.grid import Column, Grid
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
HEADER = "CUSIP|Principal Amount|Selling Price|Gross Concession|Coupon Rate|Coupon Frequency|Maturity Date"


def read(line, header=HEADER):
    text = "header\n" + line
    above = Grid("table", tuple(Column(t) for t in header.split("|")), (), Span(0, 6))
    grids = prose_to_grids(text, text_to_lines(text), set(), grids=[above], schema=SCHEMA)
    return [
        {c.header: cell.text for c, cell in zip(g.columns, g.rows[0].cells, strict=True) if cell and c.header}
        for g in grids
    ]


def test_a_line_that_lost_its_table_takes_the_header_above():
    (row,) = read("02006DLG4 $1,000,000 100.00 % (2) 1.500 % 3.700 % Monthly 05/15/2023")
    assert row["Selling Price"] == "100.00 % (2)"
    assert (row["Coupon Rate"], row["Maturity Date"]) == ("3.700 %", "05/15/2023")


def test_dashes_between_all_cells_are_no_cells():
    (row,) = read("02006DLG4 — $1,000,000 — 100.00% — 1.500% — 3.700% — Monthly — 05/15/2023 — callable")
    assert list(row.values())[:7] == ["02006DLG4", "$1,000,000", "100.00%", "1.500%", "3.700%", "Monthly", "05/15/2023"]
    assert "—" not in row.values()


def test_a_dash_elsewhere_is_a_cell_left_open():
    (row,) = read("02006DLG4 $1,000,000 100.00% — 3.700% Monthly 05/15/2023")
    assert (row["Gross Concession"], row["Coupon Rate"]) == ("—", "3.700%")


def test_an_empty_cell_shifts_nothing():
    (row,) = read("**02006DLG4** 100.00 % 1.500 % 3.700 % Monthly 05/15/2023")
    assert "Principal Amount" not in row
    assert (row["Gross Concession"], row["Coupon Rate"]) == ("1.500 %", "3.700 %")


@pytest.mark.parametrize(
    "line",
    [
        "Notes with CUSIP 02006DLG4 were bought back on May 3, 2006 at 100% of $1,000",
        "02006DLG4 is the CUSIP of the notes due May 3, 2006",
        "02006DLG4: interest is paid semi-annually on March 15 and September 15, beginning September 15,",
        "02006DLG4 may be called on May 15, 2010 at 100.00 %, on May 15, 2011 at 100.00 % and then monthly",
        "$1,000,000 100.00 % 1.500 % 3.700 % Monthly 05/15/2023 Yes",
    ],
)
def test_sentences_and_rows_without_an_identifier_are_none(line):
    assert read(line) == []


def test_a_sentence_behind_a_rows_values_leaves_it_a_row():
    (row,) = read("02006DLG4 $1,000,000 100.00 % 1.500 % 3.700 % Monthly 05/15/2023 The notes are callable")
    assert row["Coupon Rate"] == "3.700 %"


def test_a_row_without_a_header_above_is_a_row_all_the_same():
    text = "02006DLG4 $1,000,000 100.00 % 1.500 % 3.700 % Monthly 05/15/2023"
    (grid,) = prose_to_grids(text, text_to_lines(text), set(), grids=[], schema=SCHEMA)
    assert [c.header for c in grid.columns] == [""] * 7


def test_a_glued_row_may_hold_its_identifier_behind_other_values():
    text = "0.550%Secured NtsAa2Yes$8,963,428.504.000%December 15, 2005100.00%$21.2202006DLG430/360Semi-Annually"
    (grid,) = prose_to_grids(text, text_to_lines(text), set(), grids=[], schema=SCHEMA)
    assert [cell.text for cell in grid.rows[0].cells if cell][-4:] == ["$21.22", "02006DLG4", "30/360", "Semi-Annually"]


VALUES = ["02006DLG4", "0200 6DLG4", "02006D LG 4", "TBD", "to come", "XXXX", "00XXX1", "3AXXX", "$", "-", "[]", "1.500 %", "5.25%",
          "$1,000", "100.00", "Monthly", "05/15/2023", "Senior", "YES", "(1)", "*", "30/360", "no ", "Aa3", "US02006DLG42"]  # fmt: skip


@given(st.lists(st.sampled_from(VALUES), min_size=4, max_size=10), st.sampled_from([" ", "", "  "]))
def test_a_line_that_is_passed_over_at_once_is_no_row(values, between):
    text = between.join(values)
    found = prose._cells(text, Span(0, len(text)))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(prose, "_OPEN", re.compile(""))
        assert prose._cells(text, Span(0, len(text))) == found
