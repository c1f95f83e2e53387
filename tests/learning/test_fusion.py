import random

from extractor.fusing.weighing.weigh import FusionModel, absence_evidence
from extractor.ground.candidate import Status
from extractor.learning.fusion import FieldExample, ReadingExample, examples_to_fit

FIELDS = ("coupon_rate", "isin")


def examples(count=1500, seed=3):
    """Readings that are right as often as their two witnesses make likely; silence mostly right for isin only."""
    rng = random.Random(seed)
    for k in range(count):
        field, half = FIELDS[k % 2], (k // 2) % 2
        decision = (f"document-{k}", 0, field)
        if rng.random() < 0.3:
            silent = rng.random() < (0.95 if field == "isin" else 0.3)
            yield FieldExample(decision, silent, 1.0, 1, rng.random(), half)
            continue
        rules, tokens = rng.random() < 0.5, rng.random() < 0.5
        right = rng.random() < 0.2 + 0.3 * rules + 0.48 * tokens
        evidence = {"bias": 1.0, f"field={field}": 1.0, "rules": float(rules), "tokens": float(tokens)}
        yield FieldExample(decision, not right, 1.0, 1, 0.1, half)
        yield ReadingExample(evidence, right, 1.0, decision, Status.FOUND, half)


FIT = examples_to_fit(list(examples()))


def test_witnesses_weigh_as_far_as_they_can_be_trusted():
    weights = FIT.model.weights
    assert weights["tokens"] > weights["rules"] > 0


def test_confidence_is_the_share_that_is_right():
    for low, high in ((0.3, 0.6), (0.6, 0.85), (0.9, 1.0)):
        part = [g for g in FIT.given if low <= g.confidence < high]
        assert len(part) > 30
        mean = sum(g.confidence for g in part) / len(part)
        assert abs(mean - sum(g.right for g in part) / len(part)) < 0.08


def test_silence_is_believed_by_field_and_never_wholly():
    model: FusionModel = FIT.model
    sure = model.absent(absence_evidence("isin", 0.0, 1, 0.5))
    unsure = model.absent(absence_evidence("coupon_rate", 0.0, 1, 0.5))
    assert 0.0 < unsure < sure < 1.0
    assert sure > 0.75
