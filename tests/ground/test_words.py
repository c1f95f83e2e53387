"""Plain words in a text."""

from __future__ import annotations

from extractor.ground.words import find_words


def test_each_place_of_each_word_is_found_word_by_word() -> None:
    text = "contingent coupon, CONTINGENT coupon, noncontingent"
    places = list(find_words(text, ("contingent", "CONTINGENT")))
    assert [text[at : at + 10] for at in places] == ["contingent", "contingent", "CONTINGENT"]
    assert places == [0, text.index("noncontingent") + 3, text.index("CONTINGENT")]


def test_what_stands_before_the_start_is_passed_over() -> None:
    assert list(find_words("on and on", ("on",), 1)) == [7]


def test_no_word_no_place() -> None:
    assert list(find_words("a fixed coupon", ("contingent",))) == []
    assert list(find_words("a fixed coupon", ())) == []
