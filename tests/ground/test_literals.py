"""Plain words, many at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.literals import Literals


def test_words_that_a_text_does_not_hold():
    literals = Literals(["maturity", "trade date", "redeemed", "oid"])
    assert literals.absent("the trade date of the notes") == {"maturity", "redeemed"}
    assert literals.absent("") == {"maturity", "trade date", "redeemed"}  # a word of three letters is not told


def test_nothing_is_absent_where_nothing_is_asked_for():
    assert Literals([]).absent("notes") == frozenset()
    assert Literals(["apy"]).absent("notes") == frozenset()


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 12))
def test_what_stands_there_is_never_told_absent(text, at, length):
    word = text[at : at + length]
    assert word not in Literals([word]).absent(text)


@given(st.text("ab\u2014", max_size=30), st.lists(st.text("ab\u2014", min_size=1, max_size=8), max_size=8))
def test_absent_words_do_not_stand_there(text, words):
    assert not [word for word in Literals(words).absent(text) if word in text]


LONG = "the trade date of the notes, and of the other notes \u2014 " * 200


@pytest.mark.parametrize("word", ["notes", "notes,", "\u2014 the", "the ", " of", "e", "maturity", "date of\n"])
def test_places_are_those_where_a_word_stands(word):
    expected = tuple(m.start() for m in re.finditer(f"(?={re.escape(word)})", LONG))
    for known in ([word], ["notes", "trade"], []):
        assert Literals(known).looked_up(LONG).places(word) == expected


@pytest.mark.parametrize("blanks", [0, 50, 9_000])
def test_a_word_is_found_at_both_ends_and_over_itself(blanks):
    text = "noon" + " " * blanks + "noonoon"
    for word in "noon", " noon", "n  n":
        expected = tuple(at for at in range(len(text)) if text.startswith(word, at))
        assert Literals([word]).looked_up(text).places(word) == expected


@given(st.text("ab\u2014\u00e9", max_size=40), st.text("ab\u2014\u00e9", min_size=1, max_size=6))
def test_places_in_any_text(text, word):
    whole = text * 200
    expected = tuple(at for at in range(len(whole)) if whole.startswith(word, at))
    assert Literals([word]).looked_up(whole).places(word) == expected


def test_absent_words_are_told_with_the_places():
    index = Literals(["maturity", "trade date"]).looked_up(LONG)
    assert index.absent == ["maturity"]
    assert Literals([]).looked_up(LONG).absent == []
