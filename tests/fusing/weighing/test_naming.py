from __future__ import annotations

from extractor.fusing.weighing.naming import FINDERS, names_of
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.schema import retail_note
from extractor.shelf.load import load_model_dir


def test_the_evidence_on_a_field_ends_in_its_name():
    names = names_of("cusip")
    assert names.voices[FINDERS[0]].score_on == f"{FINDERS[0]} score on cusip"
    assert names.agreement == "agreement on cusip"


def test_fusion_has_learned_weights_under_these_names():
    weights = FusionModel.load(load_model_dir(None).path).weights
    for finder in FINDERS:
        learned = [f.name for f in retail_note().fields if names_of(f.name).voices[finder].on in weights]
        assert len(learned) > 10
