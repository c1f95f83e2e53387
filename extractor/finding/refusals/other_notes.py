"""without_other_notes: terms of notes that are outstanding already are none of these notes'.

``At December 31 the Company had $2.4 billion of notes outstanding, including $150,000,000 of 7.00% Senior Notes due
January 15, 2003``: a title with all that belongs to one, in a sentence about others. A reopening speaks of these.
``The 7.75% Senior Notes due April 2, 2012 quoted 118.40``: who quotes a price quotes that of notes that trade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELDS = frozenset({"title", "maturity_date", "coupon_rate", "principal_amount", "product_ranking"})
_SENTENCE = 320  # characters before
_BEGINS = regex(r"(?<=[a-z)\d])\.\s+(?=[A-Z])|\n\s*\n")
_OUTSTANDING = regex(
    r"\boutstanding\b[^.;]{0,80}?\b(?:including|among\s+(?:them|which|others)|of\s+which|consisting\s+of|comprising)\b"
)
_REOPENED = regex(r"\bre-?open|\bsame\s+(?:series|tranche|terms)|\bsingle\s+series|\bfungible|\bconsolidated")
# "After giving effect to this offering, $7,000,000 will be outstanding, including the notes offered hereby".
_OF_THIS = regex(
    r"\bgiving\s+effect|\bpro\s+forma|\bthis\s+offering|\boffered\s+(?:hereby|by\s+this)|\bhereby\s+offered"
)
_BEHIND = 100  # characters
_QUOTED = regex(
    r"[^.;\n]{0,60}?\b(?:quoted|(?:last\s)?traded|trades|trading|(?:last\s)?closed|bid)(?:\sat)?\s\$?[0-9]{2,3}\.[0-9]",
    re.IGNORECASE,
)


def without_other_notes(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what a sentence lists of notes outstanding, in the same order."""
    text = document.text

    def is_anothers(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.value is None:
            return False
        if _QUOTED.match(text, c.span.end):
            return True
        start = max(c.span.start - _SENTENCE, 0)
        begin = max((m.end() for m in _BEGINS.finditer(text, start, c.span.start)), default=start)
        sentence = text[begin : c.span.start].lower()
        if _OUTSTANDING.search(sentence) is None or _REOPENED.search(sentence) is not None:
            return False
        return _OF_THIS.search(sentence + text[c.span.start : c.span.end + _BEHIND].lower()) is None

    return [c for c in candidates if not is_anothers(c)]
