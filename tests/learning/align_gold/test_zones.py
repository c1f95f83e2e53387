from extractor.ground.places import Span
from extractor.learning.align_gold.zones import codes_to_zones

CODES = {Span(10, 19): 0, Span(50, 59): 1}


def known(*places):
    return [(Span(at, at + 2), frozenset({note})) for at, note in places]


def test_codes_that_begin_their_notes():
    zones = codes_to_zones(CODES, known((20, 0), (30, 0), (60, 1)), 2)
    assert [zones.note(Span(at, at + 1)) for at in (0, 25, 70)] == [None, 0, 1]


def test_codes_that_end_their_notes():
    zones = codes_to_zones(CODES, known((2, 0), (30, 1), (40, 1)), 2)
    assert [zones.note(Span(at, at + 1)) for at in (0, 25, 70)] == [0, 1, None]


def test_values_that_agree_with_neither_tell_nothing():
    zones = codes_to_zones(CODES, known((20, 1), (30, 0), (60, 0), (2, 1)), 2)
    assert zones.note(Span(25, 26)) is None
    assert zones.stating(Span(25, 26), frozenset({0, 1})) == {0, 1}


def test_one_note_owns_the_text():
    assert codes_to_zones({}, [], 1).note(Span(5, 6)) == 0


def test_a_note_without_code_is_preferred_behind_the_last_one():
    zones = codes_to_zones({Span(50, 59): 0}, known((5, 0), (70, 1)), 2)
    assert zones.stating(Span(80, 81), frozenset({0, 1})) == {1}
    assert zones.stating(Span(80, 81), frozenset({0})) == {0}
