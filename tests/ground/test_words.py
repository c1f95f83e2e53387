"""Plain words in a text."""

from __future__ import annotations

import re

from extractor.ground.words import find_words, matches_near


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


def test_what_stands_behind_the_end_is_passed_over() -> None:
    assert list(find_words("on and on", ("on",), 0, 7)) == [0]


def test_matches_that_hold_a_word_in_their_order() -> None:
    text = "the 2029 notes, 1999, the 2034 notes; the 2040 notes"
    pattern = re.compile(r"(?:the )?(\d{4}) notes")

    def years(end: int) -> list[str]:
        return [m[1] for m in matches_near(pattern, text, ("notes",), before=12, after=8, end=end)]

    assert years(len(text)) == ["2029", "2034", "2040"]
    assert years(text.index(";")) == ["2029", "2034"]
    assert [m[0] for m in matches_near(re.compile("on+"), "onnn", ("nn",), before=1, after=3, end=4)] == ["onnn"]
