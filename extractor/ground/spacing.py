"""Spacing: texts of which every line was parted from the next by a blank one.

A converter that makes a paragraph of every line leaves them so, and a typist's double spacing. A blank line parts
nothing there but lines.
"""

from __future__ import annotations

from functools import lru_cache

from extractor.ground.regex import regex

_HEAD = 20_000  # characters from which it is told
_FEWEST = 12  # lines
_SHARE = 20  # of so many lines' ends one may have no blank line behind it
_ENDS = regex(r"\n[ \t\r\n\xa0]*")


@lru_cache(maxsize=8)
def is_double_spaced(text: str) -> bool:
    """Tell whether a blank line stands behind nearly every line of a text."""
    ends = [run.count("\n") for run in _ENDS.findall(text.strip(), 0, _HEAD)]
    return len(ends) >= _FEWEST and sum(count == 1 for count in ends) * _SHARE <= len(ends)
