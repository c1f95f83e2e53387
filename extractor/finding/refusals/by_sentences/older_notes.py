"""without_older_notes: a sentence whose notes remain outstanding, or were redeemed, states nothing of those for sale.

``Our 6.250% Notes due May 15, 2015 (CUSIP 41161PZX4) remain outstanding``: a code, and all that belongs to a note.
What is told behind the identifier is over for these notes, or began before this offer; or the words before it say so
(``We have also issued 2.850% notes due 2022 (CUSIP ...``). A reopening speaks of its own notes in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.finding.codes import found_cusips
from extractor.finding.cues import MORE_OF_THE_SAME
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_end

_TOLD = regex(
    r"(?:[^.()\n]{0,40}\))?[\s,]*(?:(?:which|that)\s+)?"
    r"(?:(?:of\s+which\s+)?\$\s?[\d,]+(?:\.\d+)?(?:\s+[mb]illion)?(?:\s+of\s+which)?\s+)?"  # as much as is left
    r"(?:(?:still\s+)?remain(?:s|ed)?|(?:are|is)\s+still|were|was|ha(?:ve|s|d)\s+(?:since\s+)?been)\s+"
    r"(?:(?:all|fully|since|previously)\s+)?(?:outstanding|redeemed|repurchased|bought\s+back|retired|repaid|cancell?ed)\b"
)
_TOLD_BEFORE = regex(
    r"\b(?:(?:our|its|(?:company|issuer|bank|trust|corporation)['’]s)\s+(?:existing|outstanding)"
    r"|on\s+[A-Z][a-z]+\s+\d{1,2},\s+(?:19|20)\d\d,?\s+(?:we|the\s+\w+)\s+(?:issued|sold)"
    r"|(?:have|has|had)\s+(?:also|previously|already|earlier)\s+(?:issued|sold|offered)"
    r"|(?:proceeds|fund|finance|using|used?)\b.{0,160}?\b(?:redemption|repayment|retirement|refinancing|refunding)\s+of)\s"
    r"(?:(?!\bthe\s+notes\s+offered).){0,120}\Z",
    re.IGNORECASE | re.DOTALL,
)
_REOPENED = regex(
    rf"\b(?:{MORE_OF_THE_SAME}|same\s+terms|additional\b|further\s+issu|consolidat|identical\b|part\s+of\b)",
    re.IGNORECASE,
)
_BEGINS = regex(r"[.;\n](?:(?<=[a-z)\d]\.)\s+(?=[A-Z])|(?<=;)\s|(?<=\n))")
_ENDS = regex(r"\.(?=\s)|;(?=\s)(?![^()\n]*\))|\n\s*\n")
_SENTENCE = 320  # characters, either way


def without_older_notes(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what such sentences say; all of them where no other identifier would be left."""
    codes = found_cusips(candidates)
    older = [c for c in codes if _TOLD.match(document.text, c.span.end) or _is_told_before(document.text, c.span)]
    if not older or {c.value for c in codes} == {c.value for c in older}:
        return list(candidates)
    sentences = [_sentence(document.text, c.span) for c in older]
    return outside(sentences, candidates)


def _is_told_before(text: str, code: Span) -> bool:
    sentence = _sentence(text, code)
    told = _TOLD_BEFORE.search(text[sentence.start : code.start]) is not None
    return told and _REOPENED.search(sentence.of(text)) is None


def _sentence(text: str, code: Span) -> Span:
    low = max(code.start - _SENTENCE, 0)
    begins = [m for m in _BEGINS.finditer(text, low, code.start) if not _is_in_brackets(text, low, m.start())]
    begin = begins[-1].end() if begins else low
    return Span(begin, sentence_end(text, code.end, _SENTENCE, _ENDS))


def _is_in_brackets(text: str, low: int, at: int) -> bool:
    return text.rfind("(", low, at) > text.rfind(")", low, at)
