"""without_older_notes: a sentence whose notes remain outstanding, or were redeemed, states nothing of those for sale.

``Our 6.250% Notes due May 15, 2015 (CUSIP 41161PZX4) remain outstanding``: a code, and all that belongs to a note.
What is told behind the identifier is over for these notes, or began before this offer.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex

_CODE = "cusip"
_TOLD = regex(
    r"(?:[^.()\n]{0,40}\))?[\s,]*(?:(?:which|that)\s+)?"
    r"(?:(?:still\s+)?remain(?:s|ed)?|(?:are|is)\s+still|were|was|ha(?:ve|s|d)\s+(?:since\s+)?been)\s+"
    r"(?:(?:all|fully|since|previously)\s+)?(?:outstanding|redeemed|repurchased|bought\s+back|retired|repaid|cancell?ed)\b"
)
_BEGINS = regex(r"(?<=[a-z)\d])\.\s+(?=[A-Z])|;\s|\n")
_ENDS = regex(r"[.;](?=\s)|\n\s*\n")
_SENTENCE = 320  # characters, either way


def without_older_notes(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what such sentences say; all of them where no other identifier would be left."""
    codes = [c for c in candidates if c.field == _CODE and c.value is not None]
    older = [c for c in codes if _TOLD.match(document.text, c.span.end)]
    if not older or {c.value for c in codes} == {c.value for c in older}:
        return list(candidates)
    sentences = [_sentence(document.text, c.span) for c in older]
    return [c for c in candidates if not any(sentence.holds(c.span) for sentence in sentences)]


def _sentence(text: str, code: Span) -> Span:
    low = max(code.start - _SENTENCE, 0)
    begin = max((m.end() for m in _BEGINS.finditer(text, low, code.start)), default=low)
    end = _ENDS.search(text, code.end, code.end + _SENTENCE)
    return Span(begin, end.start() if end else min(code.end + _SENTENCE, len(text)))
