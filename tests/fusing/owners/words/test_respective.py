"""Lists whose items are the notes' one by one."""

import pytest

from extractor.fusing.owners.words.respective import respective_to_owners


def owners(text, notes, years=()):
    return [(span.of(text), told) for span, told in respective_to_owners(text, notes, years)]


@pytest.mark.parametrize(
    ("items", "behind"),
    [
        (["May 1, 2027", "May 1, 2032"], ""),
        (["4.500%", "4.800%"], " per annum"),
        (["20", "25"], " basis points"),
        (["$400,000,000", "$500,000,000"], ""),
    ],
)
def test_items_are_the_notes_in_their_order(items, behind):
    text = f"The two series: {items[0]} and {items[1]}{behind}, respectively. More."
    assert owners(text, 2) == [(items[0], [0]), (items[1], [1])]


def test_the_sentence_may_name_the_notes_in_another_order():
    text = "The 2032 notes and the 2027 notes mature on May 1, 2032 and May 1, 2027, respectively."
    assert owners(text, 2, [2027, 2032]) == [("May 1, 2032", [1]), ("May 1, 2027", [0])]


@pytest.mark.parametrize(
    "text",
    [
        "They mature on May 1, 2027, May 1, 2032 and May 1, 2052, respectively.",  # three of two notes
        "The 2032 notes pay on May 1, 2032 and May 1, 2033, respectively.",  # of one of them
        "They mature on May 1, 2027 and in 2032, respectively.",
        "They mature on May 1, 2027 and May 1, 2032.",
    ],
)
def test_lists_that_are_not_the_notes(text):
    assert owners(text, 2, [2027, 2032]) == []


def test_of_one_note_nothing_is_listed():
    assert owners("on May 1, 2027 and May 1, 2032, respectively.", 1) == []
