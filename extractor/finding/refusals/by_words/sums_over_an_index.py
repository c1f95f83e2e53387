"""without_sums_over_an_index: what stands behind an index and a plus is a spread, whatever else it looks like.

``3-month LIBOR + 0.28%`` in a column of its own holds a small percentage, as a concession or a coupon would.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELDS = frozenset({"gross_concession", "coupon_rate"})
_BEFORE = 40  # characters
_INDEX_AND_SIGN = regex(
    r"\b(?:libor|sofr|euribor|cpi|index|(?:cmt|cms|prime)(?: rate)?"
    r"|(?:funds|paper|treasury|bill|cd|base|benchmark|reference) rate)"
    r"(?:\s?\([^()]{1,24}\))?\s?(?:\+|plus)\s?\Z",
    re.IGNORECASE,
)


def without_sums_over_an_index(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without concessions and coupons that are added to an index, in the same order."""

    def is_added(c: Candidate) -> bool:
        before = document.text[max(c.span.start - _BEFORE, 0) : c.span.start]
        return c.field in _FIELDS and _INDEX_AND_SIGN.search(before) is not None

    return [c for c in candidates if not is_added(c)]
