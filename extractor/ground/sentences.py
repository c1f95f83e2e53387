"""sentence_around, sentence_begin, sentence_end: the sentence that a place stands in; line_around: its line.

A stop is no stop before a small letter, and a paragraph ends a sentence without one. What else parts sentences is for
the one who asks to say: lists end at a label, too, and what is told of an outstanding note may hold a semicolon.
"""

from __future__ import annotations

import re

from extractor.ground.places import Span
from extractor.ground.regex import regex

# No sentence ends with the dots that lead from a label to its value.
# The stop or the line's end is looked for first, what is around it next: that is much faster.
_STOP = r"(?<=[.;])(?<!\.[.;])(?<!\. [.;])\)?\s+(?=[A-Z(“\"])"
STOPS = regex(rf"[.;\n](?:{_STOP}|(?<=\n)\s*\n)")
# Nor does one go on behind the line before a label: "... at 100%.\nSurvivor's Option: Yes".
STOPS_AND_LABELS = regex(rf"[.;\n](?:{_STOP}|(?<=\n)(?:\s*\n|(?=[^\n:]{{1,40}}:)))")


def sentence_around(text: str, place: Span, reach: int, stops: re.Pattern[str] = STOPS) -> Span:
    """Return the sentence around a place, or as much of it as is within ``reach`` characters, either way."""
    begin = sentence_begin(text, place.start, reach, stops)
    return Span(begin, sentence_end(text, place.end, reach, stops))


def sentence_begin(text: str, at: int, reach: int, stops: re.Pattern[str] = STOPS) -> int:
    """Return where the sentence before ``at`` begins: behind the last stop, or out of reach."""
    low = max(at - reach, 0)
    return max((stop.end() for stop in stops.finditer(text, low, at)), default=low)


def sentence_end(text: str, at: int, reach: int, stops: re.Pattern[str] = STOPS) -> int:
    """Return where the sentence behind ``at`` ends: before the next stop, or out of reach."""
    high = min(at + reach, len(text))
    stop = stops.search(text, at, high)
    return stop.start() if stop else high


def line_around(text: str, place: Span, reach: int | None = None) -> Span:
    """Return the line around a place, without its end, or as much of it as is within ``reach`` characters."""
    low = 0 if reach is None else max(place.start - reach, 0)
    high = len(text) if reach is None else min(place.end + reach, len(text))
    end = text.find("\n", place.end, high)
    return Span(text.rfind("\n", low, place.start) + 1 or low, end if end >= 0 else high)
