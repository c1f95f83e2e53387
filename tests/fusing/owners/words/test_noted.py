"""A footnote's text is said of the notes that carry its marker."""

from extractor.fusing.owners.words.noted import marks_to_owners
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TABLE = """\
CUSIP             Principal Amount     Interest Rate    Stated Maturity
02006DUP4{0}      $1,000,000           5.90%            1/23/2011
02006DUQ2{1}      $2,000,000           6.10%            1/23/2013

(a) Callable at 102% on 1/23/2007.
(b) Not callable.
"""


def owners(first, second):
    text = TABLE.format(first, second)
    document = read(text.encode(), "a.txt")
    (grid,) = [g for g in document_to_grids(document, retail_note()) if g.kind != "pairs"]
    rows = [{row.span.start} for row in grid.rows]
    return {span.of(text): held for span, held in marks_to_owners(text, [grid], rows).items()}


def test_each_note_has_its_footnote():
    assert owners("(a)", "(b)") == {"Callable at 102% on 1/23/2007.": {0}, "Not callable.": {1}}


def test_a_footnote_of_all_notes_is_no_ones_alone():
    assert owners("(a)", "(a)") == {}


def test_a_marker_without_a_text_says_nothing():
    assert owners("(c)", "") == {}


NUMBERED = """\
CUSIP             Principal Amount     Interest Rate    Call
02006DUP4         $1,000,000           5.90%            05/15/20213
02006DUQ2         $2,000,000           6.10%            None2

1 See the 2nd page.
2 The note may not be redeemed.
3 Redeemable at 100% on the date shown
and each day after it.
Interest is paid monthly.
"""


def test_a_bare_number_behind_a_year_or_a_word_points_to_a_line_that_opens_with_it():
    document = read(NUMBERED.encode(), "a.txt")
    (grid,) = [g for g in document_to_grids(document, retail_note()) if g.kind != "pairs"]
    told = marks_to_owners(NUMBERED, [grid], [{row.span.start} for row in grid.rows])
    assert {" ".join(span.of(NUMBERED).split()).rstrip("."): held for span, held in told.items()} == {
        "Redeemable at 100% on the date shown and each day after it": {0},
        "The note may not be redeemed": {1},
    }
