"""What the card says of how far the confidences can be believed."""

import random

import pytest

from extractor.fusing.weighing.acceptance import Acceptance
from extractor.fusing.weighing.layouts import Layouts
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.candidate import Status
from extractor.learning.fusion import ReadingExample
from extractor.learning.trust import CALIBRATION_SET, fit_and_bound, fit_to_facts

pytest.importorskip("mapie")


def examples(count=1200):
    rng = random.Random(4)
    for k in range(count):
        sure = rng.random() < 0.5
        right = rng.random() < (0.98 if sure else 0.4)
        evidence = {"bias": 1.0, "rules": float(sure)}
        yield ReadingExample(evidence, right, 1.0, (f"document {k}", 0, "coupon_rate"), Status.FOUND, k % 2)


def test_the_fit_lies_in_the_folder_with_its_bounds(tmp_path):
    fit = fit_and_bound(list(examples()), Layouts(()), tmp_path)
    assert FusionModel.load(tmp_path).weights == pytest.approx(fit.model.weights, abs=1e-3)
    acceptance = Acceptance.load(tmp_path)
    assert acceptance.calibration["of"] == CALIBRATION_SET
    facts = fit_to_facts(fit, tmp_path)
    assert facts["all"]["values"] == len(fit.given)
    assert facts["acceptance"] == dict(acceptance.thresholds)
    assert set(facts["field_thresholds"]) == {"coupon_rate"}
    assert 0 < len(facts["reliability"]) <= 20
