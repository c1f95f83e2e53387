"""Where columns of fixed width begin and end."""

from __future__ import annotations

from extractor.grids.fixed_width.blocks import lines_to_tables
from extractor.grids.fixed_width.gutters import are_apart, line_to_cells, rows_to_columns
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note
from extractor.reading.open import read

EMPTY_CELLS = """\
CUSIP      Principal      Selling  Gross       Coupon  Maturity    Product
Number     Amount         Price    Concession  Rate    Date        Ranking
02006DUP4  $1,185,000.00  100.00%              3.600%  05/15/2023  Senior
We may redeem these notes at par from May 15, 2020 on.
02006DUQ2  $  532,000.00  100.00%   1.250%     4.600%  05/15/2033  Senior
"""


def grids(text):
    return document_to_grids(read(text), retail_note())


def test_a_cell_stays_in_its_column_where_others_are_empty():
    (grid, *_) = grids(EMPTY_CELLS)
    first, second = ([c and c.text for c in row.cells] for row in grid.rows)
    assert first == ["02006DUP4", "$1,185,000.00", "100.00%", None, "3.600%", "05/15/2023", "Senior"]
    assert second == ["02006DUQ2", "$ 532,000.00", "100.00%", "1.250%", "4.600%", "05/15/2033", "Senior"]


def test_what_is_blank_in_every_row_parts_columns_unless_a_value_runs_over_it():
    ((block,),) = lines_to_tables(EMPTY_CELLS, text_to_lines(EMPTY_CELLS), lexicon_of(retail_note()))
    columns = rows_to_columns(EMPTY_CELLS, block.rows)
    cells = [[c.text for c in line_to_cells(EMPTY_CELLS, row.line, columns)] for row in block.rows]
    assert [len(row) for row in cells] == [6, 7]  # an empty cell is none
    assert cells[1][1] == "$ 532,000.00"
    assert are_apart(columns, block.rows)


TITLES = """\
Title                  CUSIP      Price    Coupon  Maturity
1.900% Notes due 2027  02006DUP4  100.00%  1.900%  03/15/2027
2.000% Notes due 2030  02006DUQ2  100.00%  2.000%  03/15/2030
"""


def test_words_that_one_blank_parts_are_one_cell_where_only_the_first_has_a_label():
    (grid,) = grids(TITLES)
    assert [row.cells[0].text for row in grid.rows] == ["1.900% Notes due 2027", "2.000% Notes due 2030"]
    assert [c.header for c in grid.columns] == ["Title", "CUSIP", "Price", "Coupon", "Maturity"]


def test_figures_that_one_blank_parts_stay_apart_where_a_label_was_lost():
    text = (
        "CUSIP      Price           Coupon  Maturity    First Date\n"
        "02006DUP4  100.00% 1.250%  1.900%  03/15/2027  06/15/2015\n"
        "02006DUQ2   99.50% 1.450%  2.000%  03/15/2030  06/15/2015\n"
    )
    (grid,) = grids(text)
    assert [row.cells[1].text for row in grid.rows] == ["100.00%", "99.50%"]


def test_a_stroke_goes_with_what_stands_before_it_whatever_heads_it():
    text = (
        "CUSIP      Moody's   S&P     Coupon  Maturity    First Date\n"
        "           / Fitch           Rate    Date\n"
        "02006DUP4  Aa3 / A+  AA-     1.900%  03/15/2027  06/15/2015\n"
        "02006DUQ2  Aa3 / A+  AA-     2.000%  03/15/2030  06/15/2015\n"
    )
    (grid,) = grids(text)
    assert "/" not in [cell.text for cell in grid.rows[0].filled]
