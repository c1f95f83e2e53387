"""Turned frames: into the frame and onto the page as it is shown."""

import pytest

from extractor.reading.pdf.frame import Frame


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_box_comes_to_the_same_place_on_the_page_from_every_frame(rotation, turn):
    place = (110.0, 220.0, 150.0, 230.0)  # of a page that reaches from (10, 20) to (310, 620)
    upright = Frame(10, 20, 310, 620, rotation, 0)
    turned = Frame(10, 20, 310, 620, rotation, turn)
    assert turned.to_page(*turned.box(*place)) == upright.to_page(*upright.box(*place))


@pytest.mark.parametrize(
    ("rotation", "expected"),
    [
        (0, (100, 390, 140, 400)),
        (90, (200, 100, 210, 140)),
        (180, (160, 200, 200, 210)),
        (270, (390, 160, 400, 200)),
    ],
)
def test_rotation_is_clockwise(rotation, expected):
    frame = Frame(10, 20, 310, 620, rotation)
    assert frame.to_page(*frame.box(110, 220, 150, 230)) == expected


def test_text_that_runs_up_reads_to_the_right():
    frame = Frame(0, 0, 600, 800, 0, 90)
    low, high = frame.point(100, 200), frame.point(100, 300)
    assert high[0] - low[0] == 100
    assert high[1] == low[1]
