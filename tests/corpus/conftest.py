"""A store and a document for it."""

import pytest

from extractor.corpus.corrections import StoredDocument
from extractor.corpus.store import Store
from extractor.reading.digest import sha256_of

TEXT = "Acme Finance Inc.\nCUSIP: 17275RAA0\nRate: 3.600%\n"


@pytest.fixture
def store(url):
    with Store(url) as opened:
        yield opened


@pytest.fixture
def document():
    return StoredDocument(sha256_of(TEXT.encode()), "archive/acme-7.txt", "text/plain", TEXT)
