"""Bytes from paths and URLs."""

import io

import pytest

from extractor.ground.errors import SourceError
from extractor.reading.files import read_bounded


def test_limit():
    assert read_bounded(io.BytesIO(b"1234"), "a", 4) == b"1234"
    with pytest.raises(SourceError, match="a: holds more than"):
        read_bounded(io.BytesIO(b"12345"), "a", 4)
