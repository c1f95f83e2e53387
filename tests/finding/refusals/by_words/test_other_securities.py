"""Identifiers that the text gives to other securities."""

import pytest

from extractor.finding.refusals.by_words.other_securities import without_other_securities
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span

OWN = "40615LAH9"


def codes_left(text, *codes):
    def found(code):
        at = text.index(code)
        return Candidate("cusip", None, Span(at, at + 9), code, code, Status.FOUND, 0.9, Method.TOKENS)

    kept = without_other_securities(Document("x", "", "text/plain", text), [found(c) for c in codes])
    return [c.value for c in kept]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ('Common stock: NYSE "HLG", CUSIP 40615L106\nNotes: CUSIP 40615LAH9', "40615L106"),
        ("Proceeds will retire our 8.40% Notes, CUSIP 40615LAB2.\nNotes: CUSIP 40615LAH9", "40615LAB2"),
        ("CUSIP 40615LAH9\nCUSIP of the 2018 notes being refinanced: 40615LAB2.", "40615LAB2"),
        ("CUSIP 40615LAH9\nCUSIP No. of the 8.40% notes to be redeemed: 40615LAB2.", "40615LAB2"),
        (
            "Use of proceeds\n\nTo repay the 0.90% Notes due Dec. 15, 2023, CUSIP 40615LAB2.\nCUSIP 40615LAH9",
            "40615LAB2",
        ),
        ("CUSIP 40615LAH9\nThe 8.4% Notes (CUSIP 40615LAB2) are among the debt that may be repaid.", "40615LAB2"),
        ("We use the net proceeds to repay\nthe notes with CUSIP 40615LAB2.\n\nCUSIP 40615LAH9", "40615LAB2"),
    ],
)
def test_a_stock_and_notes_to_be_retired_are_not_offered(text, other):
    assert codes_left(text, other, OWN) == [OWN]


@pytest.mark.parametrize(
    "text",
    [
        "Notes linked to common stock of Gadwall, CUSIP 40615LAH9",  # an issue number with letters is a note's
        "Net proceeds to the company: $5,000,000. Redeemable at par. CUSIP 40615LAH9",
        "Net proceeds: 99%\nRepayable: no\nCUSIP 40615LAH9",
        "We may elect to repay the notes early. CUSIP 40615LAH9",
        "We have the right to repay the 5.00% Notes due 2030 (CUSIP 40615LAH9) at par",
        "To repay debt.\n\nNotes: CUSIP 40615LAH9",
        "CUSIP 40615LAH9, notes that we may repay early",
        "proceeds to redeem debt\n\nCUSIP 40615LAH9",
    ],
)
def test_the_words_before_have_to_be_about_the_code(text):
    assert codes_left(f"{text}, or 40615LAX4", OWN, "40615LAX4") == [OWN, "40615LAX4"]


def test_the_only_code_of_a_document_stays():
    text = "Shares of baby bonds, CUSIP 00206R300"
    assert codes_left(text, "00206R300") == ["00206R300"]


@pytest.mark.parametrize("gap", ["\t", " | ", "    "])
def test_a_header_of_proceeds_and_redemption_retires_no_note_below_it(gap):
    header = gap.join(["CUSIP", "Proceeds", "Rate", "Redeem"])
    row = gap.join([OWN, "$990", "4.40%", "No"])
    assert codes_left(f"Notes: CUSIP 40615LAB2\n{header}\n{row}", "40615LAB2", OWN) == ["40615LAB2", OWN]
