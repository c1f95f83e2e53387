"""Notes that are named by their places."""

import pytest

from extractor.fusing.owners.words.ordinals import named_notes


@pytest.mark.parametrize(
    ("place", "count", "numbers"),
    [
        ("first", None, [0]),
        ("Last", None, [2]),
        ("first", "two", [0, 1]),
        ("last", "Two", [1, 2]),
        ("fourth", None, []),
        ("first", "three", []),
    ],
)
def test_of_three_notes(place, count, numbers):
    assert list(named_notes(place, count, 3)) == numbers
