"""Headings below which a page tells what holds for all of its notes."""

import pytest

from extractor.grids.text.commons import is_common, text_to_commons


@pytest.mark.parametrize(
    "heading",
    [
        "Terms Applicable to Each Series",
        "TERMS COMMON TO ALL NOTES:",
        "Other information for both tranches",
        "**Additional Terms of each series of notes**",
        "Common to both series",
    ],
)
def test_a_heading_of_all_notes(heading):
    text = f"5.150% Notes due 2035\nCUSIP: 49271VAU4\n\n{heading}\n\nRatings: Baa1 / BBB\n"
    assert text_to_commons(text) == (text.index(heading),)


@pytest.mark.parametrize(
    "line",
    [
        "Terms Applicable to the 5.150% Senior Notes due 2035",
        "All notes are unsecured.",
        "The terms of each series are described below under the heading of that series of the notes.",
        "Offering price of all notes: 100%",
    ],
)
def test_what_is_no_such_heading(line):
    assert text_to_commons(f"Sheet\n{line}\nRatings: Baa1\n") == ()


def test_what_stands_below_is_common_until_another_note_begins():
    text = "First note\n\nAll notes\nRatings: Baa1\n\nSecond note\nRatings: A1\n"
    notes = (0, text.index("Second"))
    assert is_common(text, text.index("Baa1"), notes)
    assert not is_common(text, text.rindex("A1"), notes)
    assert not is_common(text, text.index("First"), notes)
