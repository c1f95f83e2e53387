"""Plain text: the document's text is the decoded file itself; only comma-separated values declare tables in it."""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.reading.delimited import text_to_tables
from extractor.reading.digest import sha256_of
from extractor.reading.sniff import Kind


def read_text(text: str, source: str, data: bytes) -> Document:
    """Wrap decoded ``text``; ``data`` is the file's bytes, for its checksum."""
    return Document(source, sha256_of(data), Kind.TEXT, text, text_to_tables(text))
