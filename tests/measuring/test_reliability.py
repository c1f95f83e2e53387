from extractor.measuring.curves import Given
from extractor.measuring.reliability import field_thresholds, reliability, thinned_risk_coverage

GIVEN = [Given(k / 1000, k % 10 != 0 or k > 900) for k in range(1, 1001)]


def test_bins_hold_all_values_in_order():
    bins = reliability(GIVEN, 15)
    assert len(bins) == 15
    assert sum(b.values for b in bins) == 1000
    assert [b.confidence for b in bins] == sorted(b.confidence for b in bins)
    assert bins[-1].right == 1.0
    assert bins[0].right < 0.95


def test_few_values_make_few_bins():
    assert len(reliability(GIVEN[:3], 15)) == 3
    assert reliability([], 15) == []


def test_a_thinned_curve_keeps_its_ends():
    points = thinned_risk_coverage(GIVEN, 50)
    assert 50 <= len(points) <= 60
    assert points[0].threshold == 1.0
    assert points[-1].coverage == 1.0


def test_a_field_without_a_threshold_says_so():
    found = field_thresholds([("coupon_rate", Given(0.9, right=False)), ("isin", Given(0.8, right=True))])
    assert found["coupon_rate"] == {"values": 1, "right": 0, "threshold": None, "coverage": 0.0}
    assert found["isin"]["threshold"] == 0.8
