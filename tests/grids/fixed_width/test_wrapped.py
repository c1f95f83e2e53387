"""Rows of fixed width whose cells go on in the line below."""

from __future__ import annotations

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADER = """\
  CUSIP       Aggregate    Price to    Coupon   Coupon      Maturity    1st Coupon   Survivor's   Product
  Number      Principal    Public      Rate     Frequency   Date        Date         Option       Ranking
  ---------   ----------   --------    ------   ---------   ---------   ----------   ----------   ---------------
"""
FIRST = """\
  02006DUP4   $5,000,000   100.00%     4.500%   Semi-       March 15,   September    Yes          Senior
                                                Annual      2009        15, 2004                  Unsecured Notes
"""
SECOND = """\

  02006DUQ2   $7,250,000   100.00%     5.250%   Monthly     March 15,   April 15,    Yes          Senior
                                                            2014        2004                      Unsecured Notes
"""


def rows_of(text):
    (grid,) = (g for g in document_to_grids(read(text), retail_note()) if g.kind != "pairs")
    return [[c and c.text for c in row.cells] for row in grid.rows], grid


def test_cells_go_on_in_the_line_below_the_last_row_too():
    rows, grid = rows_of(HEADER + FIRST + SECOND)
    assert [row[4:] for row in rows] == [
        ["Semi-Annual", "March 15, 2009", "September 15, 2004", "Yes", "Senior Unsecured Notes"],
        ["Monthly", "March 15, 2014", "April 15, 2004", "Yes", "Senior Unsecured Notes"],
    ]
    assert [c.header for c in grid.columns][5:7] == ["Maturity Date", "1st Coupon Date"]


def test_a_torn_cell_reaches_from_its_first_line_to_its_last_and_is_told_as_a_repair():
    text = HEADER + FIRST + SECOND
    _, grid = rows_of(text)
    cell = grid.rows[0].cells[5]
    assert cell.torn
    assert (cell.span.of(text)[:9], cell.span.of(text)[-4:]) == ("March 15,", "2009")
    assert ("join_wrapped", "March 15, 2009") in {(r.name, r.detail) for r in grid.repairs}


@pytest.mark.parametrize(
    "below",
    [
        "  Redemption: the notes may be called at par on March 15, 2006.\n",
        "              SENIOR NOTES\n",  # under the amount, which is whole
        "  Callable at par on March 15, 2006 and on every coupon date after that day\n",
        "                                                            2009\n".replace("2009", "-" * 9),
    ],
)
def test_what_is_no_rest_of_a_cell_stays_out(below):
    whole = FIRST.splitlines(keepends=True)[0].replace("March 15,", "3/15/2009").replace("September", "9/15/2004")
    rows, _ = rows_of(HEADER + whole + below + SECOND)
    assert rows[0][4:] == ["Semi-", "3/15/2009", "9/15/2004", "Yes", "Senior"]


def test_a_rest_may_begin_in_the_blanks_before_its_column():
    head = "CUSIP        Rate     Maturity    Price   Concession  Call\n" + "-" * 74 + "\n"
    first = "02006DUP4    4.85%    10/15/08    100%    1.15%       10/15/02, each\n" + " " * 49 + "coupon date\n"
    second = "02006DUQ2    3.05%    10/15/03    100%    .40%        Non-Call\n"
    rows, _ = rows_of(head + first + second)
    assert [row[-1] for row in rows] == ["10/15/02, each coupon date", "Non-Call"]


def test_the_last_word_of_a_rank_that_is_a_label_elsewhere_goes_on():
    whole = FIRST.splitlines()[0].replace("March 15,", "3/15/2009").replace("September", "9/15/2004")
    whole = whole.replace("Semi-", "Annual")
    rows, _ = rows_of(f"{HEADER}{whole}\n{' ' * whole.index('Senior')}Notes\n{SECOND}")
    assert [row[-1] for row in rows] == ["Senior Notes", "Senior Unsecured Notes"]
    rows, _ = rows_of(f"{HEADER}{whole}\n{' ' * whole.index('Annual')}Notes\n{SECOND}")
    assert rows[0][-1] == "Senior"


KINDS = """\
Trade      CUSIP      Maturity    Call        Kind of   Next Call   Coupon  Par
Date                  Date        Type        Rate      Date        Pct     Amount
4/14/2021  02006DUP4  4/28/2026   Optional    Fixed     10/28/2022  0.5     $10,000,000
                                  Principal   Step Up
                                  Redemption
4/14/2021  02006DUQ2  10/29/2026  None        Fixed     10/29/2021  1.2     $25,000,000
"""


def test_words_that_are_labels_elsewhere_go_on_with_what_they_stand_flush_under():
    rows, _ = rows_of(KINDS)
    assert [row[3:5] for row in rows] == [["Optional Principal Redemption", "Fixed Step Up"], ["None", "Fixed"]]


def test_labels_under_figures_head_the_lower_halves_of_rows():
    below = "Principal  Redemption Maturity\n"
    rows, _ = rows_of(KINDS.replace(" " * 34 + "Principal   Step Up\n" + " " * 34 + "Redemption\n", below))
    assert rows[0][3:5] == ["Optional", "Fixed"]


def test_a_value_goes_on_where_the_line_below_begins_as_a_second_one():
    text = KINDS.replace("Step Up\n", f"Step Up{' ' * 3}/ 4/28/2023\n")
    rows, _ = rows_of(text)
    assert rows[0][5] == "10/28/2022 / 4/28/2023"
    rows, _ = rows_of(KINDS.replace("Step Up\n", f"Step Up{' ' * 3}4/28/2023\n"))
    assert rows[0][5] == "10/28/2022"


def test_a_title_that_opens_with_its_rate_goes_on_below_it():
    text = (
        "Title      CUSIP      Price    Coupon  Maturity\n"
        "4.150%     02006DUP4  100.00%  4.150%  05/15/2011\n"
        "Notes due\n"
        "2011\n"
    )
    rows, _ = rows_of(text)
    assert rows == [["4.150% Notes due 2011", "02006DUP4", "100.00%", "4.150%", "05/15/2011"]]
    rows, _ = rows_of(text.replace("Notes due", "Page two"))
    assert rows[0][0] == "4.150%"
