"""Plain text and markdown are what the file says."""

import hashlib

import pytest

from extractor.reading.open import read

TEXT = "CUSIP\tPrice \r\n02006DUP4\t100.00%\r\n\r\n  \\$2.40 \u200b’Ã©\f end"
MARKDOWN = "| CUSIP | Price |\r\n|---|---|\r\n| 02006DUP4 | 100.00 % |"


@pytest.mark.parametrize(("text", "media_type"), [(TEXT, "text/plain"), (MARKDOWN, "text/markdown")])
def test_text_is_the_decoded_file(text, media_type):
    data = text.encode()
    document = read(data, "a.txt")
    assert document.text == text
    assert document.media_type == media_type
    assert document.source == "a.txt"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.tables == ()


def test_text_given_as_text_stays_as_it_is():
    assert read(TEXT).text == TEXT
