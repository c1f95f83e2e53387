"""text_to_commons: where headings stand below which a page of several notes tells what holds for all of them.

``Terms Applicable to Each Series``, ``Other information for all notes:``; the sheets of the notes stand above.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from extractor.grids.text.telling import text_to_telling_lines
from extractor.ground.regex import regex

_COMMON = regex(
    r"[^\w\n]*(?:(?:other|additional|general|further|common)\s+)*"
    r"(?:(?:terms|provisions|information|details|matters|applicable|common)(?:\s+and\s+\w+)?"
    r"(?:\s+(?:that\s+are|which\s+are))?(?:\s+(?:applicable|common|relating|applying|apply))?\s+)?"
    r"(?:(?:to|for|of)\s+)?(?:each|all|both|every)(?:\s+of)?(?:\s+(?:the|these))?"
    r"(?:(?:\s+(?!note|series|tranche)\w+)?\s+(?:series|tranches?|class(?:es)?|notes?|bonds|debentures|securities))?"
    r"(?:\s+of\s+(?:the\s+)?notes)?[^\w\n]*",
    re.IGNORECASE,
)
_WORDS = ("each", "all", "both", "every")


@lru_cache(maxsize=8)
def text_to_commons(text: str) -> tuple[int, ...]:
    """Return where such headings begin, each a line of its own."""
    lines = text_to_telling_lines(text).lines
    likely = ((at, line) for at, line in lines if any(word in line.casefold() for word in _WORDS))
    return tuple(at for at, line in likely if _COMMON.fullmatch(line))


def is_common(text: str, at: int, notes: Iterable[int]) -> bool:
    """Tell whether such a heading stands over a place, and no note begins in between; ``notes`` is where they do."""
    commons = text_to_commons(text)
    k = bisect_right(commons, at)
    return k > 0 and not any(commons[k - 1] < begins <= at for begins in notes)
