import pickle

import pytest

from extractor.ground.document import Word
from extractor.ground.placed import PlacedWords, box_of
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


def around(touched):
    boxes = [MADE[k].box for k in touched]
    if len(boxes) > 1:
        return boxes[0].joined(boxes[1])
    return boxes[0] if boxes else None


@pytest.mark.parametrize(
    ("span", "touched"),
    [((0, 7), []), ((0, 8), [0]), ((11, 14), [0, 1]), ((12, 13), []), ((20, 40), [1]), ((22, 40), [])],
)
def test_the_box_around_the_words_that_a_place_touches(words, span, touched):
    assert box_of(words, Span(*span)) == around(touched)
    assert box_of(MADE, Span(*span)) == around(touched)


def test_a_place_that_runs_over_two_pages_has_the_box_of_the_first(words):
    words.starts.append(23)
    words.ends.append(30)
    words.corners.append((4, 1.0, 2.0, 3.0, 4.0))
    assert words.box_of(Span(13, 30)) == MADE[1].box
    assert words.box_of(Span(24, 30)) == Box(4, 1.0, 2.0, 3.0, 4.0)
