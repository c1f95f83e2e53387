"""From what is printed for a field to its typed value, its status and the exact place of the value."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from extractor.ground.candidate import Status, Value
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.codes import parse_cusip, parse_isin
from extractor.values.marks import is_not_stated, is_placeholder, lift_marks
from extractor.values.outcome import NOTHING_TICKED, Context, Read, whole
from extractor.values.readers import READERS
from extractor.values.torn import mend_number

# Parentheses, stars and letters belong to these: a mark cannot be told from the value.
_UNMARKED = frozenset({"supplement", "rule", "registration", "list", "callable", "steps"})
_LABEL = regex(r"\s*[A-Za-z][^:\n]{0,60}:\s*")
# Behind the value of one term the next one's label: "Index Maturity: N/A; Reset: monthly".
_NEXT_TERM = regex(r";\s(?=[A-Z][\w/'’-]*(?:\s[\w/'’-]+){0,3}:\s)")
# Whose readers look at the filing's date and the order of days, and whose at the header: others read the same
# text alike in every document.
_DATED = frozenset({"date", "steps"})
_HEADED = frozenset({"percent"})
_NUMBERS = frozenset({"money", "percent"})
# The check digit of a code that is printed in parts looks like a mark behind a word: ``22238 HAA8``.
_WHOLE_CODES = {"cusip": parse_cusip, "isin": parse_isin}
_SHORT = 160  # characters; longer texts hardly come again, and are not remembered
_AROUND = ' \t\r\n\f\v\u00a0\u200b\ufeff|"“”'


class Reading(NamedTuple):
    """What stands in ``raw`` for a field.

    ``raw[start:end]`` is the printed value alone: no label, quotes, footnote ``marks`` or words
    that are no part of it. ``problem`` says why nothing could be read (``Status.UNREADABLE``).
    """

    value: Value
    status: Status
    start: int
    end: int
    marks: tuple[str, ...] = ()
    problem: str = ""


def _core(spec: FieldSpec, raw: str) -> tuple[int, int, tuple[str, ...]]:
    """Return where the value stands without marks, quotes and white space around it."""
    start, end = 0, len(raw)
    while start < end and raw[start] in _AROUND:
        start += 1
    while end > start and raw[end - 1] in _AROUND:
        end -= 1
    if spec.type in _UNMARKED:
        return start, end, ()
    lifted = lift_marks(raw[start:end])
    if lifted.start == lifted.end:
        return start, end, ()
    if lifted.marks and (whole_code := _WHOLE_CODES.get(spec.type)) and whole_code(raw[start:end]):
        return start, end, ()
    return start + lifted.start, start + lifted.end, lifted.marks


def _attempt(spec: FieldSpec, text: str, context: Context) -> Read:
    """Read a text, and again behind a label (``CUSIP: 74254PAH5``) when it can't be read as it is."""
    if spec.type in _NUMBERS and (mended := mend_number(text)) is not None:
        read = READERS[spec.type](spec, mended, context)
        return read if read.problem else whole(read.value, text)
    read = READERS[spec.type](spec, text, context)
    if not read.problem or spec.type in {"text", "list", "ranking"}:
        return read
    label = _LABEL.match(text)
    if label is None:
        return read
    behind = context._replace(header=f"{context.header} {label[0]}")
    again = READERS[spec.type](spec, text[label.end() :], behind)
    if again.problem:
        return read
    return Read(again.value, again.start + label.end(), again.end + label.end())


def read_value(
    spec: FieldSpec,
    raw: str,
    *,
    base: dt.date | None = None,
    day_first: bool = False,
    decimal_comma: bool = False,
    header: str = "",
) -> Reading:
    """Read what is printed for ``spec`` in ``raw``; never raises and never guesses.

    ``base`` is the filing's own date and places two-digit years; ``day_first`` and ``decimal_comma``
    are the sheet's habits (see ``values.abroad``); the ``header`` may state a unit. The status is ``found``,
    ``placeholder`` (shown and left open), ``absent`` (``N/A``) or ``unreadable``.
    """
    context = Context(
        *((base, day_first) if spec.type in _DATED else (None, False)),
        decimal_comma,
        header if spec.type in _HEADED else "",
    )
    return _remembered(spec, raw, context) if len(raw) <= _SHORT else _read(spec, raw, context)


def _read(spec: FieldSpec, raw: str, context: Context) -> Reading:
    start, end, marks = _core(spec, raw)
    if spec.type == "text" and "; " in raw and (behind := _NEXT_TERM.search(raw, start, end)):
        end = behind.start()
    text = raw[start:end]
    if is_placeholder(text):
        return Reading(None, Status.PLACEHOLDER, start, end, marks)
    if is_not_stated(text) and spec.type != "callable":
        return Reading(None, Status.ABSENT, start, end, marks)
    read = _attempt(spec, text, context)
    if read.problem == NOTHING_TICKED:
        return Reading(None, Status.ABSENT, start, end, marks)
    if read.problem:
        return Reading(None, Status.UNREADABLE, start, end, marks, read.problem)
    return Reading(read.value, Status.FOUND, start + read.start, start + read.end, marks)


# Each finder reads the same places, and documents repeat their words; the cache's size bounds its memory.
_remembered = lru_cache(maxsize=4_096)(_read)
