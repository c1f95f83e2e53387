import pickle

import pytest

from extractor.ground.document import Word
from extractor.ground.placed import PlacedWords, words_at
from extractor.ground.places import Box, Span

MADE = [Word(Span(7, 12), Box(3, 10.0, 20.0, 40.0, 30.0)), Word(Span(13, 22), Box(3, 45.0, 20.0, 90.0, 30.0))]


@pytest.fixture
def words():
    placed = PlacedWords()
    placed.starts += [7, 13]
    placed.ends += [12, 22]
    placed.corners += [(3, 10.0, 20.0, 40.0, 30.0), (3, 45.0, 20.0, 90.0, 30.0)]
    return placed


def test_each_word_has_its_place_and_its_box(words):
    assert len(words) == 2
    assert list(words) == MADE
    assert words[-1] == MADE[1]
    assert words[:1] == (MADE[0],)


def test_they_equal_the_same_words(words):
    assert words == MADE
    assert words == tuple(MADE)
    assert words != MADE[:1]
    assert words != "CUSIP"


def test_another_process_gets_the_words_alone(words):
    handed = pickle.loads(pickle.dumps(words))
    assert handed == tuple(MADE)


@pytest.mark.parametrize(
    ("span", "touched"),
    [((0, 7), []), ((0, 8), [0]), ((11, 14), [0, 1]), ((12, 13), []), ((20, 40), [1]), ((22, 40), [])],
)
def test_the_words_that_a_place_touches(words, span, touched):
    assert list(words_at(words, Span(*span))) == [MADE[k] for k in touched]
    assert list(words_at(MADE, Span(*span))) == [MADE[k] for k in touched]
