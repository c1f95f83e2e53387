"""Bytes from paths and URLs."""

import io

import fsspec
import pytest

from extractor.ground.errors import SourceError
from extractor.reading.files import load, read_bounded


def test_path_and_url(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"CUSIP")
    assert load(str(path)) == b"CUSIP"
    assert load(path.as_uri()) == b"CUSIP"


def test_memory_url():
    fsspec.filesystem("memory").pipe("/files/a.txt", b"CUSIP")
    assert load("memory://files/a.txt") == b"CUSIP"


@pytest.mark.parametrize("source", ["{}/none.txt", "{}", "memory://none/at/all", "nosuch://host/a.txt", "a\0b"])
def test_errors_are_one_line_and_name_the_source(source, tmp_path):
    name = source.format(tmp_path)
    with pytest.raises(SourceError) as caught:
        load(name)
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_limit():
    assert read_bounded(io.BytesIO(b"1234"), "a", 4) == b"1234"
    with pytest.raises(SourceError, match="a: holds more than"):
        read_bounded(io.BytesIO(b"12345"), "a", 4)
