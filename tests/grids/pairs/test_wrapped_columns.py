from __future__ import annotations

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.columns import runs_to_transposed, segments_to_runs
from extractor.grids.pairs.wrapped_columns import lines_to_whole
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())

SIDE_BY_SIDE = """
                     2016 Notes        2021 Notes
CUSIP Number         02006DUP4         02006DUQ2
Selling Price        100.000%          99.750%
Coupon Rate          3.100%            3.900%
Coupon Frequency     Monthly           Semi-
                                       Annual
Maturity Date        03/15/2016        03/15/2021
Product Ranking      Senior            Senior
                     Unsecured         Subordinated
                     Notes             Notes
Redemption           Non-Callable      Callable at
                                       100% on
                                       03/15/2014

Payments go to the next
day on which banks are open.
"""


def cells(text):
    pieces = lines_to_whole(text, text_to_lines(text), ())
    (grid,) = runs_to_transposed(segments_to_runs(pieces, LEXICON), pieces, text)
    return [{c.header: cell for c, cell in zip(grid.columns, row.cells, strict=True) if cell} for row in grid.rows]


def test_a_cell_that_wraps_in_its_notes_column_is_whole():
    first, second = cells(SIDE_BY_SIDE)
    assert first["Product Ranking"].text == "Senior Unsecured Notes"
    assert second["Product Ranking"].text == "Senior Subordinated Notes"
    assert second["Product Ranking"].torn
    assert not second["Coupon Rate"].torn


def test_a_word_that_is_torn_at_its_hyphen_is_one_word():
    first, second = cells(SIDE_BY_SIDE)
    assert (first["Coupon Frequency"].text, second["Coupon Frequency"].text) == ("Monthly", "Semi-Annual")


def test_a_cell_of_three_lines_is_no_label_of_its_own():
    first, second = cells(SIDE_BY_SIDE)
    assert first["Redemption"].text == "Non-Callable"
    assert second["Redemption"].text == "Callable at 100% on 03/15/2014"


def whole(text):
    return [s.text for s in lines_to_whole(text, text_to_lines(text), ())]


def test_values_below_values_are_another_row():
    assert "99.500% 100.000%" not in whole(SIDE_BY_SIDE.replace("Coupon Rate ", "            "))
    ratings = SIDE_BY_SIDE.replace("Product Ranking      Senior            Senior", "Ratings    A2    A2")
    assert "A2 Unsecured" not in whole(ratings)


def test_words_that_stand_under_no_code_go_on_no_cell():
    assert "Senior" in whole(
        SIDE_BY_SIDE.replace("\n                     Unsecured    ", "\n             Unsecured            ")
    )


def test_without_codes_over_them_columns_are_nobodys():
    assert "Senior" in whole(SIDE_BY_SIDE.replace("CUSIP Number         02006DUP4         02006DUQ2\n", ""))


def test_what_is_taken_is_left_out():
    lines = text_to_lines(SIDE_BY_SIDE)
    ranks = {s.span.start for line in lines for s in line.filled if s.text in {"Senior", "Unsecured", "Subordinated"}}
    assert not {"Senior", "Senior Unsecured Notes"} & {s.text for s in lines_to_whole(SIDE_BY_SIDE, lines, ranks)}


CODES_BELOW = """
                               2021 Notes               2024 Notes
Principal Amount:              $750,000,000             $1,200,000,000
Maturity Date:                 October 1, 2021          April 15, 2024
Interest Rate:                 3-month USD LIBOR        3.700% per annum
                               plus 0.440%
Interest Payment Dates:        Quarterly, January 1,    April 15 and
                               April 1, July 1 and      October 15,
                               October 1, commencing    commencing April
                               January 1, 2022          15, 2022
Price to Public:               100.000%                 99.785%
Day Count:                     Actual/360               30/360
CUSIP / ISIN:                  02006DUP4 /              02006DUQ2 /
                               US02006DUP47             US02006DUQ20
"""


def test_cells_wrap_above_the_codes_too():
    first, second = cells(CODES_BELOW)
    assert first["Interest Rate:"].text == "3-month USD LIBOR plus 0.440%"
    assert first["Interest Payment Dates:"].text.endswith("July 1 and October 1, commencing January 1, 2022")
    assert second["Interest Payment Dates:"].text == "April 15 and October 15, commencing April 15, 2022"
    assert (first["CUSIP / ISIN:"].text, second["CUSIP / ISIN:"].text) == (
        "02006DUP4 / US02006DUP47",
        "02006DUQ2 / US02006DUQ20",
    )


def test_a_value_below_a_value_is_not_joined_above_the_codes_either():
    text = CODES_BELOW.replace(
        "                               plus 0.440%\n", "                               99.000%\n"
    )
    assert cells(text)[0]["Interest Rate:"].text == "3-month USD LIBOR"
