"""Bytes to text: nothing is normalised, every byte of a text file keeps its character."""

from __future__ import annotations

import codecs

_UTF16_WINDOW = 512  # bytes that tell UTF-16 without its mark

_STRAY = "extractor.reading.windows-1252"
"""The name of the codec error handler that reads what is no UTF-8 as windows-1252."""


def _read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as windows-1252; the five it leaves open stay control characters."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in stray), error.end


codecs.register_error(_STRAY, _read_stray_bytes)


def _utf16_without_mark(data: bytes) -> str | None:
    """Name the UTF-16 order of mostly-Latin text that has no byte order mark, if it is such text."""
    window = data[:_UTF16_WINDOW]
    half = len(window) // 2
    if half < 2 or b"\0" not in window:
        return None
    zeros_even, zeros_odd = window[0::2].count(0), window[1::2].count(0)
    if zeros_odd > 0.8 * half and zeros_even == 0:
        return "utf-16-le"
    if zeros_even > 0.8 * half and zeros_odd == 0:
        return "utf-16-be"
    return None


def decode(data: bytes) -> str:
    """Decode a text file: byte order mark, then UTF-8, then windows-1252 for each stray byte.

    A byte order mark is dropped, everything else stays as it is, line ends too. Never fails: a
    file that mixes both encodings keeps its good UTF-8, and its other bytes read as windows-1252.
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    elif order := _utf16_without_mark(data):
        return data.decode(order, "replace")
    return data.decode("utf-8", _STRAY)
