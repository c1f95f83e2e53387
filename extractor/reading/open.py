"""The one verb of reading: a path, bytes, text or file object becomes a ``Document``."""

from __future__ import annotations

import importlib
import io
import os
from pathlib import Path
from typing import IO, cast

from extractor.ground.document import Document
from extractor.ground.errors import SourceError, UnreadableDocument
from extractor.ground.regex import regex
from extractor.reading.decode import decode
from extractor.reading.files import LIMIT, is_url, read_bounded
from extractor.reading.load import archive_of, load
from extractor.reading.sniff import ARCHIVE_KINDS, Kind, sniff, sniff_text
from extractor.reading.text import read_text

Readable = bytes | str | os.PathLike[str] | IO[bytes] | IO[str]

_LONGEST_PATH = 1024  # characters
_NEVER_IN_A_NAME = regex(r"[\0-\x1f<>]")
_ENDS_LIKE_A_FILE = regex(r"\.[A-Za-z][A-Za-z0-9]{0,7}\Z")


def read(data: Readable, source: str | None = None) -> Document:
    """Read one document.

    ``data`` is its bytes, its text, a path or URL to it, or an open file. A ``str`` of one line
    that names a file (it exists, is a URL, has no blank, or ends like a file name) is a path, or that
    of an archive's member, ``archive.zip!223.htm``; any other is text. ``source`` is the name by which
    the document is known from here on.

    Raises SourceError when it cannot be opened, UnreadableDocument when it holds nothing to read.
    """
    if isinstance(data, os.PathLike):
        path = os.fspath(data)
        return bytes_to_document(load(path), source or path)
    if isinstance(data, str):
        if _names_a_file(data):
            return bytes_to_document(load(data), source or data)
        return text_to_document(data, source or "<text>")
    if isinstance(data, bytes | bytearray | memoryview):
        return bytes_to_document(bytes(data), source or "<bytes>")
    name = source or _name_of(data)
    if not hasattr(data, "read"):
        msg = f"{type(data).__name__} is no document; pass a path, bytes, text or an open file"
        raise SourceError(msg)
    content = data.read(LIMIT + 1)
    if isinstance(content, str):
        return text_to_document(content, name)
    return bytes_to_document(read_bounded(io.BytesIO(content), name), name)


def _names_a_file(text: str) -> bool:
    """Tell a path from a document's text, without guessing: see ``read``."""
    if not text.strip() or len(text) > _LONGEST_PATH or _NEVER_IN_A_NAME.search(text):
        return False
    if " " not in text or _ENDS_LIKE_A_FILE.search(text) or is_url(text):
        return True
    try:
        return Path(text).exists() or archive_of(text) is not None
    except OSError:
        return False


def _name_of(stream: IO[bytes] | IO[str]) -> str:
    """Name an open file: its own name where it has one."""
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else "<stream>"


def bytes_to_document(data: bytes, source: str) -> Document:
    """Read a document from its bytes, by what they are; errors as in ``read``."""
    kind = sniff(data)
    if kind is Kind.GZIP:
        import gzip

        data = read_bounded(cast("io.BytesIO", gzip.GzipFile(fileobj=io.BytesIO(data))), source)
        kind = sniff(data)
    if kind in ARCHIVE_KINDS:
        msg = f"{source}: is an archive of files; read its members one by one"
        raise SourceError(msg)
    if kind is Kind.PDF:
        return _read_pdf(data, source)
    if kind is Kind.BINARY:
        msg = f"{source}: is neither text, HTML nor PDF; fetch it anew, or convert it to one of these"
        raise UnreadableDocument(msg)
    return _read_as(kind, decode(data), source, data)


def text_to_document(text: str, source: str) -> Document:
    """Read a document from text that somebody else decoded; errors as in ``read``."""
    kind = sniff_text(text)
    if kind is Kind.BINARY:
        msg = f"{source}: is mostly control characters; decode it anew or pass its bytes"
        raise UnreadableDocument(msg)
    return _read_as(kind, text, source, text.encode("utf-8", "surrogatepass"))


def _read_as(kind: Kind, text: str, source: str, data: bytes) -> Document:
    """Hand decoded text to its format's reader, loaded when one is met, and refuse a document without a word."""
    if not text.strip():
        msg = f"{source}: is empty; check how it was fetched or saved"
        raise UnreadableDocument(msg)
    if kind is Kind.HTML:
        from extractor.reading.html import read_html

        document = read_html(text, source, data)
    elif kind is Kind.EDGAR:
        from extractor.reading.edgar import read_edgar

        document = read_edgar(text, source, data)
    elif kind is Kind.MARKDOWN:
        from extractor.reading.markdown import read_markdown

        document = read_markdown(text, source, data)
    else:
        document = read_text(text, source, data)
    if not document.text.strip():
        msg = f"{source}: its markup shows no text; fetch the document itself"
        raise UnreadableDocument(msg)
    return document


def _read_pdf(data: bytes, source: str) -> Document:
    """Hand a PDF to its reader, whose libraries are an extra."""
    try:
        reader = importlib.import_module("extractor.reading.pdf.reader")
        return cast("Document", reader.read_pdf(data, source))
    except ModuleNotFoundError as error:
        msg = (
            f"{source}: is a PDF and {error.name} is not installed; "
            "install the extra: pip install 'retail-note-extractor[pdf]'"
        )
        raise UnreadableDocument(msg) from error
