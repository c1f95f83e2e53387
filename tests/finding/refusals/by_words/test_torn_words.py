"""A part of another word is neither a rating nor a name."""

import pytest

from extractor.finding.refusals.by_words.torn_words import without_torn_words
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def told(text, field, raw, value=None):
    return printed(text, field, raw, value or raw)


def left_of(text, field, raw):
    return without_torn_words(read(text.encode()), [told(text, field, raw)])


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Reset dates: none\nA-B-2\nOther terms: none\n", "A-"),
        ("(continued overleaf)\n| B-12 |\nCalculation agent: the bank\n", "B"),
        ("Schedule of terms, page A-3.\n", "A"),
        ("the notes are described on\nA-A-10", "A"),
    ],
)
def test_a_page_number_holds_no_rating(text, raw):
    assert left_of(text, "sp_rating", raw) == []


@pytest.mark.parametrize(
    ("text", "field", "raw"),
    [
        ("Rated A- by Fitch", "fitch_rating", "A-"),
        ("Ratings: A2/A-/A", "sp_rating", "A-"),
        ("Moody's: A-1\nS&P: A+", "moodys_rating", "A-1"),
        ("Baa1|BBB-|Yes", "sp_rating", "BBB-"),
    ],
)
def test_a_rating_of_its_own_stays(text, field, raw):
    assert len(left_of(text, field, raw)) == 1


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Grades: AA- (S&P) / AA (R&I)", "R"),
        ("rated by R&I and JCR", "I"),
        ("Agent: J&W Seligman", "J"),
        ("Lead agent: NoteX Inc.", "Note"),
    ],
)
def test_a_part_of_a_joined_name_is_no_agent(text, raw):
    assert without_torn_words(read(text.encode()), [told(text, "agents", raw, (raw,))]) == []


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Agents: H&R Block Advisors, Ames & Cole", "Ames & Cole"),
        ("Agents: H&R Block Advisors, Ames & Cole", "H&R Block Advisors"),
        ("100.000%Ames & ColeCUSIP", "Ames & Cole"),
    ],
)
def test_a_whole_name_stays(text, raw):
    assert len(without_torn_words(read(text.encode()), [told(text, "agents", raw, (raw,))])) == 1


def test_half_a_ranking_in_a_sentence_is_none():
    assert left_of("with all of our unsecured debt\n", "product_ranking", "unsecured") == []
    assert len(left_of("Ranking: unsecured\n\nBook entry only", "product_ranking", "unsecured")) == 1


@pytest.mark.parametrize("field", ["issuer", "dtc_participant"])
def test_the_names_before_an_and_sign_are_not_the_whole_firm(field):
    assert left_of("DTC 0161 via Smith, Vale & Harrow\n", field, "Smith, Vale") == []
    assert len(left_of("DTC 0161 via Smith, Vale & Harrow\n", field, "Smith, Vale & Harrow")) == 1
    assert len(left_of("Vale Finance Inc. & Harrow Trust\n", field, "Vale Finance Inc.")) == 1


@pytest.mark.parametrize(
    ("text", "raw"),
    [("Ames Vale Securities Inc.\t$", "Ames Vale Securities"), ("Oak Securities, L.P.\t$", "Oak Securities, L.")],
)
def test_a_name_that_a_model_cut_before_its_form_is_no_agent(text, raw):
    assert left_of(text, "agents", raw) == []
    assert len(left_of(text, "agents", text.partition("\t")[0])) == 1
    assert len(left_of(text.replace(" Inc", "\n\nInc").replace("L.P", "L. P"), "agents", raw)) == 1
