"""Sheets of labels below and beside one another."""

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.pairs import PairReader
from extractor.grids.pairs.sheets import pairs_to_grids, pairs_to_sections
from extractor.grids.text.lines import text_to_lines
from extractor.ground.schema import retail_note

SCHEMA = retail_note()


def pairs_of(text):
    return list(PairReader(text, text_to_lines(text), set(), SCHEMA, lexicon_of(SCHEMA)).pairs())


def test_a_second_sheet_is_a_section_of_its_own():
    sheet = "CUSIP: {}\nPrice: 100%\nCoupon Rate: 3%\nMaturity Date: 1/1/2030\n"
    pairs = pairs_of(sheet.format("02006DUP4") + sheet.format("02006DUQ2"))
    assert [len(s) for s in pairs_to_sections(pairs)] == [4, 4]
    assert [g.rows[0].cells[0].text for g in pairs_to_grids(pairs, "", SCHEMA)] == ["02006DUP4", "02006DUQ2"]


def sheet(code, rate):
    return f"Par Amount: $5,000,000\nMaturity: July 1, 2025\nCoupon: {rate}\nPrice: 100%\nCUSIP: {code}\n"


def test_what_is_said_of_all_notes_is_no_part_of_the_first_sheet():
    common = "Pricing Date: May 5, 2020\nExpected Ratings: Aa3 / AA-\n"
    sections = pairs_to_sections(pairs_of(common + sheet("02329HAA0", "1.855%") + sheet("02329HAB8", "2.677%")))
    assert [s[0].label for s in sections] == ["Pricing Date", "Par Amount", "Par Amount"]
    assert [len(s) for s in sections] == [2, 5, 5]


def test_a_code_above_belongs_to_its_sheet():
    first = "CUSIP: 02329HAA0\n" + sheet("", "1.855%").replace("CUSIP: \n", "")
    second = sheet("", "2.677%").replace("CUSIP: \n", "")
    assert [len(s) for s in pairs_to_sections(pairs_of(first + second))] == [5, 4]


BESIDE = """\
Trade Date: May 5, 2020
CUSIP.......... 02006DUP4     CUSIP.......... 02006DUQ2
Face Amount.... $2,500,000    Face Amount.... $4,000,000
Annual Rate.... 6.35%         Annual Rate.... 6.80%
Call Date...... None          Call Date...... 10/19/00
Agents: Example Securities
"""


def test_sheets_that_stand_side_by_side_are_parted():
    sections = pairs_to_sections(pairs_of(BESIDE))
    assert [[p.text for p in s] for s in sections] == [
        ["May 5, 2020"],
        ["02006DUP4", "$2,500,000", "6.35%", "None"],
        ["02006DUQ2", "$4,000,000", "6.80%", "10/19/00"],
        ["Example Securities"],
    ]


def test_two_different_labels_a_line_are_one_sheet():
    text = BESIDE.replace("     CUSIP", "     ISIN").replace("    Face", "    Net").replace("Annual Rate.... 6.80%", "")
    assert len(pairs_to_sections(pairs_of(text))) == 1


def closed(heading):
    text = sheet("02329HAA0", "1.855%") + sheet("02329HAB8", "2.677%") + f"{heading}\nExpected Ratings: Aa3 / AA-\n"
    return [len(g.columns) for g in pairs_to_grids(pairs_of(text), text, SCHEMA)]


def test_what_a_heading_behind_the_last_sheet_says_of_all_notes_is_no_part_of_it():
    for heading in ("For both", "All notes", "Terms applicable to each series of notes:", "Both series"):
        assert closed(heading)[:2] == [5, 5]
    for heading in ("Ratings", "For both see below", "The second note"):
        assert closed(heading) == [5, 6]


FIXED = """\
A. Fixed rate notes: 4.600% Senior Notes due January 31, 2029
Principal amount: $300,000,000
Stated maturity: January 31, 2029
Interest rate: 4.600%
Yield to maturity: 4.614%
Price to investors: 99.938%
Agents' discount: 0.350%
Day count: 30/360
"""
FLOATING = """\
B. Floating rate notes: Floating Rate Senior Notes due July 31, 2026
Principal amount: $250,000,000
Stated maturity: July 31, 2026
Base rate: Compounded SOFR
Spread: +58 basis points
Price to investors: 100.000%
Agents' discount: 0.200%
Day count: Actual/360
"""


def test_a_sheet_of_another_kind_of_note_begins_at_its_heading():
    sections = pairs_to_sections(pairs_of(FIXED + FLOATING))
    assert [s[0].label for s in sections] == ["A. Fixed rate notes", "B. Floating rate notes"]
    assert [len(s) for s in sections] == [8, 8]


def test_labels_that_come_again_with_the_same_value_begin_no_sheet():
    again = "Principal amount: $300,000,000\nBase rate: none\nSpread: none\nStated maturity: January 31, 2029\n"
    again += "Settlement date: May 1, 2024\nPrice to investors: 99.938%\nCurrency: USD\nDay count: 30/360\n"
    assert len(pairs_to_sections(pairs_of(FIXED + again))) == 1
    few = "Principal amount: $1,000\nBase rate: none\nDay count: Actual/360\n"
    assert len(pairs_to_sections(pairs_of(FIXED + few))) == 1


def test_cells_that_a_converter_repeats_are_no_second_sheet():
    """What spans columns comes out once a column; the labels of a row that does not are there as ever."""
    lines = ("Trade Date: May 5, 2020", "Settle Date: May 8, 2020", "Redemption: Non-Callable", "DTC Number: 0235")
    copied = "".join(f"| {line} | {line} |\n" for line in lines) + "| Price: 100% | Coupon Rate: 3% |\n"
    (section,) = pairs_to_sections(pairs_of(copied))
    assert [p.label for p in section] == [
        "Trade Date",
        "Settle Date",
        "Redemption",
        "DTC Number",
        "Price",
        "Coupon Rate",
    ]
