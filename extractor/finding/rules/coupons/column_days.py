"""First days of payment whose line goes on below in its own column of a page, beside other labels.

::

    Spread Multiplier:  N/A       Interest Payment Dates:
    Maximum Rate:       N/A         15th of March and September, commencing
    Minimum Rate:       N/A         September 15, 1998

Read line by line, the words break off and another label follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, printed_date
from extractor.finding.rules.text.proposing import propose
from extractor.ground.candidate import Candidate
from extractor.ground.places import Span
from extractor.ground.regex import regex

_WORDS = ("commencing", "beginning", "starting")
_BROKEN_OFF = regex(r"[a-z]+(?:[ \t]on)?[ \t]*\r?\n", re.IGNORECASE)
_GAP = regex(r" {2,}")
_DAY = regex(DATE, re.IGNORECASE)
_ASTRAY = 2  # characters that the lines of a column may stand apart
_ABOVE = 5  # lines of a column up to its label
_LONGEST = 200  # characters of a line
_PAID = regex(r"\b(?:interest|coupon)\s+pay(?:ment|able)", re.IGNORECASE)
_OTHER = regex(r"\breset|\brecord\b|\bredem|\bcall", re.IGNORECASE)


def find(flow: Flow) -> Iterator[Candidate]:
    """Propose the day that stands below such a word, in its column, where that column tells of payments."""
    text = flow.source
    for word in _WORDS:
        for at in flow.view.places(word):
            origin = flow.origin(at)
            ended = _BROKEN_OFF.match(text, origin)
            if ended is None:
                continue
            start = text.rfind("\n", 0, origin) + 1
            column = max((gap.end() for gap in _GAP.finditer(text, start, origin)), default=start) - start
            day = _at_column(text, ended.end(), column)
            if column and day and _is_of_payments(text, start, column, origin - start):
                value = printed_date(flow, day[0].lower())
                if value is not None:
                    yield propose(text, "first_coupon_date", Span(*day.span()), value, 0.93)


def _at_column(text: str, start: int, column: int) -> re.Match[str] | None:
    """Return the day that begins in a column of the line at ``start``, two blanks at least before it."""
    end = text.find("\n", start, start + _LONGEST)
    line = slice(start, end if end >= 0 else min(start + _LONGEST, len(text)))
    for at in range(max(column - _ASTRAY, 0), column + _ASTRAY + 1):
        place = start + at
        if text[line][:at].endswith("  ") and (day := _DAY.match(text, place, line.stop)):
            return day
    return None


def _is_of_payments(text: str, start: int, column: int, end: int) -> bool:
    """Tell whether what stands in the column, from its label down to the word, tells when interest is paid."""
    said = text[start + column : start + end]
    for _ in range(_ABOVE):
        above = text.rfind("\n", 0, max(start - 1, 0)) + 1
        line, start = text[above : max(start - 1, 0)], above
        part = line[max(column - 2 * _ASTRAY, 0) :]
        said = f"{part} {said}"
        if ":" in part or not start:
            break
    return _PAID.search(said) is not None and _OTHER.search(said) is None
