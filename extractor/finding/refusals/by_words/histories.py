"""without_histories: the past levels of an index, a stock or a rate, quarter by quarter, are no terms of a note.

``First Quarter 2005 | 3.28 | 2.88 | 3.10`` under ``High | Low | Period End``: rows and header are refused line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_LONGEST = 300  # characters of such a line
_ROW = regex(
    r"[\s|*]*(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\b|q[1-4]\b|quarter\s+end(?:ed|ing)\b"
    r"|(?:19|20)\d\d[\s|]+(?:first|second|third|fourth)\s+quarter\b)[^\n]*\d[^\n]*(?:\t|\||\s{2})[\s$]*\d",
    re.IGNORECASE,
)
_HEADER = regex(
    r"(?=[^\n]*(?:\t|\||\s{2})(?:[A-Z]\w+\s)*high\b)(?=[^\n]*(?:\t|\||\s{2})(?:[A-Z]\w+\s)*low\b)[^\n]*(?:\t|\||\s{2})",
    re.IGNORECASE,
)


def without_histories(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that such lines hold, in the same order."""
    text = document.text
    if "quarter" not in text and "Quarter" not in text and "QUARTER" not in text:
        return list(candidates)
    return [c for c in candidates if not _is_of_history(_line(text, c.span.start))]


def _line(text: str, at: int) -> str:
    start = max(text.rfind("\n", 0, at) + 1, at - _LONGEST)
    end = text.find("\n", at, at + _LONGEST)
    return text[start : end if end >= 0 else at + _LONGEST]


@lru_cache(maxsize=1_024)
def _is_of_history(line: str) -> bool:
    return _ROW.match(line) is not None or _HEADER.match(line) is not None
