"""Notes that a sentence names within it, by their place in the list."""

import pytest

from extractor.fusing.owners.words.counted_notes import counted_to_owners


def owners(text, notes=3):
    return [(span.of(text), held) for span, held in counted_to_owners(text, notes)]


def test_a_sentence_that_names_some_notes_is_theirs():
    text = "All pay. Interest on the first two notes is paid each May 15. Interest on the last note is paid monthly."
    assert owners(text) == [
        ("Interest on the first two notes is paid each May 15", [0, 1]),
        ("Interest on the last note is paid monthly.", [2]),
    ]


def test_a_figure_before_each_name_is_that_notes():
    text = "The agents keep .35% of the first note, .60% of the second and 1.00% of the third. Next."
    assert owners(text) == [
        ("The agents keep .35% of the first note", [0]),
        (", .60% of the second", [1]),
        (" and 1.00% of the third", [2]),
    ]


def test_what_stands_behind_each_name_is_its_own_and_in_each_case_is_said_of_them_all():
    text = "We may call the second note from May 3, 2007, and the third note from May 3, 2008, in either case at 100%."
    assert owners(text) == [
        ("in either case at 100%.", [1, 2]),
        ("the second note from May 3, 2007, and ", [1]),
        ("the third note from May 3, 2008, ", [2]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fourth note of the series was sold in May.",
        "The first three notes may be called at 100%.",  # all of them
        "Interest on all notes and on the first note is paid monthly.",
        "Interest is paid on the first day of the second month.",
        "The first notes of the programme were sold in May.",
    ],
)
def test_what_names_no_notes_of_this_list_is_nobodys(text):
    assert owners(text) == []


def test_one_note_alone_needs_no_place():
    assert owners("The first note may be called.", 1) == []
