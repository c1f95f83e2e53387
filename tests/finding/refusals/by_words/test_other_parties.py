import pytest

from extractor.finding.refusals.by_words.other_parties import without_other_parties
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, grade="Aa2", field="moodys_rating"):
    at = text.index(grade)
    said = Candidate(field, None, Span(at, at + len(grade)), grade, grade, Status.FOUND, 0.9, Method.TOKENS)
    return without_other_parties(read(text.encode()), [said]) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "swapped against LIBOR with a bank\nrated Aa2 and AA.",
        "a policy of a financial guaranty insurer rated Aa2 by Moody's",
        "We may enter into a swap with any counterparty rated at least A1 or Aa2.",
    ],
)
def test_a_grade_of_a_party_to_the_notes_is_not_theirs(text):
    assert not kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "The notes are rated Aa2 by Moody's",
        "Example Bank is rated Aa2",
        "sold through a bank. The notes are rated Aa2",
        "Senior notes of a bank; they are rated Aa2",
    ],
)
def test_grades_of_the_notes_and_of_their_issuer_stay(text):
    assert kept(text)
    assert kept("with a bank rated Aa2", field="title")
