"""Corrected documents as samples: what was said, what nobody said, and what measures is kept apart."""

from dataclasses import replace

import pytest

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Entry, Store
from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.schema import retail_note
from extractor.learning.corrected import apart_from, store_to_samples
from extractor.pipeline import Extractor
from extractor.reading.digest import sha256_of

TEXT = """Acme Finance Inc.
Pricing Supplement No. 7
CUSIP: 17275RAA0
Interest Rate: 3.600%
Price to Public: 100.00%
Maturity Date: May 15, 2031
"""


@pytest.fixture
def reader():
    return Extractor(Finders(rules=RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'corrections.db'}") as opened:
        yield opened


def entry(field, value, kind=Kind.VALUE, note="17275RAA0"):
    document = StoredDocument(sha256_of(TEXT.encode()), "acme-7.txt", "text/plain", TEXT)
    return Entry(document, NewCorrection(kind, note, field, value, by="desk"))


def test_a_store_without_corrections_teaches_nothing(store, reader):
    assert store_to_samples(store, reader) == []


def test_what_was_said_is_gold_and_nothing_else(store, reader):
    store.add_all([entry("coupon_rate", "3.650"), entry("supplement_number", None, Kind.ABSENT, None)])
    (sample,) = store_to_samples(store, reader)
    (note,) = sample.gold["notes"]
    assert str(note["coupon_rate"]) == "3.650"
    assert note["cusip"] == "17275RAA0"
    assert "maturity_date" not in note  # read, but nobody looked at it
    assert sample.told == {(0, "coupon_rate"), (None, "supplement_number")}
    assert "supplement_number" not in sample.gold["offering"]
    assert (sample.origin, sample.content, sample.filename) == ("correction", TEXT.encode(), "acme-7.txt")


def test_what_measures_does_not_teach(store, reader):
    store.add_all([entry("coupon_rate", "3.650")])
    (sample,) = store_to_samples(store, reader)
    other = replace(sample, id="x", issuer="y", recipe="z", content=b"", gold={"offering": {}, "notes": []})
    same_base = replace(other, gold={"offering": {}, "notes": [{"cusip": "17275RZZ9"}]})
    assert apart_from([sample], [other]) == ([sample], [])
    assert apart_from([sample], [same_base]) == ([], [sample])
    assert apart_from([sample], [replace(other, content=TEXT.encode())]) == ([], [sample])
