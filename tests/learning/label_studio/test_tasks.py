import xml.etree.ElementTree as ET
from decimal import Decimal

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Store
from extractor.ground.candidate import Method, Status
from extractor.ground.places import Span
from extractor.ground.record import Evidence, Extraction, Field, Record
from extractor.ground.schema import retail_note
from extractor.learning.label_studio.tasks import result_to_task, schema_to_config, store_to_tasks

TEXT = "CUSIP: 17275RAA0\nRate: 3.600%\n"
DOCUMENT = StoredDocument("a" * 64, "acme.txt", "text/plain", TEXT)


def found(value, start, end):
    return Field(value, Status.FOUND, 0.9, TEXT[start:end], Method.RULES, (), (Evidence(Span(start, end)),))


def test_the_interface_has_a_label_for_each_field():
    view = ET.fromstring(schema_to_config(retail_note()))  # noqa: S314
    assert [e.get("value") for e in view.iter("Label")] == [f.name for f in retail_note().fields]


def test_what_was_read_is_a_pre_annotation_with_its_note():
    note = Record({"cusip": found("17275RAA0", 7, 16), "coupon_rate": found(Decimal("3.6"), 23, 29)})
    result = Extraction("acme.txt", "a" * 64, "retail_note/1", "m 1", "ok", 0.9, Record({}), (note,))
    task = result_to_task(result, DOCUMENT, retail_note())
    assert task["data"] == {"text": TEXT, "source": "acme.txt", "sha256": "a" * 64}
    (prediction,) = task["predictions"]
    cusip, of_cusip, rate, _ = prediction["result"]
    assert rate["value"] == {"start": 23, "end": 29, "text": "3.600%", "labels": ["coupon_rate"]}
    assert (of_cusip["id"], of_cusip["value"]["text"]) == (cusip["id"], ["17275RAA0"])


def test_a_store_goes_out_as_tasks(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        rate = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.600", "me", evidence=(Span(23, 29),))
        store.add(DOCUMENT, rate)
        store.add(DOCUMENT, NewCorrection(Kind.ABSENT, None, "issuer", None, "me"))
        (task,) = store_to_tasks(store)
    labels = [r["value"].get("labels") for r in task["predictions"][0]["result"]]
    assert labels == [["coupon_rate"], None, None]
