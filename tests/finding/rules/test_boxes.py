import pytest

from extractor.finding.rules.boxes import box_before
from extractor.finding.rules.flow import text_to_flow


@pytest.mark.parametrize("box", ["[x]", "[ v ]", "/X/", "\u2612", "\u00fe", "x"])
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
