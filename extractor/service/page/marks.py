"""text_to_shown: a document's text as lines of pieces, each piece knowing which fields it is evidence for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.ground.places import Span
from extractor.service.page.columns import line_to_border, lines_to_paddings

_LONGEST = 90  # characters of a line that is no prose
_COLUMNS = re.compile(r"\s{3}|\|")
_MARKER = re.compile(r"\S{1,4}\s{3,}")  # a bullet or a footnote's mark, which a converter sets off with blanks
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
    """Text without a change of marks; ``keys`` are the fields it is evidence for, ``pad`` blanks drawn before a border.

    A place without a character, as where a cell is blank, is a piece without text.
    """

    text: str
    keys: tuple[str, ...]
    pad: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, without its end; ``start`` is its first character's place in the document's text.

    ``kind`` holds ``prose`` for a long line without columns, which may be broken to fit the page, and ``cells``
    for one whose tabs or pipes part the cells of a table; both where the last cell is a sentence, as behind a bullet.
    """

    start: int
    pieces: tuple[Piece, ...]
    kind: str


def text_to_shown(text: str, marks: Iterable[Mark]) -> list[Line]:
    """Return the lines to show, every character at its place; control characters are shown as one sign."""
    there = sorted((m for m in marks if m.place.end <= len(text)), key=lambda m: m.place)
    ordered = [m for m in there if m.place.start < m.place.end]
    blank = [m for m in there if m.place.start == m.place.end]
    lines = list(_lines(text))
    paddings = lines_to_paddings([text[start:end] for start, end in lines])
    out: list[Line] = []
    first = 0
    for (start, end), padding in zip(lines, paddings, strict=True):
        while first < len(ordered) and ordered[first].place.end <= start:
            first += 1
        here = [m for m in _until(ordered, first, end) if m.place.end > start]
        here += [m for m in blank if start <= m.place.start <= end]
        out.append(Line(start, tuple(_pieces(text, start, end, here, padding)), _kind(text[start:end])))
    return out


def _kind(line: str) -> str:
    if border := line_to_border(line):
        last = line.rstrip(f"{border} ").rpartition(border)[2]
        return "cells prose" if len(last) > _LONGEST and _is_prose(last) else "cells"
    return "prose" if len(line) > _LONGEST and _is_prose(line) else ""


def _is_prose(text: str) -> bool:
    told = text.strip()
    marker = _MARKER.match(told)
    return _COLUMNS.search(told, marker.end() if marker else 0) is None


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


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], padding: Sequence[int]) -> Iterator[Piece]:
    border = line_to_border(text[start:end])
    borders = [k for k in range(start, end) if text[k] == border]
    cuts = {start, end, *borders, *(k + 1 for k in borders)}
    for mark in marks:
        cuts |= {max(start, mark.place.start), min(end, mark.place.end)}
    gap = 2 if border == "\t" else 0  # a pipe has blanks of its own
    blanks = dict(zip(borders, padding, strict=True))
    for a, b in pairwise([*sorted(cuts), end]):
        if empty := tuple(dict.fromkeys(m.key for m in marks if m.place.start == m.place.end == a)):
            yield Piece("", empty)
        if a == b:
            return
        keys = tuple(dict.fromkeys(m.key for m in marks if m.place.start <= a and b <= m.place.end))
        yield Piece(text[a:b].translate(_UNSEEN), keys, " " * (blanks[a] + gap) if a in blanks else "")
