"""Lines and sentences that open with the name that a table gives a note."""

import pytest

from extractor.fusing.owners.words.named_clauses import names_to_owners

NAMES = ("tranche 1", "tranche 2")


def said(text, names=NAMES):
    return [(span.of(text), owners) for span, owners in names_to_owners(text, names)]


def test_a_label_gives_its_note_all_up_to_the_next_one():
    text = (
        "TRANCHE 1    TRANCHE 2\n\nTranche 2: callable on 9/12/99\nat 100%. Notice is given.\n"
        "Tranche 1: not callable\nDenominations: $1,000"
    )
    assert said(text) == [
        ("Tranche 2: callable on 9/12/99\nat 100%. Notice is given.\n", [1]),
        ("Tranche 1: not callable", [0]),
    ]


def test_a_sentence_tells_of_the_note_that_it_opens_with():
    text = "Notes are sold. The Tranche 2 notes may be called at par. Interest is paid monthly."
    assert said(text) == [("Tranche 2 notes may be called at par", [1])]


def test_what_a_label_says_before_it_speaks_of_all_is_its_notes():
    text = "Tranche 1 is not callable. Tranche 2: callable at par. All notes have a survivor's option."
    assert said(text) == [("Tranche 1 is not callable. ", [0]), ("Tranche 2: callable at par", [1])]


@pytest.mark.parametrize(
    "text",
    [
        "Tranche 1 and Tranche 2: callable",  # of both
        "Tranche 2: both notes may be called at par.",
        "Beside Tranche 2: callable",  # within a line
        "Tranche 2 $5,000,000",  # a row
        "Tranche 21: callable",
    ],
)
def test_what_is_said_of_others_too_is_given_to_none(text):
    assert said(text) == []


def test_one_name_alone_tells_nothing_apart():
    assert said("Tranche 1: callable", NAMES[:1]) == []


def test_names_that_share_a_word_are_told_together():
    text = "(2) Line c is callable at 100%. Lines a and b are not. Line a pays monthly."
    assert said(text, ("line a", "line b", "line c")) == [
        ("Line c is callable at 100%. ", [2]),
        ("Lines a and b are not. ", [0, 1]),
        ("Line a pays monthly.", [0]),
    ]
