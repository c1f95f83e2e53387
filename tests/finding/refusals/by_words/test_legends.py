"""A key of short forms speaks of no note."""

import pytest

from extractor.finding.refusals.by_words.legends import without_legends
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span


def left(text, raw, field="callable"):
    start = text.rindex(raw)
    said = Candidate(field, None, Span(start, start + len(raw)), raw, False, Status.FOUND, 0.9, Method.TOKENS)
    return without_legends(Document("x", "", "text/plain", text), [said])


@pytest.mark.parametrize(
    "text",
    [
        "NC = not callable.",
        "Q quarterly.  NC not callable; else at par",
        "NC: non-callable",
        "NCL = non-callable, never",
    ],
)
def test_a_call_that_a_key_explains_is_none(text):
    assert left(text, "NC") == []
    assert left(text, "callable") == []


@pytest.mark.parametrize("text", ["02006DUP4 is not callable.", "NC\n02006DUP4", "10 year NC 2 notes, callable at par"])
def test_what_a_row_or_a_sentence_says_stays(text):
    raw = "callable" if "callable" in text else "NC"
    assert len(left(text, raw)) == 1


@pytest.mark.parametrize(
    "text", ["Call: NC - not callable", "Redemption: N/C - non-callable", "This note is NC: not callable before 2024"]
)
def test_an_answer_that_explains_itself_stays(text):
    assert len(left(text, "callable")) == 1
    assert left("Call: NC = not callable, else the first date", "callable") == []


def test_what_a_key_says_before_the_short_form_is_its_own_too():
    assert left("Call: first date callable at par, n/c = not callable.", "callable at") == []
    assert len(left("All are callable at par. n/c = not called", "callable at")) == 1
    assert len(left("Notes are callable at par, NC notes are not callable", "callable at")) == 1


def test_a_frequency_that_a_key_explains_is_none():
    assert left("M monthly, Q quarterly, S semi-annual.", "quarterly", "coupon_frequency") == []
    assert left("Pay: S = semi-annual, M = monthly", "S", "coupon_frequency") == []
    assert len(left("Pays monthly, then quarterly", "monthly", "coupon_frequency")) == 1
    assert len(left("M monthly, Q quarterly", "monthly", "call_frequency")) == 1


def test_the_word_itself_may_be_the_short_form():
    assert left("Redemption: NON-CALL = never; date + S = at par semi-annually after", "NON-CALL") == []
    assert len(left("Redemption: NON-CALL", "NON-CALL")) == 1
    assert len(left("Non-callable = Yes", "Non-callable")) == 1


def test_how_often_a_key_says_a_call_recurs_is_no_notes():
    assert (
        left(
            "M = monthly; IPD = every interest payment date; none else", "every interest payment date", "call_frequency"
        )
        == []
    )
    for said in ("callable on every interest payment date", "Calls = every interest payment date"):
        assert len(left(said, "every interest payment date", "call_frequency")) == 1
