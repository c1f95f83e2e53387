r"""A flat view of a document: wraps, pipes and markup between words count as one separator.

Labels and names of an offering wrap anywhere: over lines, over the pipes of a converted table, over
emphasis marks. In the flat text each run of such things is one character that still tells a line's
end from a cell's, so that a pattern only has to say ``\s`` between two words, names can be asked to
stand on a line of their own, and each place maps back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.places import Span

# What an offering says of itself stands in its first pages, or in the block at its end. A weekly
# list of thirty notes, one cell a line, is shorter than this head.
HEAD = 20_000
TAIL = 5_000
# Deep inside a long document only lines that begin with one of an offering's labels are looked at.
DEEP = 200_000
_LABELS = re.compile(
    r"\n[ |*]*(?:(?:Initial )?(?:Trade|Pricing|Settlement|Settle|Original Issue|Issue) Date"
    r"|Minimum Denomination|Denominations?|Offering Dates?|Agents?|DTC [Nn]umber)\b"
)
ONE_LINE = 300  # characters a line, on average: so long are only pages without line ends
_WINDOW = 500
_MOST_WINDOWS = 12

GAP = "\v"  # three blanks or more: the next column of a fixed-width page
BREAK = "\n"  # the end of a line
CELL = "\f"  # a blank line, a pipe, a tab, a rule: the next paragraph or cell

_SIGN = r"\t\n\r\f\v\u00a0\u2002\u2003\u2009\u200b\ufeff|*\\"
_TAG = r"/?[A-Za-z][^<>\n]{0,60}>"
_REST = rf"(?:[ {_SIGN}]|<{_TAG}|-{{4,}}|={{4,}})*"
# One class first, so that the search skips over words quickly; blanks in front are trimmed afterwards.
_SEPARATOR = re.compile(rf"[{_SIGN}<](?:(?<!<)|{_TAG}){_REST}")
_SEPARATOR_OR_BLANKS = re.compile(rf"(?:[{_SIGN}]|<{_TAG}|  ){_REST}")
_CELL = re.compile(r"[|\t\f<]|--|==|\n[ \u00a0\r\\]*\n")
_LINE = re.compile(r"[^\n\f\v]+")
_UPPER = {ord(c): ord(c.lower()) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@dataclass(frozen=True, slots=True)
class Flat:
    """The flat text, the same in lower case and blanks, and where its pieces start, here and there."""

    text: str
    low: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Return the document's offset of the character at ``at``."""
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + at - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the document's place of a non-empty range of the flat text."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def near(
        self, pattern: re.Pattern[str], *triggers: str, before: int = 40, after: int = 240
    ) -> Iterator[re.Match[str]]:
        """Search only around ``triggers`` (lower case): finding a plain word costs next to nothing."""
        hits = sorted(at for trigger in triggers for at in self._places(trigger))
        start = end = 0
        for at in hits:
            low, high = max(at - before, 0), min(at + after, len(self.text))
            if low <= end:
                end = high
                continue
            yield from pattern.finditer(self.text, start, end)
            start, end = low, high
        if end:
            yield from pattern.finditer(self.text, start, end)

    def _places(self, trigger: str) -> Iterator[int]:
        at = self.low.find(trigger)
        while at >= 0:
            yield at
            at = self.low.find(trigger, at + 1)


def _separator(run: str, gap: int) -> str:
    if _CELL.search(run):
        return CELL
    if "\n" in run:
        return BREAK
    return GAP if run.count(" ") >= gap else " "


def _least_gap(text: str, start: int, end: int) -> int:
    """Return how many blanks part two columns: three, or two in a page turned into one line.

    There two blanks are all that is left of a line's end, unless they stand between all words.
    """
    if (end - start) < ONE_LINE * (text.count("\n", start, end) + 1):
        return 3
    return 2 if text.count("  ", start, end) * 6 < text.count(" ", start, end) else 3


def _pieces(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """Return pieces and separators in turn, and where in the document each piece starts."""
    parts: list[str] = []
    origins: list[int] = []
    kinds: dict[str, str] = {}
    at = start
    gap = _least_gap(text, start, end)
    pattern = _SEPARATOR_OR_BLANKS if text.find("  ", start, end) >= 0 else _SEPARATOR
    for run in pattern.finditer(text, start, end):
        low, high = run.span()
        if low > at and text[low - 1] == " ":
            low -= 1
        if low > at:
            parts.append(text[at:low])
            origins.append(at)
            blank = text[low:high]
            kind = kinds.get(blank)
            if kind is None:
                kind = kinds[blank] = _separator(blank, gap)
            parts.append(kind)
        at = high
    if at < end:
        parts.append(text[at:end])
        parts.append(CELL)
        origins.append(at)
    return parts, origins


def _lower(text: str) -> str:
    """Return the text in lower case with plain blanks, of the same length.

    A few capitals have longer small letters: then only the plain ones are lowered.
    """
    low = text.lower()
    if len(low) != len(text):
        low = text.translate(_UPPER)
    return low.replace(BREAK, " ").replace(CELL, " ").replace(GAP, " ")


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
    parts: list[str] = []
    origins: list[int] = []
    for start, end in _ranges(text):
        more, places = _pieces(text, start, end)
        parts += more
        origins += places
    starts: list[int] = []
    length = 0
    for piece in parts[::2]:
        starts.append(length)
        length += len(piece) + 1
    flat = "".join(parts)
    return Flat(flat, _lower(flat), tuple(starts), tuple(origins))


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
    return Candidate(
        field, None, span, span.of(text), value, status, score, Method.RULES, label, (), dict(hints or {})
    )
