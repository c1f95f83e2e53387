"""Ticked boxes, before or after their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.boxes import Box, find_boxes, find_options, stand_behind


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("[X] Yes [ ] No", ["Yes"]), ("x Yes o No", ["Yes"]), ("/X/ Yes / / No", ["Yes"]), ("/ / Yes /X/ No", ["No"]),
        ("Yes [X] No [ ]", ["Yes"]), ("Survivor's Option: [ ] Yes [X] No", ["No"]), ("þ Fixed ¨ Floating", ["Fixed"]),
        ("☐ Fixed Rate ☒ Floating Rate", ["Floating Rate"]), ("[ v ] Fixed Rate [ ] Floating Rate", ["Fixed Rate"]),
        ("Yes _X_ No ___", ["Yes"]), ("Yes ___ No _X_", ["No"]), ("Price ____ on ____", []),
        ("[_] Yes [X] No", ["No"]), ("[_X_] Yes [_] No", ["Yes"]), ("Price [____]", []),
        ("[ ] Yes [ ] No", []), ("Yes", []), ("30/360", []),
    ],
)  # fmt: skip
def test_options(text, ticked):
    assert [text[o.start : o.end] for o in find_options(text) if o.ticked] == ticked


@given(st.text(alphabet="[]xX /oO☒☐ Yesno:\n"))
def test_places_lie_inside(text):
    assert all(0 <= o.start <= o.end <= len(text) for o in find_options(text))


def test_blanks_to_fill_in_are_boxes_beside_a_crossed_one():
    assert find_boxes("A _X_ B ___") == [Box(2, 5, ticked=True), Box(8, 11, ticked=False)]
    assert find_boxes("A ___ B ___") == []


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("Floating Rate [X]  Fixed Rate [ ]", True), ("Yes _X_   No ___      $5,000,000", True),
        ("[X] Yes  [ ] No", False), ("Interest Rate [X]  Fixed  [ ]  Floating", False), ("Type: [X]  Yes   [ ]  No", False),
        ("Type [X] Fixed [ ] Floating", False), ("Fixed [X]", False), ("", False),
    ],
)  # fmt: skip
def test_boxes_nearer_to_the_words_before_them_stand_behind(line, behind):
    assert stand_behind(line) is behind
