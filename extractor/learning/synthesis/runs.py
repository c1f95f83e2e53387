"""Runs: printed text that knows which field it states, until it is written down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

_BLANKS = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One printed statement of one field: ``note`` is an index or None, ``value`` None = left open.

    ``silent`` states a fact that no text of its own stands for; it enters gold without a label.
    """

    field: str
    note: int | None
    value: Any
    silent: bool = False


class Run(NamedTuple):
    """A stretch of text that states one mark's field, or nothing."""

    text: str
    mark: Mark | None = None


Rich = tuple[Run, ...]


def plain(text: str) -> Rich:
    """Return text that states nothing."""
    return (Run(text),) if text else ()


def stated(text: str, mark: Mark) -> Rich:
    """Return text that states ``mark``; it may be empty (a blank placeholder, a silent fact)."""
    return (Run(text, mark),)


def text_of(rich: Rich) -> str:
    """Return the bare text."""
    return "".join(run.text for run in rich)


def joined(parts: Iterable[Rich], separator: str = "") -> Rich:
    """Return the parts one after the other with ``separator`` between them."""
    out: list[Run] = []
    for index, part in enumerate(parts):
        if index and separator:
            out.append(Run(separator))
        out.extend(part)
    return tuple(out)


def words(rich: Rich) -> list[Rich]:
    """Split at white space; a word keeps all its runs (a value and the marker glued to it)."""
    out: list[list[Run]] = [[]]
    for run in rich:
        if not run.text:
            out[-1].append(run)
            continue
        for piece in _BLANKS.split(run.text):
            if not piece:
                continue
            if piece.isspace():
                out.append([])
            else:
                out[-1].append(Run(piece, run.mark))
    return [tuple(word) for word in out if word]


def wrapped(rich: Rich, width: int, separator: str = "\n") -> Rich:
    """Break at blanks so that lines hold at most ``width`` characters where words allow it."""
    lines: list[list[Rich]] = [[]]
    room = width + 1
    for word in words(rich):
        size = len(text_of(word)) + 1
        if lines[-1] and size > room:
            lines.append([])
            room = width + 1
        lines[-1].append(word)
        room -= size
    return joined((spaced(line) for line in lines), separator)


def spaced(parts: Sequence[Rich]) -> Rich:
    """Join words by blanks; a blank between two words of one value belongs to that value."""
    out: list[Run] = []
    for index, part in enumerate(parts):
        if index and part:
            same = bool(out) and out[-1].mark is part[0].mark
            out.append(Run(" ", part[0].mark if same else None))
        out.extend(part)
    return tuple(out)


def altered(rich: Rich, change: Callable[[str], str]) -> Rich:
    """Apply ``change`` to the text of every run; what a run states stays."""
    return tuple(Run(change(run.text), run.mark) for run in rich)
