from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.digest import sha256_of
from extractor.reading.open import bytes_to_document


def test_a_known_digest():
    assert sha256_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(st.text("abc 12%\n", min_size=1).filter(str.strip))
def test_a_document_is_known_by_the_bytes_of_its_file(text):
    data = text.encode()
    assert bytes_to_document(data, "a.txt").sha256 == sha256_of(data)
