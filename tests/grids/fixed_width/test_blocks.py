"""Which lines are rows of a table of fixed width, and which head them."""

from __future__ import annotations

from extractor.grids.fixed_width.blocks import lines_to_tables
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note
from extractor.reading.open import read

DATE_ABOVE = """\
CUSIP      Settle      Final       Coupon  Coupon  Offering
Number     Date        Maturity    Type    Rate    Price
03/15/2024
02006DUP4  03/19/2024  03/15/2026  Fixed   5.150%  100.00%
02006DUQ2  03/19/2024  10/15/2027  Fixed   4.684%  100.00%
"""


def grids(text):
    return document_to_grids(read(text), retail_note())


def test_a_date_may_stand_between_header_and_rows():
    (grid,) = grids(DATE_ABOVE)
    assert [c.header for c in grid.columns][1:] == [
        "Settle Date", "Final Maturity", "Coupon Type", "Coupon Rate", "Offering Price",
    ]  # fmt: skip
    assert len(grid.rows) == 2


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


def test_stacked_halves_are_one_table():
    halves = DATE_ABOVE + "\n" + DATE_ABOVE
    (table,) = lines_to_tables(halves, text_to_lines(halves), lexicon_of(retail_note()))
    assert [len(block.rows) for block in table] == [2, 2]
    far = DATE_ABOVE + "The notes are sold by agents.\n" * 20 + DATE_ABOVE
    assert len(list(lines_to_tables(far, text_to_lines(far), lexicon_of(retail_note())))) == 2


UNITS = """\
CUSIP      Principal  Price    Coupon  Maturity    First Coupon
Number     Amount              Rate    Date        Amount
{0}
02006DUP4  612,000    100.000  1.900   03/15/2027  2.11
02006DUQ2  138,000    100.000  2.000   03/15/2030  2.22
"""


def test_what_labels_are_counted_in_may_stand_below_them():
    (grid,) = grids(UNITS.format("           ($)        (%)      (%)                 ($)"))
    assert [c.header for c in grid.columns][1:4] == ["Principal Amount ($)", "Price (%)", "Coupon Rate (%)"]
    (grid,) = grids(UNITS.format("           ($)"))
    assert grid.columns[1].header == "Principal Amount ($)"


def test_signs_behind_a_header_s_words_make_no_row_of_it():
    text = (
        "CUSIP      Principal  Price    Coupon  Maturity    First Coupon  Concession\n"
        "Number     Amount $   %        Rate %  Date        Amount $      %\n"
        "02006DUP4  612,000    100.000  1.900   03/15/2027  2.11          1.250\n"
        "02006DUQ2  138,000    100.000  2.000   03/15/2030  2.22          1.450\n"
    )
    (grid,) = grids(text)
    assert len(grid.rows) == 2
    assert [c.header for c in grid.columns][5:] == ["First Coupon Amount $", "Concession %"]


NAMED = """\
CUSIP         PRINCIPAL      MATURITY   PRICE     RATE      COMMISSION
{0}
02006DUP4     $3,000,000     5/15/01    99.027%   7.15%     1.25%
02006DUQ2      4,500,000     5/15/04    97.756    7.51      1.75
"""


def test_a_name_alone_over_the_rows_ends_no_header():
    (grid,) = grids(NAMED.format("Fixed Rate Notes"))
    assert [c.header for c in grid.columns][:3] == ["CUSIP", "PRINCIPAL", "MATURITY"]


def test_a_sentence_or_a_second_line_between_parts_header_and_rows():
    for between in ("The notes of this week:", "Fixed Rate Notes\nand others"):
        assert not any(grid.kind == "table" for grid in grids(NAMED.format(between)))


ENDS = """\
CUSIP      Principal  Price    Coupon  Maturity    1st Coupon  Moody's
Number     Amount              Rate    Date        Date
{0}
02006DUP4  612,000    100.000  1.900   03/15/2027  06/15/2023  A2
02006DUQ2  138,000    100.000  2.000   03/15/2030  06/15/2023  A2
"""


def test_the_last_words_of_a_few_labels_end_the_header():
    (grid,) = grids(ENDS.replace("Moody's", "Net").format(" " * 63 + "Proceeds"))
    assert grid.columns[-1].header == "Net Proceeds"
    (grid,) = grids(ENDS.format(" " * 22 + "Public" + " " * 35 + "Rating"))
    assert [grid.columns[2].header, grid.columns[-1].header] == ["Price Public", "Moody's Rating"]
