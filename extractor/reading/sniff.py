"""What a file is, told by its content: archives name their members as they like."""

from __future__ import annotations

import re
from enum import StrEnum

from extractor.ground.regex import regex
from extractor.reading.decode import decode


class Kind(StrEnum):
    """The kinds of content that are told apart, by their media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    EDGAR = "application/x-edgar-submission"
    PDF = "application/pdf"
    ZIP = "application/zip"
    GZIP = "application/gzip"
    TAR = "application/x-tar"
    BINARY = "application/octet-stream"


DOCUMENT_KINDS = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.HTML, Kind.EDGAR, Kind.PDF})
ARCHIVE_KINDS = frozenset({Kind.ZIP, Kind.GZIP, Kind.TAR})

SAMPLE = 1 << 16
"""How many leading bytes decide: a cover page and the start of its markup fit well within."""

_PDF_WINDOW = 1024  # bytes before which a PDF's header stands, as readers of it allow
_SUBMISSION = regex(
    r"\s*(?:<(?:SEC|IMS)-DOCUMENT>|<SEC-HEADER>|<SUBMISSION>|-----BEGIN PRIVACY|<DOCUMENT>\s*<TYPE>)",
    re.IGNORECASE,
)
_HTML_ROOTS = ("<html", "<!doctype html", "<body")
# The SGML of old ASCII filings (<PAGE>, <TABLE>, <CAPTION>, <S>, <C>, <FN>) is no HTML.
_HTML_PARTS = regex(r"<(?:td|th|tr|div|p|font|span|center|h[1-6]|br|li)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_PIPE_RULE = regex(r"^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[-:| \t]*\r?$", re.MULTILINE)
_CONTROL = regex(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_ASCII_CONTROL = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_ENOUGH_PARTS = 3  # tags that make a text a page
_NOISE = 0.02  # share of control characters that text does not have
_NOISE_WINDOW = 4096  # bytes that are looked at for it

_MAGIC = (
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"{\\rtf", Kind.BINARY),
    (b"\xd0\xcf\x11\xe0", Kind.BINARY),
    (b"\x89PNG", Kind.BINARY),
    (b"GIF8", Kind.BINARY),
    (b"\xff\xd8\xff", Kind.BINARY),
    (b"PAR1", Kind.BINARY),
)


def sniff(data: bytes) -> Kind:
    """Tell the kind of ``data`` from its first ``SAMPLE`` bytes; a part of a file does as well."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if b"%PDF" in data[:_PDF_WINDOW] or _is_headless_pdf(data[:SAMPLE]):
        return Kind.PDF
    if data[257:262] == b"ustar":
        return Kind.TAR
    return sniff_text(decode(data[:SAMPLE]))


def _is_headless_pdf(data: bytes) -> bool:
    """Tell a PDF that lost its beginning: its objects are plain letters, which would pass for a text without notes."""
    return b"endobj" in data and any(word in data for word in (b" 0 obj", b"endstream", b"startxref"))


def sniff_text(text: str) -> Kind:
    """Tell the kind of text that is already decoded."""
    sample = text[:SAMPLE]
    beginning = sample[:_NOISE_WINDOW]
    if _count_controls(beginning) > _NOISE * len(beginning):
        return Kind.BINARY
    if _SUBMISSION.match(sample):
        return Kind.EDGAR
    lowered = sample.lower()
    if any(root in lowered for root in _HTML_ROOTS):
        return Kind.HTML
    if _PIPE_RULE.search(sample):
        return Kind.MARKDOWN
    parts = sum(1 for _, _ in zip(_HTML_PARTS.finditer(sample), range(_ENOUGH_PARTS), strict=False))
    return Kind.HTML if parts == _ENOUGH_PARTS else Kind.TEXT


def _count_controls(text: str) -> int:
    """Count the characters that no printed text holds; plain text, as most is, faster than by a pattern."""
    if not text.isascii():
        return len(_CONTROL.findall(text))
    return len(text) - len(text.encode().translate(None, _ASCII_CONTROL))
