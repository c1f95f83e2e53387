"""Markdown: the text is the decoded file itself; its pipe tables are recovered as grids later."""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.reading.digest import sha256_of
from extractor.reading.sniff import Kind


def read_markdown(text: str, source: str, data: bytes) -> Document:
    """Wrap decoded ``text``; ``data`` is the file's bytes, for its checksum.

    Pipe tables are not declared tables: a converter's pipes stand on lines of their own, twice, or
    not at all, so they are evidence to weigh, as tabs and runs of blanks are.
    """
    return Document(source, sha256_of(data), Kind.MARKDOWN, text)
