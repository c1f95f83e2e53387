"""without_counted_periods: the period that a day count or a rate is stated for is not the one of the offering.

``[X] 30/360 for the period from October 24, 2000 to October 24, 2015`` prints the notes' whole term on a form's line,
``5.02% (for the period to April 29, 2005)`` that of a floating note's first rate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELDS = frozenset({"offering_start", "offering_end"})
_BEFORE = 90  # characters
_COUNTED = regex(
    r"(?:(?:30|actual|act)\s?/\s?(?:3\d\d|actual|act)\b[^\n]{0,30}?\bperiod\b"
    r"|%\s?(?:per\sannum\s)?\(?(?:for|in|during)\sthe\s(?:(?!(?:offer|subscri|sal)\w*\s)\w+\s){0,2}period\b)[^\n]*\Z",
    re.IGNORECASE,
)


def without_counted_periods(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without offering dates that stand behind a day count's period, in the same order."""
    text = document.text
    return [
        c
        for c in candidates
        if c.field not in _FIELDS or not _COUNTED.search(text[max(c.span.start - _BEFORE, 0) : c.span.start])
    ]
