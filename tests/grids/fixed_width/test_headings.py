"""A header's words over the columns that they stand on."""

from __future__ import annotations

from extractor.grids.fixed_width.blocks import Block
from extractor.grids.fixed_width.headings import block_to_halves, is_over, line_to_labels
from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note
from extractor.reading.open import read

COLUMNS = [(0, 9), (11, 17), (19, 29)]
FLUSH = [True, True, True]


def labels(header):
    (line,) = text_to_lines(header)
    return line, line_to_labels(header, line, COLUMNS, FLUSH)


def test_a_label_has_the_bounds_of_the_column_that_it_covers_most():
    line, row = labels("CUSIP      Rate    Maturity")
    assert [(c.text, c.first, c.last) for c in row] == [("CUSIP", 0, 9), ("Rate", 11, 17), ("Maturity", 19, 29)]
    assert is_over([row], [line], COLUMNS)


def test_a_piece_that_runs_over_a_gutter_is_cut_before_the_next_column():
    _, row = labels("CUSIP      Coupon Maturity")
    assert [c.text for c in row] == ["CUSIP", "Coupon", "Maturity"]


def test_labels_that_share_a_column_are_over_none():
    line, row = labels("CUSIP No   Day")
    assert is_over([row], [line], COLUMNS)
    line, row = labels("A    B     C  D  E")
    assert not is_over([row], [line], COLUMNS)


def test_a_header_that_begins_anew_is_headed_by_what_stands_over_it():
    header = "CUSIP      CUSIP"
    (above,) = text_to_lines("Note A     Note B")
    line, row = labels(header)
    heads = block_to_halves(Block([line], above=[above]), row, COLUMNS)
    assert [(c.text, c.first, c.last) for c in heads[0]] == [("Note A", 0, 11), ("Note B", 11, 29)]
    assert block_to_halves(Block([line]), row, COLUMNS) == []


FEW_ABOVE = """\
                                        1st
CUSIP      Principal  Coupon  Maturity    Coupon  Survivor's
Number     Amount     Rate    Date        Amount  Option
02006DUP4  $612,000   1.900%  03/15/2027  $2.11   Yes
02006DUQ2  $138,000   2.000%  03/15/2030  $2.22   Yes
"""


def headers(text):
    (grid,) = (g for g in document_to_grids(read(text), retail_note()) if g.kind == "table")
    return [c.header for c in grid.columns]


def test_a_word_over_the_header_begins_the_label_that_it_makes_known():
    text = FEW_ABOVE.replace(" " * 40 + "1st", " " * 42 + "1st")
    assert headers(text)[4] == "1st Coupon Amount"


def test_a_word_over_no_label_or_one_that_makes_none_stays_out():
    assert headers(FEW_ABOVE.replace(" " * 40 + "1st", " " * 42 + "Fixed"))[4] == "Coupon Amount"
    assert headers(FEW_ABOVE.replace(" " * 40 + "1st", "InterNotes\n"))[0] == "CUSIP Number"


ENDS_BELOW = """\
CUSIP      Principal  Coupon  Maturity    First     Concession
Number     Amount     Rate    Date        coupon    $ per
                                          per       $1,000
                                          $1,000
02006DUP4  $612,000   1.900%  03/15/2027  $2.11     5.00
02006DUQ2  $138,000   2.000%  03/15/2030  $2.22     8.75
"""


def test_the_last_words_of_labels_that_wrap_further_than_others_are_theirs():
    assert headers(ENDS_BELOW)[4:] == ["First coupon per $1,000", "Concession $ per $1,000"]
    assert headers(ENDS_BELOW)[0] == "CUSIP Number"


def test_a_day_below_a_header_is_none_of_its_words():
    text = ENDS_BELOW.replace(" " * 42 + "$1,000\n", "03/15/2024\n")
    assert headers(text)[0] == "CUSIP Number"


def test_a_line_of_units_and_ends_of_labels_goes_on_with_a_header():
    text = (
        "CUSIP      PRINCIPAL  PRICE    COUPON  MATURITY    FIRST\n"
        "           ($MM)                                   CPN\n"
        "                      (%)      (%)                 $/1,000\n"
        "02006DUP4  3.2        100.000  1.900   03/15/2027  2.11\n"
        "02006DUQ2  1.4        100.000  2.000   03/15/2030  2.22\n"
    )
    assert headers(text) == ["CUSIP", "PRINCIPAL ($MM)", "PRICE (%)", "COUPON (%)", "MATURITY", "FIRST CPN $/1,000"]
