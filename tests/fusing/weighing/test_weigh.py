import pytest

from extractor.fusing.weighing.curve import Curve
from extractor.fusing.weighing.weigh import FILE, FusionModel, absence_evidence, log_odds_of, sigmoid
from extractor.ground.errors import ModelError


def test_evidence_adds_up():
    model = FusionModel({"bias": -1.0, "rules": 2.0})
    evidence = {"bias": 1.0, "rules": 1.0, "unheard of": 5.0}
    assert model.contributions(evidence) == {"bias": -1.0, "rules": 2.0}
    assert model.total(evidence) == pytest.approx(1.0)
    assert model.probability(evidence) == pytest.approx(sigmoid(1.0))
    assert log_odds_of(sigmoid(1.0)) == pytest.approx(1.0)


def test_a_claim_is_corrected_by_its_own_curve():
    model = FusionModel({"bias": 3.0}, curves={"found": Curve((0.0, 4.0), (0.0, 2.0))})
    assert model.probability({"bias": 1.0}) == pytest.approx(sigmoid(1.5))
    assert model.probability({"bias": 1.0}, "placeholder") == pytest.approx(sigmoid(3.0))


def test_silence_is_never_certain():
    for model in (FusionModel(), FusionModel(curves={"absent": Curve((0.0, 9.0), (0.0, 6.0))})):
        for notes in (0, 1, 9):
            assert 0.0 < model.absent(absence_evidence("isin", 0.0, notes, 0.1)) < 1.0


def test_a_reading_left_over_speaks_against_absence():
    model = FusionModel()
    left = model.absent(absence_evidence("isin", 0.4, 1, None))
    assert left < model.absent(absence_evidence("isin", 0.0, 1, None))


def test_it_survives_a_model_folder(tmp_path):
    model = FusionModel({"bias": -1.0}, {"bias": 2.0}, 0.5, {"found": Curve((0.0, 1.0), (0.0, 1.0))})
    model.save(tmp_path)
    assert FusionModel.load(tmp_path) == model


def test_a_broken_model_says_so(tmp_path):
    (tmp_path / FILE).write_text('{"weights": {}}')
    with pytest.raises(ModelError, match="fusion model"):
        FusionModel.load(tmp_path)
