"""EDGAR full submissions to one text."""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.reading.digest import sha256_of
from extractor.reading.html import read_html
from extractor.reading.sniff import Kind, sniff_text


def read_edgar(text: str, source: str, data: bytes) -> Document:
    """Read a decoded submission; ``data`` is the file's bytes, for its checksum."""
    if "<html" in text[:8192].lower() or sniff_text(text[1024:]) is Kind.HTML:
        return read_html(text, source, data)
    return Document(source, sha256_of(data), Kind.EDGAR, text)
