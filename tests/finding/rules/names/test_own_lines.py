"""Names on lines of their own: whole, wrapped, torn, twice; and lines that hold none."""

import pytest

from extractor.finding.rules.names.own_lines import own_lines
from extractor.finding.rules.text.flat import flatten
from extractor.ground.document import Document


def found(text):
    flat = flatten(text)
    return [
        (place.name, flat.text[place.start : place.end])
        for place in own_lines(Document("a", "0", "text/plain", text), flat)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pricing Supplement\nEXAMPLE CAPITAL CORPORATION\nNotes", "EXAMPLE CAPITAL CORPORATION"),
        ("|\nExample Rural Utilities Finance\nCorp\n|\nOffering Dates:", "Example Rural Utilities Finance Corp"),
        ("E X A M P L E  C R E D I T  C O M P A N Y\nNotes", "EXAMPLE CREDIT COMPANY"),
        ("Example Finance Corporation - Registration No. 333-100001", "Example Finance Corporation"),
        ("Example Financial Inc. Example Financial Inc.\nNotes", "Example Financial Inc."),
    ],
)
def test_a_name_on_a_line_of_its_own(text, name):
    assert [told for told, _ in found(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Agents: First Example Inc., Second\nExample LLC,\nThird LLC",
        "DTC Number 0235 via\nExample Clearing Inc",
        "First Inc., Second Inc.\nNotes",
        "The notes are offered by Example Financial Inc. in some states only.",
    ],
)
def test_lines_that_hold_no_name_of_their_own(text):
    assert found(text) == []


def test_nothing_is_looked_for_below_the_managers():
    text = "EXAMPLE CAPITAL CORPORATION\nJoint Book-Running Managers:\nExample Brothers Inc.\n"
    assert found(text) == [("EXAMPLE CAPITAL CORPORATION", "EXAMPLE CAPITAL CORPORATION")]


def test_a_page_banner_is_told_by_the_form_below_it():
    text = "EXAMPLE FINANCE CORP\n424B2, 1996-03-25\nPrevious\n\n$5,000\n\nEXAMPLE FINANCE CORPORATION\n"
    assert [place.banner for place in own_lines(Document("a", "0", "text/plain", text), flatten(text))] == [True, False]


def test_a_bank_of_a_place_may_be_a_corporation():
    document = Document("a", "0", "text/plain", "Rule 424(b)(5)\nBank of Arden Corporation\nBank of Arden Notes\n")
    assert [place.name for place in own_lines(document, flatten(document.text))] == ["Bank of Arden Corporation"]
