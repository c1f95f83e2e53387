"""Notes that a page calls by their year: ``the 2029 notes (CUSIP 92936UAM1)``, ``the 2034 notes will bear 5.125%``.

A cover names its tranches once (``4.750% Notes due 2029``), and what follows speaks of each by that year, clause by
clause. Which note is which the words before its identifier tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.fusing.owners.words.clauses import Mention, mentions_to_clauses
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.words import matches_near

_DEEP = 200_000  # characters; behind them stands a prospectus
_BEFORE = 160  # characters before an identifier in which its note is named
_NAME = regex(
    r"(?:\b(?P<year>(?:19|20)\d\d)\s+(?:[\w-]+\s+){0,2}?(?:notes?|bonds?|series)\b|\b(?:notes?|bonds?|series),?\s+due\s+(?:[A-Z][a-z]+\s+\d{1,2},\s+)?(?P<due>(?:19|20)\d\d)\b)"
    r"(?:(?!\b(?:notes?|bonds?|series)\b|(?:19|20)\d\d)[^\n;])*\Z",
    re.IGNORECASE,
)
_CALLED = regex(r"\b(?:the\s+)?(?P<year>(?:19|20)\d\d)\s+(?:[a-z]+\s+)?(?:notes|bonds|series)\b", re.IGNORECASE)
_FLOATS = regex(r"\b(?:the\s+)?floating[\s-]+rate\s+(?:[a-z]+\s+)?notes\b(?!\s+due\b)", re.IGNORECASE)
# Without their first letters, large or small.
_PAPERS = ("otes", "onds", "eries", "OTES", "ONDS", "ERIES")
_FLOAT_WORDS = ("loating", "LOATING")
_IN_NAME = regex(r"\b(?:19|20)\d\d\b")
_AMOUNT = regex(
    r"\$\s?[\d,.]*\d(?:\s(?:million|billion))?(?:,?\s(?:in\s)?(?:aggregate\s)?principal\samount)?\s(?:of\s)?(?:our\s|its\s|the\s)?\Z",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = 60  # characters


def codes_to_years(text: str, identifiers: Sequence[str | None]) -> list[int]:
    """Return the year by which the words before each identifier call its note; nothing unless all differ."""
    years: list[int] = []
    for code in identifiers:
        at = text.find(code, 0, _DEEP) if code else -1
        named = _NAME.search(text, max(at - _BEFORE, 0), at) if at > 0 else None
        if named is None:
            return []
        years.append(int(named["year"] or named["due"]))
    return years if len(set(years)) == len(years) else []


def names_to_years(names: Sequence[str]) -> list[int]:
    """Return the year in the name that each note's own row opens with; nothing unless each has one, all different."""
    years = [[int(year) for year in _IN_NAME.findall(name)] for name in names]
    single = [told[0] for told in years if len(told) == 1]
    return single if len(single) == len(names) == len(set(single)) else []


def text_to_clauses(text: str, years: Sequence[int], floater: int | None = None) -> list[tuple[Span, set[int]]]:
    """Return the clauses that call notes by their year, each with the numbers of these notes in ``years``.

    ``floater`` is the number of the one note that a page with several fixed rates calls its floating rate notes.
    """
    numbers = {year: k for k, year in enumerate(years)}
    found = matches_near(_CALLED, text, _PAPERS, before=36, after=8, end=_DEEP) if years else ()
    named = [Mention(m.start(), m.end(), numbers[int(m["year"])]) for m in found if int(m["year"]) in numbers]
    if named and floater is not None:
        named += [
            Mention(m.start(), m.end(), floater)
            for m in matches_near(_FLOATS, text, _FLOAT_WORDS, before=8, after=48, end=_DEEP)
        ]
    return mentions_to_clauses(text, sorted(named))


def amount_start(text: str, at: int) -> int:
    """Return where the amount begins that stands right before a title: ``$600,000,000 4.750% Notes due 2029``."""
    found = _AMOUNT.search(text, max(at - _AMOUNT_BEFORE, 0), at)
    return found.start() if found else at
