"""Calls that a table answers note by note."""

from extractor.finding.refusals.by_readings.answered_calls import without_answered_calls
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def call(note, raw, *, value, method=Method.ALIGNMENT):
    return Candidate("callable", note, Span(0, len(raw)), raw, value, Status.FOUND, 0.9, method)


SENTENCE = call(None, "Callable", value=True, method=Method.RULES)
NO, YES = call(1, "No", value=False), call(2, "Yes", value=True)


def test_a_sentence_calls_no_note_that_a_table_denies():
    assert without_answered_calls([NO, YES, SENTENCE]) == [NO, YES]


def test_a_sentence_stays_where_no_answers_differ():
    for given in ([NO, SENTENCE], [YES, SENTENCE], [SENTENCE]):
        assert without_answered_calls(given) == given


def test_terms_in_cells_are_no_plain_answers():
    given = [call(1, "Callable at 100% on 5/1/2020", value=True), NO, SENTENCE]
    assert without_answered_calls(given) == given
