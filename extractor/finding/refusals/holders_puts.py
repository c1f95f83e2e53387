"""without_holders_puts: what holders are paid who sell their notes back is no price of the issuer's call.

``Change of Control: offer to purchase at 101% of principal``, ``repayment at the option of the holder at 100%``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELD = "call_price"
_BEFORE = 200  # characters, within a line and a sentence
_PUT = regex(
    r"\bchange\s+(?:of|in)\s+control\b|\boffers?\s+to\s+(?:re)?purchase\b|\brequire\s+us\s+to\s+(?:re)?purchase\b"
    r"|\brepayment\s+at\s+(?:the\s+)?option\s+of\s+(?:the\s+)?holders?\b",
    re.IGNORECASE,
)
_CALL = regex(r"\b(?:redeem|redemption|redeemable|call(?:ed|able)?)\b", re.IGNORECASE)
_ENDS = regex(r"[.;]\s|\n")


def without_holders_puts(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the prices at which holders may sell, in the same order."""
    return [c for c in candidates if c.field != _FIELD or not _is_of_a_put(document.text, c.span.start)]


def _is_of_a_put(text: str, at: int) -> bool:
    low = max(at - _BEFORE, 0)
    start = max((m.end() for m in _ENDS.finditer(text, low, at)), default=low)
    puts = [m.end() for m in _PUT.finditer(text, start, at)]
    return bool(puts) and _CALL.search(text, puts[-1], at) is None
