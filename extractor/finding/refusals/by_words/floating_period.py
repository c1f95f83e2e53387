"""without_floating_period: a note that floats later on is described by the period it opens with.

A fixed-to-floating note states its payments twice: semi-annually while the rate is fixed, quarterly once it floats.
Both look like the note's own; the words that lead the sentence tell which period speaks. A note whose form
is ticked as floating opens so: where both of its rates have labels, the fixed one is of a later period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_KIND, _FLOATING, _BOTH = "coupon_type", "floating", "fixed_to_floating"
_RATE = "coupon_rate"
_FIXED_RATE = regex(r"\s*fixed\b", re.IGNORECASE)
# The same label where only the page has it: what reads words keeps no label. A cell may end behind it.
_FIXED_BEFORE = regex(r"\bfixed (?:interest )?rate(?: per annum)?[\s|:*]*\Z", re.IGNORECASE)
_BEFORE = 60  # characters before a rate in which its label stands
_FLOATING_RATE = regex(r"\bfloating (?:interest )?rate ?:", re.IGNORECASE)
_TWICE = frozenset({"coupon_frequency", "first_coupon_date", "day_count"})
_SENTENCES = 400  # characters before a value in which its period is named
# The kind of the note itself ("fixed-to-floating rate notes") names no period.
_PERIOD = regex(
    r"\b(?:fixed[\s-](?:rate[\s-])?(?:to[\s-]|/\s?)floating"
    r"|(?P<fixed>fixed[\s-](?:interest[\s-])?rate(?:[\s-]interest)?|initial\s(?:interest\s)?period)"
    r"|(?P<floating>floating[\s-](?:interest[\s-])?rate))\b(?!\s(?:[\w-]+\s){0,3}(?:notes?|debentures?|securities)\b)",
    re.IGNORECASE,
)


def without_floating_period(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without a fixed-to-floating note's later period, where its first one is read, too."""
    read = [c for c in candidates if c.field == _KIND and c.status is Status.FOUND]
    kinds, ruled = {c.value for c in read}, {c.value for c in read if c.method is Method.RULES}
    if ruled == {_FLOATING} and _FLOATING_RATE.search(document.text):
        return [c for c in candidates if c.field != _RATE or not _is_fixed(document.text, c)]
    if _BOTH not in kinds:
        return list(candidates)
    later = [c for c in candidates if c.field in _TWICE and _is_later(document.text, c)]
    first = {c.field for c in candidates if c.field in _TWICE and c not in later}
    dropped = [c for c in later if c.field in first]
    return [c for c in candidates if c not in dropped]


def _is_fixed(text: str, candidate: Candidate) -> bool:
    """Tell whether a rate has the label of a fixed one; without a label the words before it tell."""
    if candidate.label:
        return _FIXED_RATE.match(candidate.label) is not None
    start = candidate.span.start
    return _FIXED_BEFORE.search(text[max(start - _BEFORE, 0) : start]) is not None


def _is_later(text: str, candidate: Candidate) -> bool:
    """Tell whether the period named last before a value, in its paragraph or cell, is the floating one."""
    start = candidate.span.start
    low = max(start - _SENTENCES, text.rfind("\n", 0, start) + 1)
    named = [found for found in _PERIOD.finditer(text, low, start) if found.lastgroup]
    return bool(named) and named[-1].lastgroup == "floating"
