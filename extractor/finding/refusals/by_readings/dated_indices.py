"""without_dated_indices: ``3 Mos LIBOR`` repeats an index whose name and maturity stand under labels of their own.

``Interest Rate Basis: LIBOR Rate``, ``Index Maturity: 3 Months``, and below them ``3 Mos LIBOR + 50 bps``: one index.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.regex import regex

_INDEX, _MATURITY = "rate_index", "index_maturity"
_TERM = regex(
    r"\b(?:\d{1,2}|one|two|three|six|twelve|five|ten)[ -]?(?:mos?\b\.?|months?|yrs?\b\.?|years?)", re.IGNORECASE
)
_WORD = regex(r"[a-z]+")


def without_dated_indices(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without indices that repeat a row's own with its maturity, in the same order."""
    rows = {c.note for c in candidates if c.field == _MATURITY and c.status is Status.FOUND and c.note is not None}
    named = [
        _words(str(c.value))
        for c in candidates
        if c.field == _INDEX and c.value is not None and c.note in rows and not _TERM.search(str(c.value))
    ]

    def is_again(c: Candidate) -> bool:
        if c.field != _INDEX or c.note is not None or not isinstance(c.value, str) or not _TERM.search(c.value):
            return False
        return any(_words(_TERM.sub("", c.value)) & words for words in named)

    again = [c.span for c in candidates if named and is_again(c)]

    def is_within(c: Candidate) -> bool:
        """Tell whether the token model reads but a part of such a repetition: ``LIBOR`` of ``3 Mos LIBOR``."""
        return c.field == _INDEX and c.method is Method.TOKENS and any(span.holds(c.span) for span in again)

    return [c for c in candidates if not (named and is_again(c)) and not is_within(c)]


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold())) - {"rate", "usd", "month"}
