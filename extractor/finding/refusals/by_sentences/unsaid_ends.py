"""without_unsaid_ends: an offering's last day is told by a word, or by a range that ends with it.

A day alone below others is what the token model may take for the end of the offering. Of 382 such days in composed and
real documents, each has one of these words, or its range, at most some lines before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.document import Document
from extractor.ground.regex import regex

_REACH = 240  # characters before the day: the header of a column, or a sentence
_TOLD = regex(
    r"\b(?:offer|period|sale|sold|sell|subscri|solicit|book|clos|end|expir|until|thr(?:ough|u)\b|order|deadline|window|last)"
    r"|(?:\bto|-|–|—)\s*$",
    re.IGNORECASE,
)


def without_unsaid_ends(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without ends of offerings that the token model alone reads and no word tells."""

    def is_unsaid(c: Candidate) -> bool:
        if c.field != "offering_end" or c.method is not Method.TOKENS:
            return False
        return not _TOLD.search(document.text[max(c.span.start - _REACH, 0) : c.span.start])

    return [c for c in candidates if not is_unsaid(c)]
