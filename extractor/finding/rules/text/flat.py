r"""The flat view of a document's first pages and its end, where an offering speaks of itself.

Labels and names of an offering wrap anywhere: over lines, over the pipes of a converted table, over
emphasis marks. In the view a pattern only has to say ``\s`` between two words, and names can be
asked to stand on a line of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.finding.rules.text.view import BREAK, CELL, GAP, ONE_LINE, View, text_to_view
from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

__all__ = ["BREAK", "CELL", "GAP", "HEAD", "ONE_LINE", "TAIL", "Flat", "flatten", "one_day", "propose", "text_to_lines"]

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


@dataclass(frozen=True, slots=True)
class Flat:
    """The flat text, and the same in lower case and blanks."""

    view: View
    text: str
    low: str

    def origin(self, at: int) -> int:
        """Return the document's offset of the character at ``at``."""
        return self.view.origin(at)

    def span(self, start: int, end: int) -> Span:
        """Return the document's place of a non-empty range of the flat text."""
        return self.view.span(start, end)

    def near(
        self,
        pattern: re.Pattern[str],
        *triggers: str,
        before: int = 40,
        after: int = 240,
        until: int | None = None,
        needs: tuple[str, ...] = (),
    ) -> Iterator[re.Match[str]]:
        """Search only around ``triggers`` (lower case): finding a plain word costs next to nothing.

        What stands further on than ``until`` is not looked at. Where none of ``needs``, one of which (in lower case)
        stands in all that the pattern finds, stands around a trigger, nothing is searched.
        """
        windows = self.view.windows(triggers, before, after)
        if until is not None:
            windows = [window for window in windows if window[0] <= until]
        return self.view.search(pattern, self.text, windows, needs)


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
def flatten(text: str) -> Flat:
    """Return the flat view of a document's head and tail (all of it where they meet)."""
    view = text_to_view(text, tuple(_ranges(text)))
    return Flat(view, view.text, view.low)


@lru_cache(maxsize=4)
def text_to_lines(text: str) -> tuple[re.Match[str], ...]:
    """Return the lines and cells of the flat text, each as the match that found it."""
    return tuple(_LINE.finditer(flatten(text).text))


def propose(
    text: str,
    field: str,
    span: Span,
    value: Value,
    score: float,
    *,
    status: Status = Status.FOUND,
    label: str = "",
    hints: Mapping[str, float] | None = None,
) -> Candidate:
    """Return a candidate of an offering field; ``score`` is its pattern's measured precision."""
    return Candidate(field, None, span, span.of(text), value, status, score, Method.RULES, label, (), dict(hints or {}))


def one_day(document: Document, flat: Flat, field: str, matches: list[re.Match[str]], score: float) -> list[Candidate]:
    """Propose the day behind a label, unless the notes of one document have days of their own."""
    days = {parse_date(m["date"]) for m in matches}
    if len(days) != 1 or None in days:
        return []
    found = matches[0]
    span = flat.span(*found.span("date"))
    return [propose(document.text, field, span, days.pop(), score, label=found.groupdict().get("label") or "")]
