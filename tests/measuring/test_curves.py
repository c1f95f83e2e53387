import pytest

from extractor.measuring.curves import (
    Given,
    area_under_risk,
    brier,
    coverage_at,
    expected_calibration_error,
    given_to_trust,
    risk_coverage,
)


def given(*pairs):
    return [Given(confidence, right) for confidence, right in pairs]


def test_an_honest_confidence_has_no_calibration_error():
    honest = given(*[(0.8, True)] * 4, (0.8, False))
    assert expected_calibration_error(honest, bins=1) == pytest.approx(0.0)
    assert expected_calibration_error(given((1.0, False), (1.0, True)), bins=1) == pytest.approx(0.5)


def test_bins_hold_like_numbers_of_values():
    values = given((0.1, False), (0.2, False), (0.9, True), (0.8, True))
    # Two bins of two: |0.15 - 0| and |0.85 - 1|.
    assert expected_calibration_error(values, bins=2) == pytest.approx(0.15)


def test_brier_is_the_mean_square():
    assert brier(given((0.9, True), (0.6, False))) == pytest.approx((0.01 + 0.36) / 2)


def test_ties_come_in_together():
    points = risk_coverage(given((0.9, False), (0.9, True), (1.0, True)))
    assert [(p.threshold, p.coverage, p.risk) for p in points] == [
        (1.0, pytest.approx(1 / 3), 0.0),
        (0.9, 1.0, pytest.approx(1 / 3)),
    ]


def test_coverage_stops_before_precision_is_lost():
    values = given((0.99, True), (0.98, True), (0.97, False), (0.96, True))
    point = coverage_at(values, 0.999)
    assert (point.threshold, point.coverage) == (0.98, 0.5)
    assert coverage_at(values, 0.75).coverage == 1.0
    assert coverage_at(given((0.5, False)), 0.999) is None


def test_area_is_lower_when_faults_are_doubted():
    doubted = given((0.9, True), (0.8, True), (0.1, False))
    trusted = given((0.9, False), (0.8, True), (0.1, True))
    assert area_under_risk(doubted) < area_under_risk(trusted)
    assert area_under_risk(doubted) == pytest.approx(1 / 9)


def test_silent_errors_are_wrong_and_sure():
    trust = given_to_trust(given((0.99, False), (0.999, True), (0.98, False)))
    assert (trust.values, trust.sure, trust.silent_errors) == (3, 2, 1)


def test_no_value_is_no_error():
    trust = given_to_trust([])
    assert (trust.ece, trust.brier, trust.accepted, trust.silent_errors) == (0.0, 0.0, None, 0)
