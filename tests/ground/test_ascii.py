"""A byte a character, whatever it is."""

from extractor.ground.ascii import text_to_ascii


def test_each_character_keeps_its_place():
    assert text_to_ascii("a–b\ud800\U0001f600c") == b"a?b??c"
