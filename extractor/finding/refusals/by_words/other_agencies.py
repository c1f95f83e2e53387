"""without_other_agencies: a grade that the page gives to one agency is no other's.

A fourth agency's is neither Moody's, S&P's nor Fitch's, and what stands behind ``Fitch`` is not S&P's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_BEFORE = 40  # characters
_ANOTHER = regex(
    r"\b(?:egan[\s-]?jones|dbrs|morningstar|kbra|kroll|a\.\s?m\.\s?best|am\s?best|duff\s?&\s?phelps|thomson\s?bankwatch|ibca)\b"
    r"[^/;\n]{0,20}\Z",
    re.IGNORECASE,
)
# One label for several: "Moody's / S&P / KBRA: A2 / A / A+".
_SHARED = regex(r"(?:moody[’']?s|s\s?&\s?p|standard\s+&\s+poor[’']?s|fitch)[\s/,|&]{1,3}(?:and\s)?\Z", re.IGNORECASE)
# A grade right behind one name, with no other name around it that it may belong to: "Moody's A2 S&P A Fitch A".
_NAMED = regex(
    r"\b(?:(?P<m>moody[’']?s)|(?P<s>s\s?&\s?p|standard\s+&\s+poor[’']?s)|(?P<f>fitch))\s?:?\s\Z", re.IGNORECASE
)
_ANY_BEHIND = regex(r" ?\(?(?:by )?(?:moody|s\s?&\s?p|standard|fitch)|\s?/", re.IGNORECASE)
_INITIALS = {"moodys_rating": "m", "sp_rating": "s", "fitch_rating": "f"}
_OWN = regex(r"moody|s\s?&\s?p\b|standard|fitch", re.IGNORECASE)


def without_other_agencies(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without grades behind another agency's name, in the same order."""

    def is_anothers(c: Candidate) -> bool:
        if c.field not in _INITIALS:
            return False
        before = document.text[max(c.span.start - _BEFORE, 0) : c.span.start]
        if (own := _NAMED.search(before)) and not own[_INITIALS[c.field]]:
            shared = _SHARED.search(before, 0, own.start()) or _ANY_BEHIND.match(document.text, c.span.end)
            return shared is None
        named = _ANOTHER.search(before)
        return named is not None and not _OWN.search(named[0]) and not _SHARED.search(before, 0, named.start())

    return [c for c in candidates if not is_anothers(c)]
