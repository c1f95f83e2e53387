import json

import pytest

from extractor.corpus.corrections import Kind
from extractor.ground.errors import UsageError
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.label_studio.annotations import is_label_studio, read_annotations

TEXT = "CUSIP: 17275RAA0\nRate: 3.600%\nEnds: 05/15/2031\nIssuer: Acme\n"


def region(name, start, end, field):
    value = {"start": start, "end": end, "text": TEXT[start:end], "labels": [field]}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def box(name, kind, text):
    value = {"start": 23, "end": 29, "text": [text]}
    return {"id": name, "from_name": kind, "to_name": "text", "type": "textarea", "value": value}


CUSIP, RATE = region("a", 7, 16, "cusip"), region("b", 23, 29, "coupon_rate")


def export(*results, predicted=(), **more):
    annotation = {"id": 5, "completed_by": {"email": "ann@desk"}, "result": list(results), **more}
    task = {
        "id": 3,
        "data": {"text": TEXT, "source": "acme.txt", "sha256": "a" * 64},
        "annotations": [annotation],
        "predictions": [{"result": list(predicted)}],
    }
    return json.dumps([task])


def read(text):
    return read_annotations(text, "ls.json", retail_note())


def test_a_region_is_a_value_of_its_label_and_note():
    cusip, rate = read(export(CUSIP, RATE))
    assert (rate.said.kind, rate.said.note, rate.said.value) == (Kind.VALUE, "17275RAA0", "3.600")
    assert rate.said.evidence == (Span(23, 29),)
    assert (rate.said.by, rate.key) == ("label-studio:ann@desk", "label-studio-3-5-b")
    assert cusip.document.text == TEXT


def test_boxes_name_the_note_and_the_value():
    (rate,) = read(export(RATE, box("b", "note", "#2"), box("b", "value", "4.100")))
    assert (rate.said.note, rate.said.value) == ("#2", "4.100")


def test_what_was_left_as_predicted_is_accepted():
    (rate,) = read(export(RATE, predicted=[RATE]))
    assert (rate.said.kind, rate.said.note) == (Kind.ACCEPT, "#1")


def test_an_offering_field_has_no_note_and_a_cancelled_annotation_says_nothing():
    (issuer,) = read(export(region("i", 55, 59, "issuer")))
    assert (issuer.said.note, issuer.said.value) == (None, "Acme")
    assert read(export(RATE, was_cancelled=True)) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[{", "not valid JSON"),
        ('[{"id": 1, "annotations": []}]', "not as Label Studio"),
        (export(region("x", 0, 5, "colour")), "no field 'colour'"),
        (export(region("x", 0, 5, "coupon_rate")), "cannot be read as coupon_rate"),
        (export(RATE, CUSIP, box("b", "note", "#2"), region("c", 36, 46, "maturity_date")), "names no note"),
    ],
)
def test_what_cannot_be_taken_over_is_named(text, why):
    with pytest.raises(UsageError, match=why):
        read(text)


def test_an_export_is_known_by_its_annotations():
    assert is_label_studio(export(RATE))
    assert not is_label_studio('{"source": "a"}')
