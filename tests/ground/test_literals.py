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
