"""Figures show what they are given, and the same data gives the same file."""

import pytest

from extractor.ground.errors import UsageError
from extractor.measuring.curves import RiskPoint
from extractor.measuring.figures import (
    draw_field_thresholds,
    draw_reliability,
    draw_risk_coverage,
    figure_to_svg,
    new_figure,
)
from extractor.measuring.reliability import Bin

FIELDS = {
    "coupon_rate": {"coverage": 0.9, "threshold": 0.97, "values": 40},
    "isin": {"coverage": 0.0, "threshold": None, "values": 3},
}


@pytest.mark.parametrize(
    ("draw", "data", "told"),
    [
        (draw_reliability, [Bin(0.5, 0.4, 10), Bin(0.99, 0.98, 10)], "2 bins of equal mass"),
        (draw_risk_coverage, [RiskPoint(1.0, 0.1, 0.0), RiskPoint(0.5, 1.0, 0.02)], "precision 99.9%"),
        (draw_field_thresholds, FIELDS, "from 0.9700"),
        (draw_field_thresholds, FIELDS, "no threshold reaches it"),
    ],
)
def test_what_a_figure_says(draw, data, told):
    svg = figure_to_svg(draw(data))
    assert svg.rstrip().endswith("</svg>")
    assert told in svg
    assert figure_to_svg(draw(data)) == svg


def test_no_values_are_no_reason_to_break():
    for draw, nothing in ((draw_reliability, []), (draw_risk_coverage, []), (draw_field_thresholds, {})):
        assert "<svg" in figure_to_svg(draw(nothing))


def test_without_matplotlib_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    with pytest.raises(UsageError, match=r"retail-note-extractor\[figures\]"):
        new_figure(1, 1)
