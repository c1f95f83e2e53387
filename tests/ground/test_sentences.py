"""The sentence that a place stands in."""

import pytest

from extractor.ground.places import Span
from extractor.ground.sentences import STOPS_AND_LABELS, line_around, sentence_around, sentence_begin, sentence_end

REACH = 200


def around(text, word="here", **stops):
    at = text.index(word)
    return sentence_around(text, Span(at, at + len(word)), REACH, **stops).of(text)


@pytest.mark.parametrize(
    "text",
    [
        "One ends. It stands here and there; The next begins.",
        "One ends (so far.) It stands here and there.) The next begins.",
        "A heading\n\nIt stands here and there\n \nA paragraph",
    ],
)
def test_a_stop_before_a_capital_or_a_paragraphs_end_parts_sentences(text):
    assert around(text) == "It stands here and there"


@pytest.mark.parametrize(
    "text", ["Under No. 209 it stands here, e.g. at 3.5%", "Price . . . . . Here", "Price..... Here"]
)
def test_numbers_short_forms_and_leader_dots_end_none(text):
    assert around(text, "Here" if "Here" in text else "here") == text


def test_a_list_ends_a_sentence_before_the_next_label():
    text = "Redemption: it stands here\nSurvivor's Option: Yes"
    assert around(text) == text
    assert around(text, stops=STOPS_AND_LABELS) == "Redemption: it stands here"


def test_out_of_reach_is_where_a_sentence_without_a_stop_begins_and_ends():
    text = "a" * 10 + "here" + "b" * 10
    assert (sentence_begin(text, 10, 4), sentence_end(text, 14, 4)) == (6, 18)
    assert (sentence_begin(text, 10, 99), sentence_end(text, 14, 99)) == (0, 24)


def test_a_line_reaches_to_its_ends_or_as_far_as_is_asked():
    text = "one\ntwo three\nfour"
    at = text.index("three")
    assert line_around(text, Span(at, at + 5)).of(text) == "two three"
    assert line_around(text, Span(at, at)).of(text) == "two three"
    assert line_around(text, Span(at, at), 3).of(text) == "wo thr"
    assert line_around(text, Span(1, 2)).of(text) == "one"
    assert line_around(text, Span(len(text), len(text))).of(text) == "four"
    assert line_around(text, Span(at, len(text))).of(text) == "two three\nfour"
