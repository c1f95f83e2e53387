import pickle

import pytest

from extractor.ground.document import Word
from extractor.ground.places import Box, Span
from extractor.reading.pdf.frame import Frame
from extractor.reading.pdf.placed import PlacedWords
from extractor.reading.pdf.rules import Rules
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.words import PageWord

PRINTED = [
    PageWord("CUSIP", 10.0, 20.0, 40.0, 30.0, 28.0, 9.0),
    PageWord("02006DUP4", 45.0, 20.0, 90.0, 30.0, 28.0, 9.0),
]
MADE = [Word(Span(7, 12), Box(3, 10.0, 20.0, 40.0, 30.0)), Word(Span(13, 22), Box(3, 45.0, 20.0, 90.0, 30.0))]


@pytest.fixture
def words():
    placed = PlacedWords()
    sheet = Sheet(3, Frame(0.0, 100.0, 100.0, 100.0, 0), [], Rules([], []))
    assert placed.add(PRINTED, sheet, 7) == 22
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
