"""without_other_securities: an identifier that the text gives to a stock, or to notes to be retired, names no note.

A pricing supplement may print the codes of its issuer's stock, of a reference stock, or of the older notes that
the proceeds will repay. They look like the offered notes' own code; only the words before them tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.finding.codes import CUSIP, found_cusips, is_like_shares
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_NEAR, _SENTENCE = 60, 200  # characters before the code
_STOCK = regex(r"\b(?:stock|shares|depositary receipts?)\b[^\n]*\Z", re.IGNORECASE)
# A sentence, and no header over a note's row: "Proceeds | Rate | ... | Redeem".
_RETIRED = regex(
    r"\bproceeds(?:(?!(?<=\S) {3})[^.\t|]|\.\d){0,80}\b(?:retire|refinance|repay|redeem|refund)\b"
    r"(?:[^.\n]|\.\d|\n(?!\s*\n))*\Z",
    re.IGNORECASE,
)
# The code of older notes, named right before it: "CUSIP of the 2018 notes being refinanced: ".
_OF_OLDER = regex(
    r"\bcusips?(?:\s+(?:nos?|numbers?)\b\.?)?\s+of\s+(?:the\s+)?(?:[\w.%/-]+\s+){0,6}?(?:notes|bonds|debentures|securities)\s+"
    r"(?:(?:that|which|to|are|is|will|be|being|have|been|has)\s+){0,4}"
    r"(?:retired|refinanced|repaid|redeemed|refunded|repurchased|exchanged|replaced|bought\s+back|called)\b[^.\n]{0,20}\Z",
    re.IGNORECASE,
)
# What the money is for, in words without a subject: "Use of proceeds / To repay the notes due".
_FOR_OLDER = regex(
    r"(?:\A|[\n:;|]|\.\s)[\s*#_|]*to\s+(?:partly\s+|fully\s+)?(?:repay|refinance|retire|refund|pay\s+off)\s"
    r"(?:[^.\n]|\.(?=\d|\s\d)){0,160}\Z",
    re.IGNORECASE,
)
# "the 3.550% Senior Notes due 2025 (CUSIP ...) among the debt that may be repaid"
_TOLD_BEHIND = regex(
    r"[\s)]*(?:is|are|among|as|being|part\s+of)\s(?:\w+\s){0,3}(?:debt|notes|indebtedness|securities|bonds)\s"
    r"(?:(?:that|which|we|to|is|are|may|will|can|be)\s){1,4}"
    r"(?:repaid|refinanced|retired|refunded|repay|refinance|retire|refund)\b",
    re.IGNORECASE,
)


def without_other_securities(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without identifiers of other securities; all of them where none would be left."""
    codes = found_cusips(candidates)
    others = {str(c.value) for c in codes if _is_anothers(document.text, c)}
    if not others or all(str(c.value) in others for c in codes):
        return list(candidates)
    return [c for c in candidates if c.field != CUSIP or str(c.value) not in others]


def _is_anothers(text: str, code: Candidate) -> bool:
    """Tell a stock's code (its issue number has no letter, which debt seldom lacks) and that of retired notes."""
    start = code.span.start
    if is_like_shares(str(code.value)) and _STOCK.search(text[max(start - _NEAR, 0) : start]):
        return True
    before = text[max(start - _SENTENCE, 0) : start]
    told = any(pattern.search(before) for pattern in (_RETIRED, _OF_OLDER, _FOR_OLDER))
    return told or _TOLD_BEHIND.match(text, code.span.end) is not None
