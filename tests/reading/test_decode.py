"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.decode import decode


@pytest.mark.parametrize(
    "data",
    [
        "Survivor’s Option — 3⅝%\r\n".encode(),
        codecs.BOM_UTF8 + "Survivor’s Option — 3⅝%\r\n".encode(),
        "Survivor’s Option — 3⅝%\r\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "Survivor’s Option — 3⅝%\r\n".encode("utf-16-be"),
    ],
)
def test_unicode_with_and_without_mark(data):
    assert decode(data) == "Survivor’s Option — 3⅝%\r\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(encoding):
    assert decode("CUSIP 02006DUP4\n".encode(encoding)) == "CUSIP 02006DUP4\n"


def test_windows_1252():
    assert decode(b"Survivor\x92s Option \x96 \xa7 5") == "Survivor’s Option – § 5"


def test_undefined_bytes_stay_visible_as_control_characters():
    assert decode(b"a\x81b\x8d") == "a\x81b\x8d"


def test_stray_bytes_do_not_spoil_good_utf8():
    assert decode("Échéance ".encode() + b"Survivor\x92s") == "Échéance Survivor’s"


def test_cut_off_character_keeps_the_rest():
    assert decode("coupon – 3 €".encode()[:-1]) == "coupon – 3 â‚"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_round_trip(text):
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\0" not in data:
        assert decode(data) == text


@given(st.binary())
def test_never_fails(data):
    assert isinstance(decode(data), str)
