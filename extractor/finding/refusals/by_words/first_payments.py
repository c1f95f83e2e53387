"""without_first_payments: the day of the first interest payment is no day on which notes mature.

"Interest is paid on the fifteenth day of June and December, the first payment being on June 15, 2002": in a sentence
that tells all terms one after another, this day may stand where others print the maturity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_BEFORE = 80  # characters
_FIRST = regex(
    r"\b(?:first|initial)\s+(?:(?:interest|coupon)\s+)?payments?(?:\s+of\s+interest)?(?:\s+dates?)?,?\s+"
    r"(?:(?:being|is|are|was|will|shall|be|to|made|paid|due|falls?|falling|occurs?|occurring)\s+){1,3}(?:on\s+)?\Z",
    re.IGNORECASE,
)


def without_first_payments(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without maturities that the words before them call a first payment, in the same order."""
    text = document.text

    def is_paid_first(c: Candidate) -> bool:
        before = text[max(c.span.start - _BEFORE, 0) : c.span.start]
        return c.field == "maturity_date" and c.value is not None and _FIRST.search(before) is not None

    return [c for c in candidates if not is_paid_first(c)]
