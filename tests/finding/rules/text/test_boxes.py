import pytest

from extractor.finding.rules.text.boxes import box_before, box_behind
from extractor.finding.rules.text.flow import text_to_flow


@pytest.mark.parametrize("box", ["[x]", "[ v ]", "/X/", "\u2612", "\u00fe", "x", "_X_"])
def test_ticked(box):
    flow = text_to_flow(f"Type: {box} Fixed Rate")
    assert box_before(flow, flow.low.index("fixed")) is True


@pytest.mark.parametrize("box", ["[ ]", "/ /", "\u2610", "o", "\u00a8", "__"])
def test_unticked(box):
    flow = text_to_flow(f"Type: {box} Fixed Rate")
    assert box_before(flow, flow.low.index("fixed")) is False


@pytest.mark.parametrize("words", ["Type: Fixed", "tax Fixed", "to Fixed"])
def test_no_box(words):
    flow = text_to_flow(words)
    assert box_before(flow, flow.low.index("fixed")) is None


def test_a_bullet_is_no_box():
    assert box_before(text_to_flow("\u25a0 Fixed Rate"), 2) is None


def test_a_box_behind_its_words_is_none_of_the_next_ones():
    flow = text_to_flow("Floating Rate [X]  Fixed Rate [ ]      $5,000,000")
    fixed, floating = flow.low.index("fixed"), flow.low.index("floating")
    assert box_before(flow, fixed) is None
    assert box_behind(flow, fixed, fixed + 10) is False
    assert box_behind(flow, floating, floating + 13) is True


def test_a_box_between_two_words_is_behind_none():
    flow = text_to_flow("Type [X] Fixed Rate [ ] Floating Rate")
    at = flow.low.index("fixed")
    assert box_before(flow, at) is True
    assert box_behind(flow, at, at + 10) is None
