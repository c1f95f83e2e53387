"""What speaks for and against the note of a code in running text."""

import pytest

from extractor.fusing.offered.sentences import code_to_place
from extractor.ground.places import Span

CODE = "02006DUP4"


def points(text, sold=None, code=CODE):
    at = text.index(code)
    return code_to_place(text, code, Span(at, at + len(code)), sold).points


def test_a_sentence_that_names_the_notes_speaks_against_nothing():
    assert points(f"The CUSIP number of the notes is {CODE}.") == 0


@pytest.mark.parametrize(
    "text",
    [
        f"We will redeem our 6% notes due 2020 (CUSIP {CODE}) in June.",
        f"The 6% notes, CUSIP {CODE}, were called for June 1.",
        f"Sold under another supplement: CUSIP {CODE}.",
    ],
)
def test_a_sentence_that_tells_of_repayment_or_of_another_supplement(text):
    assert points(text) == -4


def test_more_of_a_series_is_offered_whatever_its_sentence_says_of_the_first_notes():
    text = f"We will redeem our old notes; these are additional notes of a single series with CUSIP {CODE}."
    assert points(text) == 0


def test_a_heading_over_its_paragraph_counts_and_one_that_is_dated_more():
    body = f"\n\n5% notes due 2019, CUSIP {CODE}, $9 million\n"
    assert points("Terms of the Notes" + body) == 0
    assert points("Prior Notes" + body) == -3
    assert points("Debt as of March 3, 2019" + body) == -4


def test_a_treasurys_code_is_what_yields_are_held_against():
    assert points("Benchmark: 2.75% due 2024, 912828B66", code="912828B66") == -4


def test_beside_notes_whose_rows_tell_their_sale_a_sentence_without_any_speaks_against():
    text = f"In other news our older series with the code {CODE} trade as before."
    assert points(text) == 0
    assert points(text, sold=[Span(500, 510)]) == -4
    assert points(text, sold=[Span(10, 15)]) == 0
    assert points(f"CUSIP No. {CODE}", sold=[Span(500, 510)]) == 0
