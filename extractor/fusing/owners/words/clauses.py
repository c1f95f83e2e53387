"""mentions_to_clauses: what is said behind the name of a note, clause by clause, is said of that note.

Names that stand together share what follows; a clause ends where the next name, or another sentence, begins. A figure
that is qualified by the name behind it (``20 basis points in the case of the 2034 notes``) is that note's, unless a
colon makes that name the label of what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.ground.places import Span
from extractor.ground.regex import regex

# What stands before a name is its note's: "15 basis points for Series A", "90 days (2034 Notes)".
_QUALIFIED = regex(
    r"(?:^|[\s(])(?P<what>(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?\$?\d(?:[\d.,]*\d)?[^,;.()\d]{0,40}?)"
    r",?\s?(?:\(\s?|(?=[a-z]))(?:(?:in\s+the\s+case\s+of|with\s+respect\s+to|for|on|as\s+to)\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
_JOINED = regex(r"[\s,]*(?:and|or|&|,)\s*(?:(?:on|for|of|in)\s+)?(?:the\s+)?", re.IGNORECASE)
_END = regex(r"[.;:]\)?\s|\n")
_LINE_END = regex(r"\n")
_PROSE_END = regex(r"[.;]\)?\s+(?=[A-Z(“\"$])|\n\s*\n|\n(?=\s*[-•*o]\s)")
# A name behind "for" that ends its phrase is of what stands before: "May 15 ($4.50 per $1,000) for the 2017 notes and".
_FOR = regex(r"[^\s.;:]\s+(?:for|in\s+the\s+case\s+of|with\s+respect\s+to|as\s+to)\s+(?:the\s+)?\Z")
# But "with respect to the 2029 notes, May 15, 2029" tells it behind the name.
_PHRASE_END = regex(r"(?!,\s(?:on\s)?(?:[A-Z][a-z]{2,8}\.?\s\d|\$?\d))\)?(?:[,;.]|\s+and\b|\s*\Z|\s*\n\s*\n)")
# "..., and on or after November 15, 2021 the 2024 notes": the day is of the name behind it.
_DAY_BEFORE = regex(
    r"(?:(?<=\band\s)|(?<=[,;:]\s))(?:(?:on\s+or\s+)?(?:after|on|from|until|before|prior\s+to)\s)+"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\s\Z",
    re.IGNORECASE,
)
# What goes on to speak of all is not said of the last name alone.
_OF_ALL = regex(r"(?<=\s)(?:all|both|each|any)\s(?:of\s)?(?:(?:the|these|our)\s)?notes\b", re.IGNORECASE)
_VERB = regex(
    r"\s+(?:notes?\s+)?(?:is|are|was|were|may|can|cannot|will|shall|pays?|bears?|has|have|matures?|carry|carries)\b",
    re.IGNORECASE,
)
_LABELS = ":"  # behind a name that what follows is said of: "2026 notes: May 15, from May 15, 2020 2049 notes: June 15"
_NEAR = 40  # characters before a name
_LONGEST = 400  # characters of a clause


class Mention(NamedTuple):
    """Where a name of notes stands, and the number of the note that it names."""

    start: int
    end: int
    owner: int


def mentions_to_clauses(text: str, named: Sequence[Mention], *, wrapped: bool = False) -> list[tuple[Span, set[int]]]:
    """Return the clauses, each with the numbers of its notes; ``named`` are in order.

    ``wrapped`` lets a clause go on behind a line's end.
    """
    ends = _PROSE_END if wrapped else _END
    out: list[tuple[Span, set[int]]] = []
    owners: set[int] = set()
    for k, found in enumerate(named):
        owners.add(found.owner)
        following = named[k + 1].start if k + 1 < len(named) else len(text)
        start = _start(text, found)
        if _JOINED.fullmatch(text, found.end, following):
            continue
        labels = text.startswith(_LABELS, found.end)
        qualified = None if labels else _QUALIFIED.search(text, max(found.start - _LONGEST, 0), found.start)
        if qualified:
            out.append((Span(qualified.start("what"), found.end), owners))
            owners = set()
            continue
        if not labels and _is_told_before(text, found):
            out.append((Span(_clause_start(text, named[k - 1].end if k else 0, found.start), found.end), owners))
            owners = set()
            continue
        high = min(found.end + _LONGEST, _start(text, named[k + 1]) if k + 1 < len(named) else len(text))
        told_by = (ends, _OF_ALL, _LINE_END) if _is_entry(text, found) else (ends, _OF_ALL)
        stops = [end.start() for p in told_by if (end := p.search(text, found.end + labels, high))]
        out.append((Span(start, min(stops, default=high)), owners))
        owners = set()
    return out


def _is_told_before(text: str, found: Mention) -> bool:
    before = _FOR.search(text, max(found.start - _NEAR, 0), found.start)
    return before is not None and _PHRASE_END.match(text, found.end) is not None


def _clause_start(text: str, floor: int, at: int) -> int:
    """Return where what is told before a name begins: behind the last name, or with its sentence."""
    low = max(floor, at - _LONGEST)
    return max((end.end() for end in _PROSE_END.finditer(text, low, at)), default=low)


def _start(text: str, found: Mention) -> int:
    """Return where what is said of a name begins: with the day right before it, or with the name."""
    if text.startswith(_LABELS, found.end):
        return found.start
    day = _DAY_BEFORE.search(text, max(found.start - _NEAR, 0), found.start)
    return day.start() if day else found.start


def _is_entry(text: str, found: Mention) -> bool:
    """Tell whether a name opens a line that is no sentence: an entry of a list says no more than its line."""
    begin = text.rfind("\n", 0, found.start) + 1
    opens = not any(map(str.isalpha, text[begin : found.start]))
    return opens and _VERB.match(text, found.end) is None
