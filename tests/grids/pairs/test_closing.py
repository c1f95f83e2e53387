"""Pairs of the whole offering below the last of several sheets."""

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.pairs import PairReader
from extractor.grids.pairs.sheets import pairs_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
SHEET = "CUSIP: {}\nPrice to public: 100%\nCoupon: {}\nPrincipal amount: $5,000,000\nMaturity date: {}\n"
FIRST, SECOND = SHEET.format("02006DUP4", "3%", "May 1, 2030"), SHEET.format("02006DUQ2", "4%", "May 1, 2040")
OFFERING = "Trade date: May 4, 2020\nDenominations: $1,000\nExpected ratings: Aa3 / AA-\n"


def sizes(text):
    pairs = list(PairReader(text, text_to_lines(text), set(), SCHEMA, lexicon_of(SCHEMA)).pairs())
    return [len(g.columns) for g in pairs_to_grids(pairs, text, SCHEMA)]


def test_what_holds_for_all_stands_apart_from_the_last_sheet():
    assert sizes(f"{FIRST}\n{SECOND}\n{OFFERING}") == [5, 5, 3]
    assert sizes(f"{FIRST}\n{SECOND}\nThe notes rank equally.\n\n{OFFERING}") == [5, 5, 3]


def test_a_sheet_goes_on_with_terms_of_its_own():
    own = "Day count: 30/360\nRedemption date: May 1, 2035\n"
    assert sizes(f"{FIRST}\n{SECOND}\n{own}") == [5, 7]
    assert sizes(f"{FIRST}\n{SECOND}{OFFERING}") == [5, 8]


def test_each_sheet_may_have_the_terms_of_the_offering():
    assert sizes(f"{FIRST}\n{OFFERING}\n{SECOND}\n{OFFERING}") == [8, 8]


def test_where_empty_lines_part_all_pairs_they_tell_nothing():
    spaced = SECOND.replace("\n", "\n\n")
    assert sizes(f"{FIRST}\n{spaced}\n{OFFERING}") == [5, 8]


def test_a_code_below_keeps_the_sheet_whole():
    assert sizes(f"{FIRST}\n{SECOND}\n{OFFERING}Security: 02006DUQ2\n") == [5, 9]


def test_one_sheet_holds_the_whole_offering():
    assert sizes(f"{FIRST}\n{OFFERING}") == [8]
