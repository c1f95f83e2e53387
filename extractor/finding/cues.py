"""What finders and refusals ask of a text alike: words that tell of something else than the notes.

They know nothing of each other; what several of them look for stands here.
"""

from __future__ import annotations

import re

from extractor.ground.regex import regex

_ASIDE = regex(
    r"\b(?:registration|filing)\s+fee\b|\baggregate\s+offering\s+price\b|\bto\s+be\s+registered\b"
    r"|\bhypothetical|\billustrati(?:on|ve)|\b(?<!proceeds\swe\s)would\s+(?:be|pay|earn|receive)\b|\byou\s+(?:receive|get)\b"
    r"|\b(?:change|rise|fall|move)s?\s+in\s+(?:the\s+)?(?:market\s+)?(?:yields?|interest|rates?|price)\b"
    # What a zero coupon note's holder is taxed for, from year to year.
    r"|\badjusted\s+issue\s+price\b|\baccrued\s+(?:oid|discount|original)\b|\boid\s+accru",
    re.IGNORECASE,
)
# One of these stands in each of them.
_OF_ASIDES = (
    *("fee", "offering", "registered", "hypothetical", "illustrati", "would", "you", "change", "rise", "fall", "move"),
    *("adjusted", "accrued", "oid"),
)


def tells_aside(said: str) -> bool:
    """Tell whether the header of a table, or what stands over it, does not speak of the notes as they are sold."""
    low = said.lower()
    return any(word in low for word in _OF_ASIDES) and _ASIDE.search(said) is not None


FIGURES = frozenset(
    {
        "principal_amount",
        "selling_price",
        "gross_concession",
        "net_proceeds",
        "net_proceeds_percent",
        "coupon_rate",
        "first_coupon_amount",
        "maturity_date",
        "first_coupon_date",
        "call_price",
    }
)
"""The fields whose values such a table seems to state."""

OTHER_NOTICE = regex(r"\b(?:resign|remov|terminat|amend|modif|withdraw|waiv)\w*|\bagreements?\b", re.IGNORECASE)
"""What else the papers say takes notice: a trustee resigns, an agreement ends."""
