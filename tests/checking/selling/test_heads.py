"""What headings, and the words before a code, tell of a page."""

import pytest

from extractor.checking.selling.heads import (
    DEBT,
    HOLDERS,
    ITEM,
    PLACED,
    REPORT,
    SHARES,
    TEACHES,
    UNITS,
    heads_in,
    is_code_of_shares,
)


@pytest.mark.parametrize(
    "line",
    [
        "4,000,000 shares",
        "up to $75,000,000 of common stock",
        "subscription rights to purchase up to 3,000,000 shares of common stock at $4.00 a share",
        "warrants to purchase 1,500,000 shares of class b common stock",
        "up to 2,400,000 shares of common stock issuable upon the exercise of subscription rights",
    ],
)
def test_a_heading_names_shares(line):
    assert heads_in(f"example corp.\n{line}\nprospectus") == [SHARES]


@pytest.mark.parametrize(
    "line",
    [
        "subscription rights to purchase up to $125,000,000 of 8% senior notes due 2019",
        "shares of common stock issuable upon conversion of the notes",
        "the notes pay what becomes\nof our common stock",
        "we may issue warrants to purchase shares of our common stock from time to time",
    ],
)
def test_notes_are_sold_by_rights_and_converted_into_shares(line):
    assert heads_in(f"example corp.\n{line}\nprospectus") == []


def test_an_offer_to_holders_heads_its_page():
    assert heads_in("example corp.\noffer to exchange\n6.5% notes due 2022") == [HOLDERS]
    assert heads_in("offers to purchase for cash any and all of the notes below") == [HOLDERS]
    clause = "offer to purchase upon a change of control\nwe will make an offer to purchase"
    assert heads_in(f"6.5% notes due 2022\n{clause}") == []
    assert heads_in(f"{'terms of the notes ' * 100}\noffer to purchase\n") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rights CUSIP 40615LAH9", True),
        ("Common stock (CUSIP No. 40615LAH9", True),
        ("CUSIP of our common stock: 40615LAH9", True),
        ("CUSIP: 40615LAH9", False),
        ("Notes linked to the common stock of Gadwall Corp., CUSIP 40615LAH9", False),
        ("Linked to the common stock of Ford\nCUSIP: 40615LAH9", False),
        ("Notes linked to common stock\nCUSIP: 40615LAH9", False),
        ("1,500,000 Units CUSIP 40615LAH9", False),
        ("Notes convertible into shares. CUSIP 40615LAH9", False),
    ],
)
def test_a_code_is_given_to_shares_by_the_words_before_it(text, told):
    assert is_code_of_shares(text, text.index("40615LAH9")) is told


def test_units_of_shares_are_not_units_of_notes():
    assert heads_in("each unit consists of one common share and one warrant") == [UNITS]
    assert heads_in("each unit: one common share and a warrant") == [UNITS]
    assert heads_in("units, each consisting of a share and half a warrant") == [UNITS]
    assert heads_in("each unit consists of $1,000 principal amount of notes and ten warrants") == []
    assert heads_in("1,400,000 units, $10 principal amount per unit, linked to shares") == []


def test_shares_are_sold_with_warrants():
    assert heads_in("6,250,000 shares of common stock with warrants to purchase 3,125,000 shares\n") == [SHARES]


def test_shares_are_given_for_notes():
    assert heads_in("common stock for our 5.00% notes due 2014\n") == [HOLDERS]
    assert heads_in("offer to exchange all 9% series a notes for 9% series b notes\n") == [HOLDERS]
    assert heads_in("the transfer or\nexchange of the notes, and\ncommon stock for resale\n") == []


def test_a_private_placement_has_a_code_with_a_sign_in_it():
    assert heads_in("288522 a*6") == [PLACED]
    assert heads_in("02006dup4* at 1000000* or desk12a@example.com") == []


def test_an_item_heads_a_part_of_a_report():
    assert heads_in("example corp.\nitem 8.01. other events") == [ITEM]
    assert heads_in("our report of may 3 (item 8.01 only)") == []


def test_a_title_teaches():
    assert heads_in("understanding the example index\n") == [TEACHES]
    assert heads_in("notes\n" * 200 + "what are the tax consequences?\n") == []


def test_a_statements_note_tells_of_debt():
    assert heads_in("note 9 - long-term debt (in thousands)\n") == [DEBT]
    assert heads_in("# note 9. borrowings\n") == [DEBT]
    assert heads_in("each note 1 - 5 is a debt of ours; note 2 of debt\n") == []


@pytest.mark.parametrize(
    "said",
    ["FORM 10-K - Example Stores, Inc. - fiscal year ended February 1, 2020", "Form 10-Q | quarter ended May 3, 2020"],
)
def test_a_report_of_a_year_in_a_heading(said):
    assert heads_in(said.casefold()) == [REPORT]
    assert heads_in(f"see our {said.casefold()}") == []
