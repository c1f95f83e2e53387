"""without_limits_of_rates: a floater's floor or cap is no rate that it pays.

``Compounded SOFR + 0.31 %, floor 0 %``, ``Minimum rate: 0.000%``: a percentage a year in the cell of the interest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_BEFORE = 40  # characters
_LIMIT = regex(
    r"\b(?:floor|cap|(?:minimum|maximum)(?: (?:interest|coupon))?(?: rate)?)(?: (?:of|is|at))?"
    r"(?:\s?[:=|\t]\s?| ?|(?<=rate)\n)\Z",
    re.IGNORECASE,
)


def without_limits_of_rates(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without coupons that are a floor or a cap, in the same order."""

    def is_limit(c: Candidate) -> bool:
        before = document.text[max(c.span.start - _BEFORE, 0) : c.span.start]
        return c.field == "coupon_rate" and _LIMIT.search(before) is not None

    return [c for c in candidates if not is_limit(c)]
