import pickle
from dataclasses import replace

import pytest
import sqlalchemy as sa

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.corpus.store import WRITES, Entry, Store
from extractor.ground.errors import UsageError
from extractor.ground.places import Span

RATE = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.600", "me", "misread", (Span(41, 47),), "m 1", "3.5")


def test_what_is_stored_comes_back_whole(store, document):
    kept = store.add(document, RATE)
    assert kept.said == RATE
    assert kept.at.utcoffset().total_seconds() == 0
    assert store.get(kept.id) == kept
    assert store.document(document.sha256) == document


def test_a_document_is_kept_once_with_odd_characters_and_its_file(store, document):
    odd = replace(document, text="a\0\udc80", content=b"\x00\xff" * 9)
    store.add(odd, replace(RATE, evidence=()))
    store.add(odd, replace(RATE, evidence=(), value="4"))
    assert list(store.documents()) == [odd]


def test_the_last_word_on_a_subject_holds(store, document):
    store.add(document, RATE)
    last = store.add(document, replace(RATE, value="4.000", by="you"))
    other = store.add(document, replace(RATE, field="maturity_date", value="2030-05-15"))
    assert store.active() == [last, other]
    assert [c.said.value for c in store.history(field="coupon_rate")] == ["3.600", "4.000"]


def test_a_withdrawal_brings_back_what_held_before_and_can_be_withdrawn(store, document):
    first = store.add(document, RATE)
    second = store.add(document, replace(RATE, value="4.000"))
    gone = store.withdraw(second.id, by="boss", reason="no")
    assert store.active() == [first]
    store.withdraw(gone.id, by="boss")
    assert store.active() == [second]
    assert len(store.history()) == 4
    assert store.revision() == (4, store.history()[-1].id)


def test_a_retry_adds_nothing(store, document):
    assert store.add(document, RATE, key="k").id == store.add(document, RATE, key="k").id
    assert len(store.history()) == 1
    store.add(document, RATE)
    assert len(store.history()) == 2


def test_all_of_a_batch_or_nothing(store, document):
    with pytest.raises(UsageError):
        store.add_all([Entry(document, RATE), Entry(document, replace(RATE, by=""))])
    with pytest.raises(UsageError):
        store.add_all([Entry(document, RATE), Entry(document, NewCorrection(Kind.WITHDRAW, by="me", withdraws=9))])
    assert store.revision() == (0, 0)


def test_a_withdrawal_may_name_an_entry_of_its_own_batch_by_key(store, document):
    gone = NewCorrection(Kind.WITHDRAW, by="boss")
    kept = store.add_all([Entry(document, RATE, "a"), Entry(document, gone, "b", withdraws="a")])
    assert kept[1].said.withdraws == kept[0].id
    assert store.active() == []
    with pytest.raises(UsageError, match="'nothing'"):
        store.add_all([Entry(document, RATE, "c"), Entry(document, gone, "d", withdraws="nothing")])
    assert len(store.history()) == 2


def test_what_is_not_there_is_named(store):
    with pytest.raises(UsageError, match="no correction 7"):
        store.get(7)
    with pytest.raises(UsageError, match="no document abc"):
        store.document("abc")


@pytest.mark.parametrize("statement", ["UPDATE {} SET source = 'x'", "DELETE FROM {}"])
def test_rows_cannot_be_changed_or_deleted(store, document, statement):
    store.add(document, RATE)
    engine = store._engine.execution_options(**{WRITES: True})
    for table in ("extractor_documents", "extractor_corrections"):
        told = statement.format(table).replace("source", "source" if table.endswith("documents") else "author")
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), engine.begin() as connection:
            connection.exec_driver_sql(told)


def test_a_store_goes_to_another_process_by_its_url(store, document):
    kept = store.add(document, RATE)
    with pickle.loads(pickle.dumps(store)) as other:
        assert other.active() == [kept]


def test_another_opening_of_the_same_database_sees_it(url, document):
    with Store(url) as one, Store(url) as two:
        kept = one.add(document, RATE)
        assert two.active(document.sha256) == [kept]
        assert two.active("other") == []
