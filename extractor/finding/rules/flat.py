"""A flat view of a document: wraps, pipes and markup between words count as one separator.

Labels and names of an offering wrap anywhere: over lines, over the pipes of a converted table, over
emphasis marks. In the flat text each run of such things is one character, so that a pattern only
has to say ``\\s`` between two words, and each place maps back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.places import Span

# What an offering says of itself stands in its first pages, or in the block at its end. A weekly
# list of thirty notes, one cell a line, is shorter than this head.
HEAD = 30_000
TAIL = 6_000

GAP = "\v"  # three blanks or more: the next column of a fixed-width page
BREAK = "\n"  # the end of a line
CELL = "\f"  # a blank line, a pipe, a tab, a rule: the next paragraph or cell

_MARK = r"[\t\n\r\f\v\u00a0\u2002\u2003\u2009\u200b\ufeff|*\\]|</?[A-Za-z][^<>\n]{0,60}>|-{4,}|={4,}"
_SEPARATOR = re.compile(rf" *(?:{_MARK})(?:[ ]|{_MARK})*| {{2,}}")
_LINE = re.compile(r"[^\n\f\v]+")
_CELL = re.compile(r"[|\t\f]|<|--|==|\n[ \u00a0\r]*\n")


@dataclass(frozen=True, slots=True)
class Flat:
    """The flat text, and where each of its unbroken pieces starts here and in the document."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Return the document's offset of the character at ``at``."""
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + at - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the document's place of a non-empty range of the flat text."""
        return Span(self.origin(start), self.origin(end - 1) + 1)


def _separator(run: str) -> str:
    if _CELL.search(run):
        return CELL
    if "\n" in run:
        return BREAK
    return GAP if len(run) > 2 else " "


def _pieces(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    parts: list[str] = []
    origins: list[int] = []
    at = start
    for run in _SEPARATOR.finditer(text, start, end):
        if run.start() > at:
            parts.append(text[at : run.start()])
            origins.append(at)
        if parts:
            parts[-1] += _separator(run.group())
        at = run.end()
    if at < end:
        parts.append(text[at:end])
        origins.append(at)
    return parts, origins


@lru_cache(maxsize=4)
def text_lines(text: str) -> tuple[re.Match[str], ...]:
    """Return the lines and cells of the flat text, each as the match that found it."""
    return tuple(_LINE.finditer(flatten(text).text))


@lru_cache(maxsize=4)
def flatten(text: str) -> Flat:
    """Return the flat view of a document's head and tail (all of it where they meet)."""
    if len(text) <= HEAD + TAIL:
        parts, origins = _pieces(text, 0, len(text))
    else:
        parts, origins = _pieces(text, 0, HEAD)
        more, places = _pieces(text, len(text) - TAIL, len(text))
        if parts and more:
            parts[-1] += CELL
        parts, origins = parts + more, origins + places
    starts: list[int] = []
    length = 0
    for part in parts:
        starts.append(length)
        length += len(part)
    return Flat("".join(parts), tuple(starts), tuple(origins))


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
