"""What a reader gets and gives: the document's context, and a value with its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from extractor.ground.candidate import Value
from extractor.ground.schema import FieldSpec

#: The problem of a form whose boxes are all empty: the document states nothing there.
NOTHING_TICKED = "no box is ticked"


class Context(NamedTuple):
    """What the document says that a single text can't; a tuple, as it keys what is remembered.

    Its own date, whether days come first and a comma stands before decimals, and the value's ``header``.
    """

    base: dt.date | None = None
    day_first: bool = False
    decimal_comma: bool = False
    header: str = ""


class Read(NamedTuple):
    """A value and its place in the text that was read; ``problem`` says why there is no value."""

    value: Value = None
    start: int = 0
    end: int = 0
    problem: str = ""


Reader = Callable[[FieldSpec, str, Context], Read]


def failed(problem: str) -> Read:
    """Return the outcome of a text that cannot be read, and why."""
    return Read(problem=problem)


def whole(value: Value, text: str) -> Read:
    """Return a value that the whole text states, white space around it aside."""
    start = len(text) - len(text.lstrip())
    return Read(value, start, max(start, len(text.rstrip())))


def trimmed(found: re.Match[str]) -> tuple[int, int]:
    """Return the place of a match without white space before and after it."""
    bare = found[0].strip()
    start = found.start() + found[0].find(bare)
    return start, start + len(bare)
