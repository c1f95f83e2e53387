"""HTML to block text with its declared tables."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from extractor.ground.document import Document
from extractor.reading.digest import sha256_of
from extractor.reading.sniff import Kind


def read_html(text: str, source: str, data: bytes) -> Document:
    """Read decoded HTML; ``data`` is the file's bytes, for its checksum."""
    body = LexborHTMLParser(text).body
    return Document(source, sha256_of(data), Kind.HTML, body.text(separator="\n") if body else "")
