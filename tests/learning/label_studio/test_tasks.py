import xml.etree.ElementTree as ET

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Store
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.label_studio.tasks import schema_to_config, store_to_tasks

TEXT = "CUSIP: 17275RAA0\nRate: 3.600%\n"
DOCUMENT = StoredDocument("a" * 64, "acme.txt", "text/plain", TEXT)


def test_the_interface_has_a_label_for_each_field():
    view = ET.fromstring(schema_to_config(retail_note()))  # noqa: S314
    assert [e.get("value") for e in view.iter("Label")] == [f.name for f in retail_note().fields]


def test_a_store_goes_out_as_tasks(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        rate = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.600", "me", evidence=(Span(23, 29),))
        store.add(DOCUMENT, rate)
        store.add(DOCUMENT, NewCorrection(Kind.ABSENT, None, "issuer", None, "me"))
        (task,) = store_to_tasks(store)
    labels = [r["value"].get("labels") for r in task["predictions"][0]["result"]]
    assert labels == [["coupon_rate"], None, None]
