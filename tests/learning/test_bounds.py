import random

import pytest

from extractor.learning.bounds import given_to_acceptance

pytest.importorskip("mapie")


def given(count, seed=1):
    rng = random.Random(seed)
    confidences = [1 - rng.random() ** 3 * 0.5 for _ in range(count)]
    return confidences, [rng.random() < c for c in confidences]


def test_what_is_accepted_keeps_the_target_on_new_values():
    bounds = given_to_acceptance(*given(40_000), documents=1000, of="drawn")
    threshold = bounds.threshold(0.99)
    assert threshold is not None
    new, right = given(40_000, seed=2)
    taken = [r for c, r in zip(new, right, strict=True) if c >= threshold]
    assert len(taken) > 5000
    assert sum(taken) / len(taken) >= 0.99
    assert bounds.calibration["values"] == 40_000


def test_too_few_values_prove_nothing():
    bounds = given_to_acceptance([0.9999] * 500, [True] * 500, documents=10, of="drawn")
    assert bounds.threshold(0.999) is None
    assert "no threshold reaches it" in bounds.statement(0.999)
    assert bounds.threshold(0.95) is not None


def test_nothing_given_out_is_nothing_promised():
    assert given_to_acceptance([], [], documents=0, of="none").threshold(0.95) is None
