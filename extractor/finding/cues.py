"""What finders, refusals and checks ask of a text alike: words that tell of something else than the notes' own terms.

They know nothing of each other; what several of them look for stands here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.ground.regex import regex
from extractor.ground.words import find_words

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
        "principal_amount", "selling_price", "gross_concession", "net_proceeds", "net_proceeds_percent",
        "coupon_rate", "first_coupon_amount", "maturity_date", "first_coupon_date", "call_price",
    }
)  # fmt: skip
"""The fields whose values such a table seems to state."""

MORE_OF_THE_SAME = r"re-?open|single\s+series|same\s+(?:series|tranche)|fungible"
"""Words of a reopening, which sells more of notes that are there: what is told of those is told of these, too."""

OTHER_NOTICE = regex(r"\b(?:resign|remov|terminat|amend|modif|withdraw|waiv)\w*|\bagreements?\b", re.IGNORECASE)
"""What else the papers say takes notice: a trustee resigns, an agreement ends."""

_CONTINGENT_WORDS = ("ontingent", "ONTINGENT")  # without its first letter, large or small
_CONTINGENT = regex(
    r"\bcontingent\s+(?:(?:[a-z]+\s+){0,2}?(?:coupons?|interest|yield|income)\b|(?P<event>on|upon)\b)", re.IGNORECASE
)
_COUPON_BEFORE = regex(r"\bcoupon\b[^.\n]{0,120}\Z", re.IGNORECASE)
# Tax law speaks of it, whatever the notes pay: "unless it is contingent interest (Section 871(h)(4))".
_TAXED = regex(r"\b871\b|\bwithh(?:o|e)ld|\bportfolio\s+interest\b|\bnon-?u\.?s\.?\b", re.IGNORECASE)
_TAX_REACH = 160  # characters, either way
_REACH = 130  # characters before the word in which its coupon may stand


@lru_cache(maxsize=8)
def pays_contingently(text: str) -> bool:
    """Tell whether a coupon is contingent, or paid contingent upon something; only around that word is looked at."""
    for at in find_words(text, _CONTINGENT_WORDS, 1):
        found = _CONTINGENT.match(text, at - 1)
        if found is None or _is_of_tax(text, found):
            continue
        if not found["event"] or _COUPON_BEFORE.search(text, max(at - _REACH, 0), at - 1):
            return True
    return False


def _is_of_tax(text: str, found: re.Match[str]) -> bool:
    near = (max(found.start() - _TAX_REACH, 0), found.end() + _TAX_REACH)
    return found[0].lower().endswith("interest") and _TAXED.search(text, *near) is not None
