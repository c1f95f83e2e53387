"""without_payoffs: what a linked note pays for its underlying's moves is no coupon; a contingent one is not fixed.

Participation rates, buffers and thresholds are percentages under labels that end in "rate" or stand beside one; a
coupon that depends on an index has no word of its own among the kinds of coupons, so that none is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.finding.cues import pays_contingently
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_A_PRICE = Decimal(50)  # percent: what is as high is a price or a level, neither a coupon nor a concession
_PAYOFF = regex(
    r"\b(?:participation|upside|downside|leverage|buffer|barrier|threshold|trigger|cap(?:ped)?|return|premium|level)\b",
    re.IGNORECASE,
)
_INTEREST = regex(r"\b(?:interest|coupon)\b(?!\s+(?:barrier|threshold|trigger))", re.IGNORECASE)


def without_payoffs(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without payoffs taken for coupons, whoever reads them, in the same order."""
    kinds = [c for c in candidates if c.field == "coupon_type" and c.value == "fixed"]
    contingent = bool(kinds) and pays_contingently(document.text)

    def is_payoff(c: Candidate) -> bool:
        if c.field == "coupon_type":
            return contingent and c.value == "fixed"
        if c.field == "gross_concession":
            return isinstance(c.value, Decimal) and c.value >= _A_PRICE
        if c.field != "coupon_rate" or c.status is not Status.FOUND or not isinstance(c.value, Decimal):
            return False
        label = c.label or ""
        return c.value >= _A_PRICE or (_PAYOFF.search(label) is not None and _INTEREST.search(label) is None)

    payoffs = [c.span for c in candidates if c.field == "coupon_rate" and is_payoff(c)]
    return [
        c
        for c in candidates
        if not (is_payoff(c) or (c.field == "coupon_rate" and any(span.overlaps(c.span) for span in payoffs)))
    ]
