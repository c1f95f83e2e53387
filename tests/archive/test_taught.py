"""Which store takes part in a run: as it may be shown, and how far it had come."""

import pytest

from extractor.archive.taught import Taught, store_to_taught
from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Store
from extractor.ground.errors import UsageError
from extractor.reading.open import read


def test_it_tells_how_many_corrections_a_store_holds(tmp_path):
    url = f"sqlite:///{tmp_path / 's.db'}"
    document = StoredDocument.of(read(b"Acme Finance Inc.", "a.txt"), b"Acme Finance Inc.")
    with Store(url) as store:
        store.add(document, NewCorrection(Kind.VALUE, None, "issuer", "Acme", "me"))
        assert store_to_taught(url) == Taught(url, 1)
        store.withdraw(1, by="me")
    assert store_to_taught(url).corrections == 2


def test_without_a_store_nothing_takes_part():
    assert store_to_taught(None) == Taught("", 0)


def test_a_store_that_is_not_there_is_refused_and_not_made(tmp_path):
    with pytest.raises(UsageError, match="no store at"):
        store_to_taught(f"sqlite:///{tmp_path / 's.db'}")
    assert list(tmp_path.iterdir()) == []
