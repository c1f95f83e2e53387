"""without_quiet_periods: notes that cannot be called yet can be called.

"May not be redeemed before May 1", "with a six-month initial non-call period": the words that deny a call end at
a day, and so say that there is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_AFTER = 90  # characters behind the denial
_YET = regex(
    r"[\s,]*(?:by\s(?:us|the\s(?:issuer|company|corporation|trust|bank))\s)?(?:period\b|for\s+(?:approximately\s+|at\s+least\s+)?(?:the\s+)?(?:first|initial|\w+[\s-](?:months?|years?))"
    r"|until\b(?!\s+(?:\w+\s+){0,2}?maturity)"
    r"|(?:prior\s+to|before)\s+(?:[a-z]+\.?\s+\d|\d|the\s+(?:first|initial|par)\b))",
    re.IGNORECASE,
)


def without_quiet_periods(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without denials of a call that hold for a time only, in the same order."""

    def is_for_a_time(c: Candidate) -> bool:
        end = c.span.end
        return c.field == "callable" and c.value is False and _YET.match(document.text[end : end + _AFTER]) is not None

    return [c for c in candidates if not is_for_a_time(c)]
