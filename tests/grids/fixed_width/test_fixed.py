"""Tables of fixed width: columns are told by what is blank in every row."""

from __future__ import annotations

import time

import pytest

from extractor.grids.fixed_width.fixed import lines_to_fixed_blocks
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SINGLE_BLANKS = """\
Survivor's Interest Product              Selling  Maturity   CUSIP      Coupon Gross
Option     Basis    Ranking                Price      Date   Number     Rate   Concession
<S>        <C>      <C>                  <C>        <C>      <C>        <C>     <C>
Yes        Fixed    Subordinated Notes    98.79%  9/26/1995  02006D UP4 6.200% - - - -
Yes        Fixed    Subordinated Notes   100.00%  4/15/1997  02006D UQ2 4.950%    .425%
"""
EMPTY_CELLS = """\
CUSIP      Principal      Selling  Gross       Coupon  Maturity    Product
Number     Amount         Price    Concession  Rate    Date        Ranking
02006DUP4  $1,185,000.00  100.00%              3.600%  05/15/2023  Senior
We may redeem these notes at par from May 15, 2020 on.
02006DUQ2  $  532,000.00  100.00%   1.250%     4.600%  05/15/2033  Senior
"""
DATE_ABOVE = """\
CUSIP      Settle      Final       Coupon  Coupon  Offering
Number     Date        Maturity    Type    Rate    Price
03/15/2024
02006DUP4  03/19/2024  03/15/2026  Fixed   5.150%  100.00%
02006DUQ2  03/19/2024  10/15/2027  Fixed   4.684%  100.00%
"""
STACKED = """\
CUSIP No.  Principal Amount  Selling Price  Gross Concession  Net Proceeds  Coupon Rate
02006DUP4  $24,626,000.00    100.00%        0.700%            $24,453,618   2.950%
Coupon Frequency  Day Count  Maturity Date  1st Coupon Date  1st Coupon Amount  Survivor's Option
Semi-Annual       30/360     12/15/2006     12/15/2005       $1.64              Yes
02006DUQ2  $4,475,000.00     99.736%        1.800%            $4,382,636    3.650%
Monthly           30/360     11/15/2012     12/15/2005       $2.03              Yes
"""


def grids(text):
    return document_to_grids(read(text), retail_note())


def test_one_blank_parts_cells_and_values_keep_theirs():
    text = f"Pricing Supplement\n\n<TABLE>\n<CAPTION>\n{SINGLE_BLANKS}</TABLE>\n"
    (grid,) = grids(text)
    labels = "Survivor's Option|Interest Basis|Product Ranking|Selling Price|Maturity Date|CUSIP Number|Coupon Rate|Gross Concession"
    assert [c.header for c in grid.columns] == labels.split("|")
    assert [[c.text for c in row.cells] for row in grid.rows] == [
        ["Yes", "Fixed", "Subordinated Notes", "98.79%", "9/26/1995", "02006D UP4", "6.200%", "- - - -"],
        ["Yes", "Fixed", "Subordinated Notes", "100.00%", "4/15/1997", "02006D UQ2", "4.950%", ".425%"],
    ]
    assert all(c.span.of(text) == c.text for row in grid.rows for c in row.cells)


def test_a_cell_stays_in_its_column_where_others_are_empty():
    (grid, *_) = grids(EMPTY_CELLS)
    first, second = ([c and c.text for c in row.cells] for row in grid.rows)
    assert first == ["02006DUP4", "$1,185,000.00", "100.00%", None, "3.600%", "05/15/2023", "Senior"]
    assert second == ["02006DUQ2", "$ 532,000.00", "100.00%", "1.250%", "4.600%", "05/15/2033", "Senior"]


def test_a_date_may_stand_between_header_and_rows():
    (grid,) = grids(DATE_ABOVE)
    assert [c.header for c in grid.columns][1:] == [
        "Settle Date", "Final Maturity", "Coupon Type", "Coupon Rate", "Offering Price",
    ]  # fmt: skip
    assert len(grid.rows) == 2


@pytest.mark.parametrize(
    "text",
    [
        STACKED,  # the second note's halves stand below one header, which is not printed again
        "02006DUP4  100.00%  1.25%  Fixed  3.600%  05/15/2023\n" * 2,  # no header
        "The notes pay  3.600%  on  05/15/2023  and  06/15/2023  at  100.00%.\n" * 2,  # a sentence is none
        SINGLE_BLANKS.replace("  ", "\t"),  # tabs part cells by themselves
    ],
)
def test_what_is_no_table_of_fixed_width_is_left_to_others(text):
    lines = text_to_lines(text)
    assert list(lines_to_fixed_blocks(text, lines, lexicon_of(retail_note()))) == []


def test_linear_time():
    text = SINGLE_BLANKS + SINGLE_BLANKS.splitlines(keepends=True)[-1] * 3_000
    lines = text_to_lines(text)
    begun = time.process_time()
    (rows,) = lines_to_fixed_blocks(text, lines, lexicon_of(retail_note()))
    assert len(rows) > 3_000
    assert time.process_time() - begun < 20


def test_only_the_first_row_has_its_signs():
    text = (
        "CUSIP         PRINCIPAL      MATURITY   PRICE     YIELD     COMMISSION\n"
        "<S>           <C>            <C>        <C>       <C>       <C>\n"
        "02006DUP4     $3,000,000     5/15/01    61.027%   7.15%     1.25%\n"
        "02006DUQ2      4,500,000     5/15/04    47.756    7.51      1.75\n"
    )
    (grid,) = document_to_grids(read(text.encode(), "a.txt"), retail_note())
    assert [cell.text for cell in grid.rows[1].cells] == ["02006DUQ2", "4,500,000", "5/15/04", "47.756", "7.51", "1.75"]


def test_ranks_over_rows_end_no_header():
    text = (
        "CUSIP         PRINCIPAL      MATURITY   PRICE     RATE      COMMISSION\n"
        "- -----       ---------      --------   -----     ----      ----------\n"
        "SENIOR NOTES\n"
        "02006DUP4     $3,000,000     5/15/01    99.027%   7.15%     1.25%\n"
        "SUBORDINATED NOTES\n"
        "02006DUQ2      4,500,000     5/15/04    97.756    7.51      1.75\n"
    )
    (grid,) = document_to_grids(read(text.encode(), "a.txt"), retail_note())
    assert [row.cells[0].text for row in grid.rows] == ["02006DUP4", "02006DUQ2"]
    assert grid.columns[1].header == "PRINCIPAL"


def test_a_header_that_stands_over_a_single_row_by_chance_is_left_to_streams():
    text = (
        "CUSIP NUMBER   COUPON FREQUENCY   ESTATE OPTION   PRINCIPAL AMOUNT   1ST COUPON DATE   INTEREST RATE\n"
        "02006DUP4   Qtly   Yes   $5,000,000   09/15/2021   1.200%\n"
    )
    (grid,) = grids(text)
    assert grid.kind == "stream"
    assert [c.header for c in grid.columns][1:3] == ["COUPON FREQUENCY", "ESTATE OPTION"]
    assert [c.text for c in grid.rows[0].cells][1:3] == ["Qtly", "Yes"]


def test_the_last_line_of_a_wrapped_header_is_no_header_of_a_single_row():
    text = (
        "CUSIP  Principal  Selling Price  Gross\n"
        "Concession  Reallowance  Proceeds to the Issuer\n"
        "02006DUP4  $1,543,000  100.00%  0.60%  0.150%  $1,533,742\n"
    )
    assert not list(lines_to_fixed_blocks(text, text_to_lines(text), lexicon_of(retail_note())))


def test_a_table_without_a_header_spoils_none_above_it():
    text = (
        "<TABLE>\n"
        "CUSIP      Rate    Maturity    Price  Principal\n"
        "02006DUP4  7.050%  02/15/2000  100%   $4,381,000\n"
        "</TABLE>\n<TABLE>\n"
        "100%  02006DUQ2   7.750%   $6,782,000   08/15/2016\n"
        "</TABLE>\n"
    )
    first, *_ = grids(text)
    assert first.kind == "table"
    assert [c.text for c in first.rows[0].cells] == ["02006DUP4", "7.050%", "02/15/2000", "100%", "$4,381,000"]


def test_a_short_row_led_by_a_code_keeps_its_columns():
    text = (
        "CUSIP      TERM  MATURITY    CPN   FREQ  1ST CPN     CALL\n"
        "02006DUP4  3y    03/15/2022  2.95  S     09/15/2019  NC\n"
        "02006DUQ2  10y   03/15/2029  3.90  M     04/15/2019  03/15/21\n"
    )
    (grid,) = grids(text)
    assert [cell.text for cell in grid.rows[0].cells] == [
        "02006DUP4",
        "3y",
        "03/15/2022",
        "2.95",
        "S",
        "09/15/2019",
        "NC",
    ]
    assert grid.rows[1].cells[-1].text == "03/15/21"
    assert grid.columns[-1].header == "CALL"
