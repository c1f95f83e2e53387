"""without_histories: the past levels of an index, a stock or a rate, by quarters or months, are no terms of a note.

``First Quarter 2005 | 3.28 | 2.88 | 3.10`` under ``High | Low | Period End``: rows and header are refused line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around

_LONGEST = 300  # characters of such a line
_ROW = regex(
    r"[\s|*]*(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\b|q[1-4]\b|quarter\s+end(?:ed|ing)\b"
    r"|(?:19|20)\d\d[\s|]+(?:first|second|third|fourth)\s+quarter\b)[^\n]*\d[^\n]*(?:\t|\||\s{2})[\s$]*\d",
    re.IGNORECASE,
)
# "2014-07 | 3.70 | 3.60": months of a year, and bare figures behind them.
_MONTH_ROW = regex(
    r"[\s|]*(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s(?:19|20)\d\d)"
    r"(?:(?:(?:\t|\s?\||\s{2})[\s|]*\d[\d,]*\.\d+){1,6}"
    # A level, which is no price, and by how much it rose within the year: "March 2005 | 193.3 | 3.15%".
    r"|(?:\t|\s?\||\s{2})[\s|]*(?!(?:9|10)\d\.)\d[\d,]*\.\d+(?:(?:\t|\s?\||\s{2})[\s|]*-?\d{1,2}\.\d+\s?%){1,3})[\s|]*"
)
_HEADER = regex(
    r"(?=[^\n]*(?:\t|\||\s{2})(?:[A-Z]\w+\s)*high\b)(?=[^\n]*(?:\t|\||\s{2})(?:[A-Z]\w+\s)*low\b)[^\n]*(?:\t|\||\s{2})",
    re.IGNORECASE,
)


def without_histories(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that such lines hold, in the same order."""
    text = document.text
    quarters = "quarter" in text or "Quarter" in text or "QUARTER" in text

    def is_of_history(c: Candidate) -> bool:
        line = line_around(text, Span(c.span.start, c.span.start), _LONGEST).of(text)
        return _is_of_history(line, quarters=quarters)

    return [c for c in candidates if not is_of_history(c)]


@lru_cache(maxsize=1_024)
def _is_of_history(line: str, *, quarters: bool) -> bool:
    if _MONTH_ROW.fullmatch(line) is not None:
        return True
    return quarters and (_ROW.match(line) is not None or _HEADER.match(line) is not None)
