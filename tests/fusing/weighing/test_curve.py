import pytest

from extractor.fusing.weighing.curve import Curve


def test_straight_between_points_flat_beyond():
    curve = Curve((-1.0, 1.0, 3.0), (-2.0, 0.0, 1.0))
    assert curve(0.0) == pytest.approx(-1.0)
    assert curve(2.0) == pytest.approx(0.5)
    assert curve(-9.0) == -2.0
    assert curve(99.0) == 1.0


def test_it_survives_json():
    curve = Curve((-1.0, 1.0), (-2.0, 0.5))
    assert Curve.from_list(curve.to_list()) == curve


@pytest.mark.parametrize("points", [[], [[1.0, 0.0], [1.0, 2.0]], [[2.0, 0.0], [1.0, 2.0]]])
def test_points_that_are_no_curve_are_refused(points):
    with pytest.raises(ValueError, match="rising"):
        Curve.from_list(points)
