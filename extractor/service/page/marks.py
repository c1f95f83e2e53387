"""text_to_shown: a document's text as lines of pieces, each piece knowing which fields it is evidence for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.ground.places import Span

_LINE = re.compile(r"[^\n]*\n?")
# One character for one, so that places in the page are places in the text.
_UNSEEN = {c: "\ufffd" for c in range(32) if chr(c) not in "\t\n"} | {ord("\f"): " ", ord("\v"): " ", 0x7F: "\ufffd"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place, and the key of the field that it is evidence for."""

    place: Span
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text without a change of marks; ``keys`` are the fields it is evidence for."""

    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, without its end; ``start`` is its first character's place in the document's text."""

    start: int
    pieces: tuple[Piece, ...]


def text_to_shown(text: str, marks: Iterable[Mark]) -> list[Line]:
    """Return the lines to show, every character at its place; control characters are shown as one sign."""
    ordered = sorted((m for m in marks if m.place.end <= len(text)), key=lambda m: m.place)
    out: list[Line] = []
    first = 0
    for start, end in _lines(text):
        while first < len(ordered) and ordered[first].place.end <= start:
            first += 1
        here = [m for m in _until(ordered, first, end) if m.place.end > start]
        out.append(Line(start, tuple(_pieces(text, start, end, here))))
    return out


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for found in _LINE.finditer(text):
        start, end = found.span()
        if start < end:
            body = text[start:end].rstrip("\n")
            # A carriage return at the end would be one character here and none in the page.
            yield start, start + len(body) - (1 if body.endswith("\r") else 0)


def _until(ordered: Sequence[Mark], first: int, end: int) -> Iterator[Mark]:
    for k in range(first, len(ordered)):
        if ordered[k].place.start >= end:
            return
        yield ordered[k]


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(start, mark.place.start), min(end, mark.place.end)}
    ordered = sorted(cuts)
    for a, b in pairwise(ordered):
        keys = tuple(dict.fromkeys(m.key for m in marks if m.place.start <= a and b <= m.place.end))
        yield Piece(text[a:b].translate(_UNSEEN), keys)
