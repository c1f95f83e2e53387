"""Lines of several labels over lines of their values, with one blank between all words.

::

    ORIGINAL ISSUE DATE INITIAL INTEREST RATE
    November 21, 1996 5.735%

So a converter leaves a form of two columns. Where a line is made of labels alone, and there is but one way to cut the
next one into values that suit them, each value is its label's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.finding.rules.text.flat import HEAD
from extractor.finding.rules.text.proposing import propose
from extractor.grids.labels.lexicon import LabelMatch, Lexicon, lexicon_of
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.dates import base_date
from extractor.values.marks import is_not_stated
from extractor.values.reading import Reading, read_value

# Two lines of letters, the upper without figures, signs of cells and wide blanks.
_LINES = regex(
    r"(?:(?<=\n)|\A)(?P<labels>[A-Z](?:(?!  )[A-Za-z'’()./& -]){9,88})\r?\n"
    r"(?P<values>(?:(?!  )[^\n|\t:;]){4,88}?)[ \r]*\n"
)
_WORD = regex(r"\S+")
_LONGEST = 5  # words of a label
_LEAST = 3  # such lines make a form: one may be a heading and its sentence
_SURE = frozenset({"cusip", "isin", "money", "percent", "date"})
_TYPED = _SURE | {"choice", "bool", "int", "rating"}
# Words that have a make of their own only beside each other: "LIBOR 3 months".
_WORDED = {
    "index_maturity": regex(r"(?:\d{1,2}|one|three|six)[ -](?:day|week|month|year)s?", re.IGNORECASE),
    "rate_index": regex(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}"),
}
_TERM = "index_maturity"
_SCORE = 0.9


class _Told(NamedTuple):
    """What one label's value is read as; nothing where it says that there is none."""

    field: str
    place: Span
    reading: Reading


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the values under lines of labels, where the page has several such lines."""
    text, lexicon = document.text, lexicon_of(schema)
    lines: list[list[_Told]] = []
    at = 0
    while found := _LINES.search(text, at, HEAD):
        told = _read(text, found, lexicon, schema)
        lines += [told] if told is not None else []
        at = found.start("values") if told is None else found.end("values")
    if len(lines) < _LEAST:
        return []
    return [propose(text, t.field, t.place, t.reading.value, _SCORE) for told in lines for t in told]


def _read(text: str, found: re.Match[str], lexicon: Lexicon, schema: Schema) -> list[_Told] | None:
    labels = list(_labels(_words(text, *found.span("labels")), lexicon, text))
    values = _words(text, *found.span("values")) if labels else []
    readings = [told for cut in labels for told in _values(text, cut, values, schema)]
    if readings:
        below = _words(text, found.end(), max(text.find("\n", found.end()), found.end()))
        if any(told for cut in labels for told in _values(text, cut, below, schema)):
            return None  # a column of several notes
    return readings[0] if len(readings) == 1 else None


def _words(text: str, start: int, end: int) -> list[Span]:
    return [Span(*m.span()) for m in _WORD.finditer(text, start, end)]


def _labels(words: Sequence[Span], lexicon: Lexicon, text: str) -> Iterator[list[LabelMatch]]:
    """Yield each way to cut words into two labels."""
    for k in range(max(len(words) - _LONGEST, 1), min(_LONGEST, len(words) - 1) + 1):
        halves = (Span(words[0].start, words[k - 1].end), Span(words[k].start, words[-1].end))
        named = [match for half in halves if (match := lexicon.exact(half.of(text))) is not None]
        if len(named) == len(halves) and any(match.fields for match in named):
            yield named


def _values(text: str, labels: Sequence[LabelMatch], words: Sequence[Span], schema: Schema) -> Iterator[list[_Told]]:
    """Yield each way to cut words into a value for each label, one of which is sure by its make."""
    for k in range(1, len(words)):
        halves = (Span(words[0].start, words[k - 1].end), Span(words[k].start, words[-1].end))
        told = [_value(text, label, half, schema) for label, half in zip(labels, halves, strict=True)]
        kept = [t for one in told for t in one or ()]
        if None not in told and any(schema.by_name[t.field].type in _SURE or t.field == _TERM for t in kept):
            yield kept


def _value(text: str, label: LabelMatch, place: Span, schema: Schema) -> list[_Told] | None:
    """Return what a value states under its label; None where it does not suit it."""
    printed = place.of(text)
    if is_not_stated(printed):
        return []
    specs = [schema.by_name[name] for name in sorted(label.fields)]
    specs = [s for s in specs if s.type in _TYPED or (s.name in _WORDED and _WORDED[s.name].fullmatch(printed))]
    if not specs:
        return [] if len(printed.split()) == 1 else None
    told = [(spec.name, read_value(spec, printed, base=base_date(text))) for spec in specs]
    suits = [(name, r) for name, r in told if r.status is Status.FOUND and r.end - r.start >= len(printed.rstrip("%"))]
    if len(suits) != 1:
        return None
    ((name, reading),) = suits
    return [_Told(name, Span(place.start + reading.start, place.start + reading.end), reading)]
