"""The sentence that a place stands in."""

import pytest

from extractor.ground.places import Span
from extractor.ground.sentences import STOPS_AND_LABELS, sentence_around, sentence_begin, sentence_end

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
