from __future__ import annotations

import zipfile

import pytest
from service_house import filing

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note
from extractor.reading.digest import sha256_of
from extractor.service.originals import Originals, text_to_original
from extractor.service.results.recent import RecentResults

TEXT = filing(0)
SHA = sha256_of(TEXT.encode())


@pytest.fixture
def originals(store, tmp_path):
    return Originals(store, RecentResults(retail_note()), tmp_path)


def test_a_document_is_found_where_it_was_or_beside_its_results(originals, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    assert originals.find(str(tmp_path / "a.txt"), SHA).document.text == TEXT
    originals._kept.clear()
    assert originals.find("a.txt", SHA).data == TEXT.encode()


def test_a_member_of_an_archive_is_found(originals, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("2020/other.txt", filing(1))
        archive.writestr("2020/a.txt", TEXT)
    assert originals.find(f"{tmp_path / 'b.zip'}!2020/a.txt", SHA).document.text == TEXT


def test_a_document_that_changed_is_taken_from_the_store_or_refused(originals, store, tmp_path):
    stored = text_to_original(TEXT, "a.txt").stored()
    (tmp_path / "a.txt").write_text(filing(1))
    with pytest.raises(SourceError, match="has changed"):
        originals.find("a.txt", SHA)
    with pytest.raises(SourceError, match="is not where"):
        originals.find("gone.txt", SHA)
    store.add(stored, NewCorrection(Kind.VALUE, None, "issuer", "N", "me"))
    assert originals.find("a.txt", SHA).document.text == TEXT


def test_html_is_stored_with_its_bytes_and_text_without():
    html = text_to_original("<html><body><p>CUSIP 02006DUP4 by A Corp</p></body></html>", "a.htm").stored()
    assert html.content is not None
    assert text_to_original(TEXT, "a.txt").stored().content is None
