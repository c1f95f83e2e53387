import math
import random

import pytest

from extractor.fusing.weighing.weigh import sigmoid
from extractor.learning.calibrating import LEAST, Claim, claims_to_curve, claims_to_curves


def claims(count, held, kind="found", seed=1):
    """Claims whose log-odds are spread evenly, and which hold as ``held`` says of them."""
    rng = random.Random(seed)
    totals = [rng.uniform(-6, 8) for _ in range(count)]
    return [Claim(kind, t, rng.random() < held(t), 1.0) for t in totals]


def test_overconfidence_is_taken_back():
    curve = claims_to_curve(claims(20_000, lambda t: sigmoid(t / 2)))
    for total in (-3.0, 0.0, 3.0):
        assert sigmoid(curve(total)) == pytest.approx(sigmoid(total / 2), abs=0.06)


def test_no_curve_claims_certainty():
    curve = claims_to_curve([Claim("found", float(k % 7), True, 1.0) for k in range(700)])
    top = sigmoid(curve(99.0))
    assert top < 1.0
    # With no error among n, the risk that 80 % certainty leaves open is 1.6 / n.
    assert 1.0 - top == pytest.approx(-math.log(0.2) / 700, rel=0.1)


def test_more_evidence_never_lowers_a_claim():
    curve = claims_to_curve(claims(3000, lambda t: sigmoid(math.sin(t) + t / 3)))
    assert all(a < b for a, b in zip(curve.x, curve.x[1:], strict=False))
    assert all(a <= b for a, b in zip(curve.y, curve.y[1:], strict=False))


def test_kinds_have_their_own_curves_if_they_have_examples():
    of = [*claims(500, sigmoid), *claims(500, lambda _: 0.5, "placeholder"), *claims(LEAST, sigmoid, "unreadable")]
    curves = claims_to_curves(of)
    assert set(curves) == {"found", "placeholder"}
    assert sigmoid(curves["found"](8.0)) > 0.9 > sigmoid(curves["placeholder"](8.0))
