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
