"""without_unticked: the words of a form's option whose box is empty state nothing.

``[X] The Notes cannot be redeemed`` above ``[ ] The Notes may be redeemed``: a reader of words sees both. An empty
bracket may also hold a figure that is still open: a line speaks of options only where a box like its own is ticked near
it, and no box stands where a sentence wants a figure. What a label parts from a box is none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around
from extractor.values.boxes import Box, find_boxes, stand_behind

_FIELDS = frozenset({"callable", "coupon_type", "coupon_frequency", "survivors_option", "day_count"})
_LINES = 3  # lines, either way, in which a form's other box is looked for
_LONGEST = 200  # characters of a form's line
_TICKED = regex(r"\[\s?[xX✓✔]\s?\]|[☒☑þý]|\(\s?[xX]\s?\)|/\s?[xX]\s?/|_[xX]_")
_BRACKETS = frozenset("[(/_")  # what boxes are drawn with; others are single signs
_BEFORE_FIGURE = regex(
    r"(?:[$+=]|\b(?:at|on|of|from|to|until|through|after|before|by|than|for|plus|minus|is|be|equal|least|due|dated))\s*\Z",
    re.IGNORECASE,
)
_BEHIND_FIGURE = regex(r"\s*(?:%|percent\b|basis\s+points?\b|days?\b|months?\b|years?\b|,)", re.IGNORECASE)
_PARTED = regex(r":|\t|\||\s{3}")


def without_unticked(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that an empty box speaks against, in the same order."""
    text = document.text

    def is_unticked(c: Candidate) -> bool:
        if c.field not in _FIELDS or c.status is not Status.FOUND:
            return False
        place = line_around(text, c.span)
        if len(place) > _LONGEST:
            return False
        line = place.of(text)
        box = _box_of(line, c.span.start - place.start, c.span.end - place.start)
        if box is None or box.ticked or _is_figure(line, box):
            return False
        drawn = _drawn(line[box.start])
        return any(_drawn(ticked[0]) == drawn for ticked in _TICKED.finditer(text, *_around(text, place)))

    return [c for c in candidates if not is_unticked(c)]


def _box_of(line: str, start: int, end: int) -> Box | None:
    """Return the box of the words at ``start`` to ``end`` of a line; it ends with a box where these stand behind."""
    boxes = find_boxes(line)
    if not boxes or any(box.start < end and start < box.end for box in boxes):
        return None
    if line[boxes[-1].end :].strip() and not stand_behind(line):
        before = next((box for box in reversed(boxes) if box.end <= start), None)
        return None if before and _PARTED.search(line[before.end : start].lstrip()) else before
    return next((box for box in boxes if box.start >= end), None) if line[: boxes[0].start].strip() else None


def _is_figure(line: str, box: Box) -> bool:
    """Tell a bracket that holds an open figure from an option's box."""
    return bool(_BEFORE_FIGURE.search(line, 0, box.start) or _BEHIND_FIGURE.match(line, box.end))


def _drawn(box: str) -> str:
    """Return how a box is drawn: one form draws all of its boxes alike."""
    return box[0] if box[0] in _BRACKETS else ""


def _around(text: str, line: Span) -> tuple[int, int]:
    """Return the range of a line and some lines before and behind it."""
    start, end = line.start, line.end
    for _ in range(_LINES):
        start = text.rfind("\n", 0, max(start - 1, 0)) + 1
        after = text.find("\n", min(end + 1, len(text)))
        end = len(text) if after < 0 else after
    return start, end
