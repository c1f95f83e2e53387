"""without_deferred_terms: what a prospectus leaves to a pricing supplement is no term until that says so.

``If the pricing supplement says so, we may redeem notes at 100%``, ``on or after the date fixed in the applicable
pricing supplement``: a supplement speaks of itself as this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import STOPS_AND_LABELS, sentence_around

# How days are counted, how notes rank and in which pieces they come is told for all that is not said otherwise.
_FIELDS = frozenset(
    {
        "callable",
        "call_price",
        "first_call_date",
        "call_frequency",
        "call_notice_days",
        "coupon_type",
        "survivors_option",
        "gross_concession",
        "rate_index",
        "spread",
    }
)
_REACH = 320  # characters of a sentence, either way
_DEFERS = regex(
    r"\b(?:if|unless|whether|except\s+as|as|dates?|days?|prices?|rates?|terms?|times?|periods?|provides?)\b[^.;]{0,60}?"
    r"\b(?:the|an?|its|each|any|such|applicable|relevant|related)\s+(?:(?:applicable|relevant|related)\s+)?"
    r"pricing\s+supplement\b"
    r"|\b(?:the|an?|its|each|any|applicable|relevant|related)\s+(?:(?:applicable|relevant|related)\s+)?pricing\s+supplement\s+"
    r"(?:(?:will|may|must|so|for|a|the|note)\s+){0,3}(?:says?|states?|tells?|provides?|specif(?:y|ies)|indicates?|permits?)\b",
    re.IGNORECASE,
)
# "As set forth in the pricing supplement: 6.90% due 2006": here it is set forth.
_ITSELF = regex(r"\bthis\s+pricing\s+supplement\b|\bpricing\s+supplement(?:\s?:|\s+of\s+which\s+this\b)", re.IGNORECASE)
# "Commission: 0.30%", and what is said next begins on a line of its own.
_LABELLED = regex(r"[^\n:]{1,40}:[^\n]*(?=\n\s*[A-Z(“\"])")


def without_deferred_terms(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without such terms, in the same order."""
    text = document.text

    def is_deferred(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.status is not Status.FOUND:
            return False
        near = text[max(c.span.start - _REACH, 0) : c.span.end + _REACH].casefold()
        if "pricing" not in near or "supplement" not in near:
            return False
        sentence = _said_with(text, c.span)
        return _DEFERS.search(sentence) is not None and _ITSELF.search(sentence) is None

    return [c for c in candidates if not is_deferred(c)]


def _said_with(text: str, place: Span) -> str:
    """Return the sentence around a place; where a label is answered on one line, no more than that line."""
    line = _LABELLED.match(text, text.rfind("\n", 0, place.start) + 1)
    if line is not None and line.end() >= place.end:
        return line[0]
    return sentence_around(text, place, _REACH, STOPS_AND_LABELS).of(text)
