"""What headings, and the words before a code, tell of a page."""

import pytest

from extractor.checking.heads import HOLDERS, SHARES, heads_in, is_code_of_shares


@pytest.mark.parametrize(
    "line",
    [
        "4,000,000 shares",
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
