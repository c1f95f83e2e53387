"""Corrections at work: of a layout and vocabulary that the rules alone cannot read."""

from decimal import Decimal

import pytest
from taught_filing import ALL, ONE, SCHEMA, TWO, stored, value

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.corpus.store import Entry, Store
from extractor.finding.finders import Finders
from extractor.finding.memory.memory import Memory, stored_to_document
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.candidate import Method, Status
from extractor.pipeline import Extractor


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


@pytest.fixture
def reader():
    return Extractor(Finders(rules=RulesFinder(SCHEMA)), FusionModel(), SCHEMA, "rules")


def teach(store, *news, text=ONE):
    store.add_all([Entry(stored(text), new) for new in news])
    return Memory.from_store(store)


def test_the_next_document_of_the_layout_is_read_by_what_was_taught(store, reader):
    assert all(note.coupon_rate.value is None for note in reader(TWO.encode()).notes)
    (note,) = reader.with_memory(teach(store, *ALL))(TWO.encode()).notes
    assert note.cusip.value == "17275RAB8"
    assert (note.principal_amount.value, note.coupon_rate.value) == (Decimal(2500000), Decimal("4.125"))
    assert note.maturity_date.value.isoformat() == "2033-06-15"
    assert (note.survivors_option.value, note.survivors_option.raw) == (True, "Aye")
    assert note.coupon_rate.method is Method.CORRECTION
    assert note.coupon_rate.status is Status.FOUND


def test_the_corrected_document_gives_back_what_was_said(store, reader):
    memory = teach(store, *ALL, NewCorrection(Kind.VALUE, None, "issuer", "Treuhand Finance Inc.", "me"))
    result = reader.with_memory(memory)(ONE.encode())
    assert (result.offering.issuer.value, result.offering.issuer.status) == (
        "Treuhand Finance Inc.",
        Status.CORRECTED,
    )
    assert memory.vouches_for_notes(result.sha256)
    assert not memory.vouches_for_notes("0" * 64)


def test_a_withdrawn_correction_teaches_no_more(store):
    kept = store.add(stored(ONE), ALL[1])
    store.withdraw(kept.id, by="boss")
    memory = Memory.from_store(store)
    assert memory.schema is SCHEMA
    assert not memory.vouches_for_notes(stored(ONE).sha256)


def test_what_is_unchanged_is_not_learned_again(store):
    before = teach(store, *ALL)
    after = Memory.from_store(store, before)
    assert next(iter(after._lessons.values())) is next(iter(before._lessons.values()))
    other = value(TWO, "coupon_rate", "4.125%", "4.125", note="17275RAB8")
    assert len(teach(store, other, text=TWO).knowledge.lessons) == 2


def test_a_taught_heading_is_no_value(store, reader):
    memory = teach(store, *ALL)
    rows = reader.with_memory(memory)(TWO.encode())
    told = {f.raw for record in (rows.offering, *rows.notes) for f in record.values() if f.raw}
    assert not told & {"Paper Ref", "Lot", "Carry", "Runs Until", "Death Clause"}


def test_a_stored_document_is_read_again_as_it_was():
    document = stored_to_document(stored(ONE))
    assert (document.text, document.sha256) == (ONE, stored(ONE).sha256)
