"""segments_to_year: the year of a day that wraps within its own column of a page.

::

    Agent's Commission:                     Maturity Date: September 5,
       .40% ($100,000)                      2002

Read on, the day would take in what stands below the other column, and have no year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.grids.text.lines import Segment
from extractor.ground.places import Span
from extractor.ground.regex import regex

_OPEN_DAY = regex(
    r"(?:\w+day,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},", re.IGNORECASE
)
_YEAR = regex(r"(?:19|20)\d\d(?!\d)")
_ASTRAY = 3  # characters that the year may stand beside its column
_NEAR = 8  # segments: those of the line, and of the line below


def segments_to_year(text: str, segments: Sequence[Segment], k: int, value: Span, said: str) -> tuple[int, Span] | None:
    """Return where the year of a day stands that segment ``k`` ends with, and the number of its segment.

    That is the next line, in the same column. ``value`` is the place of the day in its segment, ``said`` what it says.
    None where the day is whole, or where no year stands there.
    """
    if not said.endswith(",") or not _OPEN_DAY.fullmatch(said):
        return None
    own = segments[k]
    columns = (_across(text, own.span.start), _across(text, value.start))
    for n, below in enumerate(segments[k + 1 : k + _NEAR], k + 1):
        if below.line > own.line + 1:
            break
        if below.line == own.line + 1 and (year := _YEAR.match(text, below.span.start, below.span.end)):
            at = _across(text, below.span.start)
            if any(abs(at - column) <= _ASTRAY for column in columns):
                return n, Span(*year.span())
    return None


def _across(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at)
