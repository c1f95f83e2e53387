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
    r"(?:\b(?P<year>(?:19|20)\d\d)\s+(?:[a-z][\w-]*\s+){0,2}?(?:notes?|bonds?|series)\b|\b(?:notes?|bonds?|series),?\s+due\s+(?:[A-Z][a-z]+\s+\d{1,2},\s+)?(?P<due>(?:19|20)\d\d)\b)"
    r"(?:(?!\b(?:notes?|bonds?|series)\b|(?:19|20)\d\d)[^\n;])*\Z",
    re.IGNORECASE,
)
_CALLED = regex(r"\b(?:the\s+)?(?P<year>(?:19|20)\d\d)\s+(?:[a-z]+\s+)?(?:notes|bonds|series)\b", re.IGNORECASE)
_FLOATS = regex(r"\b(?:the\s+)?floating[\s-]+rate\s+(?:[a-z]+\s+)?notes\b(?!\s+due\b)", re.IGNORECASE)
# Without their first letters, large or small.
_PAPERS = ("otes", "onds", "eries", "OTES", "ONDS", "ERIES")
_FLOAT_WORDS = ("loating", "LOATING")
_FLOATER_BEFORE = regex(r"\bfloating[\s-]+rate\s+(?:[a-z]+\s+)?notes\b[^\n;.]{0,24}(?:\bno\.\s*)?\Z", re.IGNORECASE)
_FLOATER_DUE = regex(
    r"\bfloating[\s-]+rate\s+(?:[a-z]+\s+){0,2}notes,?\s+due\s+(?:[a-z]+\s+\d{1,2},\s+)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "the 0.850% Notes due 2015 (the “2015 Notes”)".
_TITLE_BEFORE = regex(
    r"(?:\bthe\s+)?(?:\d[\d.]*\s?%\s+)?(?:[a-z][a-z-]*\s+){0,5}(?:notes|bonds|series),?\s+due\s[^();]{0,24}"
    r"\(\s?(?:the\s|our\s)?[“\"]\Z",
    re.IGNORECASE,
)
_COINED = regex(r"[”\"]\s?\)")
_CODE_BEHIND = regex(r"\s\((?:the\s)?(?:cusip|isin)\b[^()]{6,40}\)", re.IGNORECASE)
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
        year = int(named["year"] or named["due"]) if named else _floating_year(text, at)
        if not year:
            return []
        years.append(year)
    return years if len(set(years)) == len(years) else []


def codes_to_floater(text: str, identifiers: Sequence[str | None]) -> int | None:
    """Return the number of the one note that the words before its identifier call the floating rate notes."""
    places = [text.find(code, 0, _DEEP) if code else -1 for code in identifiers]
    floats = [_is_floater(text, at) for at in places]
    return floats.index(True) if sum(floats) == 1 else None


def _is_floater(text: str, at: int) -> bool:
    return at > 0 and _FLOATER_BEFORE.search(text, max(at - _BEFORE, 0), at) is not None


def _floating_year(text: str, at: int) -> int:
    """Return when the notes fall due that the words before an identifier call the floating rate notes; 0 if untold.

    Their title tells it, where the page has one such title only.
    """
    if not _is_floater(text, at):
        return 0
    told = {m["year"] for m in matches_near(_FLOATER_DUE, text, _FLOAT_WORDS, before=8, after=90, end=_DEEP)}
    return int(told.pop()) if len(told) == 1 else 0


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
    named = [_mention(text, m, numbers[int(m["year"])]) for m in found if int(m["year"]) in numbers]
    if named and floater is not None:
        named += [
            _mention(text, m, floater) for m in matches_near(_FLOATS, text, _FLOAT_WORDS, before=8, after=48, end=_DEEP)
        ]
    return mentions_to_clauses(text, sorted(named))


def _mention(text: str, found: re.Match[str], owner: int) -> Mention:
    """Return where a note is named: with its identifier, or its whole title where the name is only coined there."""
    start, end = found.span()
    closing = _COINED.match(text, end)
    title = _TITLE_BEFORE.search(text, max(start - _BEFORE, 0), start) if closing else None
    if closing and title:
        return Mention(title.start(), closing.end(), owner)
    code = _CODE_BEHIND.match(text, end)
    return Mention(start, code.end() if code else end, owner)


def amount_start(text: str, at: int) -> int:
    """Return where the amount begins that stands right before a title: ``$600,000,000 4.750% Notes due 2029``."""
    found = _AMOUNT.search(text, max(at - _AMOUNT_BEFORE, 0), at)
    return found.start() if found else at
