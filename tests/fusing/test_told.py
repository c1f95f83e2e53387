from extractor.fusing.weighing.layouts import fingerprints_to_layouts
from extractor.grids.fingerprint import document_to_fingerprint


def test_fields_of_the_offering_and_of_the_note_are_told_apart(told_of, terms):
    told = told_of(terms)
    assert [r.best.raw for r in told.offering["settle_date"]] == ["05/21/2020"]
    (note,) = told.notes
    assert [r.best.raw for r in note["coupon_rate"]] == ["3.600%"]
    assert "settle_date" not in note
    assert "coupon_rate" not in told.offering


def test_readings_of_one_value_are_one(told_of, terms, propose):
    again = propose("coupon_rate", "3.600%", terms[6].value, score=0.5)
    rival = propose("coupon_rate", "1.125%", terms[4].value, score=0.5)
    (note,) = told_of([*terms, again, rival]).notes
    assert [len(r.candidates) for r in note["coupon_rate"]] == [2, 1]


def test_the_layout_is_known_only_to_a_model_that_keeps_layouts(told_of, terms, document):
    assert told_of(terms).layout is None
    known = fingerprints_to_layouts([document_to_fingerprint(document)])
    assert told_of(terms, known).layout.novelty == 0.0
