r"""flatten: the view of a document's first pages and its end, where an offering speaks of itself.

Labels and names of an offering wrap anywhere: over lines, over the pipes of a converted table, over
emphasis marks. In the view a pattern only has to say ``\s`` between two words, and names can be
asked to stand on a line of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.finding.rules.text.view import View, text_to_view
from extractor.ground.regex import regex

# What an offering says of itself stands in its first pages, or in the block at its end. A weekly
# list of thirty notes, one cell a line, is shorter than this head.
HEAD = 20_000
TAIL = 5_000  # characters, as all here
# Deep inside a long document only lines that begin with one of an offering's labels are looked at.
DEEP = 200_000
_LABELS = regex(
    r"\n[ |*]*(?:(?:Initial )?(?:Trade|Pricing|Settlement|Settle|Original Issue|Issue) Date"
    r"|Minimum Denomination|Denominations?|Offering Dates?|Agents?|DTC [Nn]umber)\b"
)
_WINDOW = 500  # characters behind such a label
_MOST_WINDOWS = 12  # such labels
_LINE = regex(r"[^\n\f\v]+")


def _ranges(text: str) -> list[tuple[int, int]]:
    """Return the parts of a document that are looked at: all of it unless it is long."""
    if len(text) <= HEAD + TAIL:
        return [(0, len(text))]
    last = len(text) - TAIL
    ranges = [(0, HEAD)]
    for found in _LABELS.finditer(text, HEAD, min(last, HEAD + DEEP)):
        start, end = found.start(), min(found.start() + _WINDOW, last)
        if start < ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], end)
        elif len(ranges) <= _MOST_WINDOWS:
            ranges.append((start, end))
    return [*ranges, (max(last, ranges[-1][1]), len(text))]


@lru_cache(maxsize=4)
def flatten(text: str) -> View:
    """Return the view of a document's head and tail (all of it where they meet); the last few are kept."""
    return text_to_view(text, tuple(_ranges(text)))


@lru_cache(maxsize=4)
def text_to_lines(text: str) -> tuple[re.Match[str], ...]:
    """Return the lines and cells of the flat text, each as the match that found it."""
    return tuple(_LINE.finditer(flatten(text).text))
