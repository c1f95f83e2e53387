"""Notes that a page calls by their year."""

from __future__ import annotations

import pytest

from extractor.fusing.owners.words.called_years import (
    amount_start,
    codes_to_floater,
    codes_to_years,
    names_to_years,
    text_to_clauses,
)

CODES = ["92936UAM1", "92936UAN9"]


@pytest.mark.parametrize(
    "text",
    [
        "The 2029 notes (CUSIP No. 92936UAM1) and the 2034 notes (CUSIP No. 92936UAN9) are ours.",
        "2029 Notes: CUSIP 92936UAM1\n2034 Notes: CUSIP 92936UAN9\n",
        "4.750% Notes due 2029 (CUSIP 92936UAM1)\n5.125% Notes due June 15, 2034 (CUSIP 92936UAN9)\n",
    ],
)
def test_the_words_before_a_code_tell_its_year(text):
    assert codes_to_years(text, CODES) == [2029, 2034]


@pytest.mark.parametrize(
    "text",
    [
        "The 2029 notes are ours. CUSIP numbers\n92936UAM1\n92936UAN9\n",
        "The 2029 notes (CUSIP 92936UAM1 and 92936UAN9)",
        "The 2029 notes (CUSIP 92936UAM1), of which more 2029 notes (CUSIP 92936UAN9) were sold",
    ],
)
def test_no_year_unless_each_code_has_its_own(text):
    assert codes_to_years(text, CODES) == []


def clauses(text, years=(2029, 2034)):
    return [(span.of(text), owners) for span, owners in text_to_clauses(text, years)]


def test_each_clause_is_of_the_notes_that_it_begins_with():
    text = "The 2029 notes will bear 4.750%; the 2034 notes will bear 5.125%. Both series are ours."
    assert clauses(text) == [("The 2029 notes will bear 4.750%", {0}), ("the 2034 notes will bear 5.125%", {1})]


def test_years_that_are_named_together_share_what_follows():
    text = "We pay interest on the 2029 notes and the 2034 notes on March 15. Other words."
    assert clauses(text) == [("the 2034 notes on March 15", {0, 1})]


def test_a_figure_before_its_year():
    text = "plus 12.5 basis points in the case of the 2029 notes, 20 basis points in the case of the 2034 notes, less"
    assert clauses(text) == [
        ("12.5 basis points in the case of the 2029 notes", {0}),
        ("20 basis points in the case of the 2034 notes", {1}),
    ]
    assert clauses("the last 30 days (2029 Notes) or 90 days (2034 Notes) before") == [
        ("30 days (2029 Notes", {0}),
        ("90 days (2034 Notes", {1}),
    ]


def test_other_years_name_nothing():
    assert clauses("The 2024 notes bear 3.625%.") == []


@pytest.mark.parametrize(
    "led", ["$600,000,000 ", "$600 million of ", "$600,000,000 aggregate principal amount of our "]
)
def test_the_amount_before_a_title_is_its_notes(led):
    text = f"We offer {led}4.750% Notes due 2029"
    assert amount_start(text, text.index("4.750%")) == text.index("$600")


def test_another_amount_is_not():
    text = "We owe $600,000,000. The 4.750% Notes due 2029"
    assert amount_start(text, text.index("4.750%")) == text.index("4.750%")


@pytest.mark.parametrize("noun", ["bonds", "series"])
def test_bonds_and_series_are_called_by_their_year_as_notes_are(noun):
    text = f"The 2029 {noun} (CUSIP 92936UAM1) and the 2034 {noun} (CUSIP 92936UAN9)."
    assert codes_to_years(text, CODES) == [2029, 2034]
    assert clauses(f"The 2034 {noun} will bear 5.125%; more") == [(f"The 2034 {noun} will bear 5.125%", {1})]


@pytest.mark.parametrize(
    ("names", "years"),
    [
        (["2029 series", "2034 series"], [2029, 2034]),
        (["notes due june 15, 2029", "notes due 2034"], [2029, 2034]),
        (["2029 series", "series b"], []),
        (["2029 series", "2029 series b"], []),
        (["2024 notes due 2029", "2034 note"], []),  # which of them is it
        ([], []),
    ],
)
def test_the_years_in_the_names_of_the_notes_own_rows(names, years):
    assert names_to_years(names) == years


def test_a_comma_before_the_year_that_qualifies_a_figure():
    text = "plus 12.5 basis points, in the case of the 2029 notes, and 20 basis points, in the case of the 2034 notes."
    assert clauses(text) == [
        ("12.5 basis points, in the case of the 2029 notes", {0}),
        ("20 basis points, in the case of the 2034 notes", {1}),
    ]


def test_days_and_figures_before_a_year_in_brackets():
    text = "prior to November 1, 2032 (in the case of the 2029 notes) or 35 basis points (for the 2034 notes) and more"
    assert clauses(text) == [
        ("November 1, 2032 (in the case of the 2029 notes", {0}),
        ("35 basis points (for the 2034 notes", {1}),
    ]


def test_the_one_floater_among_notes_called_by_their_years():
    text = "The floating rate notes will mature in 2026, the 2029 notes on May 15, 2029 and the 2034 notes in June."
    told = [(span.of(text), owners) for span, owners in text_to_clauses(text, [2026, 2029, 2034], floater=0)]
    assert told == [
        ("The floating rate notes will mature in 2026, ", {0}),
        ("the 2029 notes on May 15, 2029 and ", {1}),
        ("the 2034 notes in June.", {2}),
    ]
    assert text_to_clauses("The floating rate notes pay quarterly.", [2026, 2029], floater=0) == []  # kinds tell it


def test_a_date_behind_a_year_is_told_there_and_a_sentence_ends_at_its_stop():
    text = "due on September 15, 2034. We will pay interest on the 2029 notes in May, and with respect to the 2034 notes, June 15, 2034 (as"
    assert clauses(text) == [
        ("the 2029 notes in May, and with respect to ", {0}),
        ("the 2034 notes, June 15, 2034 (as", {1}),
    ]


FLOATER = (
    "4.750% Notes due 2029\nFloating Rate Notes due 2026\nThe 2029 notes (CUSIP No. 92936UAM1) are fixed. "
    "The Floating Rate Notes (CUSIP No. 92936UAN9) are not."
)


def test_the_title_of_the_one_floater_tells_its_year():
    assert codes_to_years(FLOATER, CODES) == [2029, 2026]
    assert codes_to_floater(FLOATER, CODES) == 1


def test_two_floaters_are_not_told_apart():
    assert codes_to_years(FLOATER + " Floating Rate Notes due 2027", CODES) == []
    assert codes_to_floater(FLOATER.replace("The 2029", "The Floating Rate"), CODES) is None


def test_a_name_is_coined_behind_its_title():
    text = (
        "Interest on the 4.750% Notes due 2029 (the “2029 Notes”) and the 5.125% Notes due 2034 (the “2034 Notes”) "
        "is paid on May 15. More."
    )
    assert clauses(text) == [("the 5.125% Notes due 2034 (the “2034 Notes”) is paid on May 15", {0, 1})]


def test_a_code_behind_a_name_ends_no_clause():
    text = "The 2029 notes (CUSIP No. 92936UAM1) and the 2034 notes (CUSIP No. 92936UAN9) bear interest. More."
    assert clauses(text) == [("the 2034 notes (CUSIP No. 92936UAN9) bear interest", {0, 1})]
