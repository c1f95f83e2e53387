"""without_legends: what a key says of a short form is said of no note.

Below a list stands what its short forms mean: ``NC = not callable``, ``M monthly, Q quarterly, S semi-annual``. Each
reads like a fact of all notes; it is one of those alone in whose rows the short form stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex

_FIELDS = frozenset({"callable", "coupon_frequency"})
_IS = r"\s{0,2}(?:=|:|-|–|—|\bmeans\b|\bis\b)?\s{0,2}"
_CALL = regex(rf"\bN/?C{_IS}[\"“]?(?:not|non-?)\s?-?call", re.IGNORECASE)
_OFTEN = rf"\b[MQSA]{_IS}(?:monthly|quarterly|semi-?\s?annual(?:ly)?|annual(?:ly)?)\b"
_PAID = regex(rf"{_OFTEN}(?:[,;.]?\s{{1,3}}(?:and\s)?{_OFTEN}){{1,3}}")
_AROUND = 90  # characters


def without_legends(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that a key of short forms holds, in the same order."""
    text = document.text

    def is_explained(c: Candidate) -> bool:
        if c.field not in _FIELDS:
            return False
        pattern = _CALL if c.field == "callable" else _PAID
        near = pattern.finditer(text, max(c.span.start - _AROUND, 0), c.span.end + _AROUND)
        return any(Span(*found.span()).overlaps(c.span) for found in near)

    return [c for c in candidates if not is_explained(c)]
