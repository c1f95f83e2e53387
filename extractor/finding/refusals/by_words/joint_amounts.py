"""without_joint_amounts: the sum over a page of several separate offerings is the amount of none of their notes.

``$1,000,000 Reverse Convertible Notes due November 13, 2009 ... General: two (2) separate offerings``: the cover adds
up what the list below tells note by note. Where the rows of that list are torn, the sum would be the only amount read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_PRINCIPAL = "principal_amount"
_SEPARATE = regex(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\d)\s+(?:\(\d{1,2}\)\s+)?separate\s[^.:;$]{0,80}"
    r"\bofferings\b",
    re.IGNORECASE,
)
_DEEP = 20_000  # characters: such a page says so at once


def without_joint_amounts(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without amounts that stand over such words, outside of any note's row."""
    text = document.text
    at = text.find("separate", 0, _DEEP)
    said = _SEPARATE.search(text, 0, _DEEP) if at >= 0 else None
    if said is None:
        return list(candidates)
    return [c for c in candidates if c.field != _PRINCIPAL or c.note is not None or c.span.start > said.start()]
