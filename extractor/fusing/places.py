"""evidence_of: a span of text with the box it has on its page, where the document has pages."""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.ground.fields import Evidence
from extractor.ground.placed import words_at
from extractor.ground.places import Box, Span


def evidence_of(document: Document, span: Span) -> Evidence:
    """Return the evidence for ``span``; the box joins the words it touches on its first page."""
    if not document.words:
        return Evidence(span)
    box: Box | None = None
    for word in words_at(document.words, span):
        if box is None or box.page == word.box.page:
            box = word.box if box is None else box.joined(word.box)
    return Evidence(span, box)
