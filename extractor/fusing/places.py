"""evidence_of: a span of text with the box it has on its page, where the document has pages."""

from __future__ import annotations

from bisect import bisect_right

from extractor.ground.document import Document
from extractor.ground.fields import Evidence
from extractor.ground.places import Box, Span


def evidence_of(document: Document, span: Span) -> Evidence:
    """Return the evidence for ``span``; the box joins the words it touches on its first page."""
    words = document.words
    if not words:
        return Evidence(span)
    box: Box | None = None
    first = max(bisect_right(words, span.start, key=lambda w: w.span.start) - 1, 0)
    for k in range(first, len(words)):
        word = words[k]
        if word.span.start >= span.end:
            break
        if word.span.overlaps(span) and (box is None or box.page == word.box.page):
            box = word.box if box is None else box.joined(word.box)
    return Evidence(span, box)
