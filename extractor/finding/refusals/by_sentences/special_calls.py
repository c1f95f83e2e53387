"""without_special_calls: what notes are repaid at when taxes or the issuer's owners change is no term of a call.

``We may redeem the notes at 100% if tax laws change``, ``Holders may require us to repay notes upon a change of control
at 101%``: prices, days of notice and the right itself are none that the issuer has at will.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.sentences import STOPS_AND_LABELS, sentence_around

_FIELDS = frozenset({"callable", "call_price", "first_call_date", "call_frequency", "call_notice_days"})
_REACH = 300  # characters, either way
_SPECIAL = regex(
    r"\bholders?\s+(?:may|can|will\s+be\s+able\s+to|will\s+have\s+the\s+right\s+to|have\s+the\s+right\s+to)\s+require\b"
    r"|\b(?:change\s+(?:of|in)\s+control|repurchase\s+event)\b"
    r"|\brepayment\s+at\s+(?:the\s+)?option\s+of\s+(?:the\s+)?holders?\b"
    r"|\b(?:if|upon|because\s+of|due\s+to|in\s+the\s+event\s+of|as\s+a\s+result\s+of|following)\b[^.;]{0,60}"
    r"\b(?:tax(?:es|ation)?|withholding)\b(?!\s+(?:year|day))"
    r"|\btax\s+(?:redemption|event|reasons)\b",
    re.IGNORECASE,
)
_TELLING = ("holder", "control", "repurchase", "tax", "withhold")  # of which one stands in each: found much faster
# A call at will in the same sentence, from a day on or at any time.
_AT_WILL = regex(
    r"\b(?:on\s+or\s+after|at\s+any\s+time|from\s+time\s+to\s+time|interest\s+payment\s+date|non-?call|not\s+(?:be\s+)?redeem"
    r"|make-?whole|may\s+not|cannot|thereafter|(?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d)\b",
    re.IGNORECASE,
)


def without_special_calls(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the terms of such rights, in the same order; a refused call stays refused."""
    text = document.text

    def is_special(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.status is not Status.FOUND or c.value is False:
            return False
        near = text[max(c.span.start - _REACH, 0) : c.span.end + _REACH].lower()
        if not any(word in near for word in _TELLING):
            return False
        sentence = sentence_around(text, c.span, _REACH, STOPS_AND_LABELS).of(text)
        return _SPECIAL.search(sentence) is not None and _AT_WILL.search(sentence) is None

    return [c for c in candidates if not is_special(c)]
