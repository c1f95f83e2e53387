"""evidence_of: a span of text with the box it has on its page, where the document has pages."""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.ground.fields import Evidence
from extractor.ground.placed import box_of
from extractor.ground.places import Span


def evidence_of(document: Document, span: Span) -> Evidence:
    """Return the evidence for ``span``; the box is around the words it touches on its first page."""
    return Evidence(span, box_of(document.words, span) if document.words else None)
