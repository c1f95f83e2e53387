"""are_of_different_ages: whether the rows of the notes say that they were issued years apart.

A page that sells notes issues them together. A list of what was sold before has a column of their days of issue, and
each row's own begins with another year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.checking.selling.undone import EDGE, END
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.ground.sentences import line_around

_ROW = 220  # characters around a code in which its row's days stand
_APART = 2  # years: one is a turn of the year
_MOST_ROWS = 12
_ISSUED = regex(
    rf"{EDGE}(?:(?:date |first |originally )?issued(?: on)?|(?:issue|issuance|listing|sale|launch|inception) date"
    rf"|date of (?:issue|issuance|listing|sale)|inception|settled|priced|sold|launched"
    rf"|first (?:trade|traded|sold|listed)){END}",
    re.MULTILINE,
)
_YEAR = regex(
    r"\b\d{1,2}[/-]\d{1,2}[/-]((?:19|20)?\d\d)\b|\b[a-z]{3,9}\.? (?:\d{1,2}, ?)?((?:19|20)\d\d)\b"
    r"|\b((?:19|20)\d\d)-\d\d-\d\d\b"
)


def are_of_different_ages(text: str, lines: str, notes: Sequence[Record], schema: Schema) -> bool:
    """Tell whether they do; ``text`` is the document's, ``lines`` the telling part of it in lower case."""
    places = sorted(e.span.start for note in notes for e in note[schema.identifier].evidence[:1])
    if len(places) < 2 or not _ISSUED.search(lines):
        return False
    rows = [line_around(text, Span(at, at), _ROW).of(text).casefold() for at in places[:_MOST_ROWS]]
    begun = [year for row in rows if (year := _first_year(row))]
    return len(begun) > 1 and max(begun) - min(begun) >= _APART


def _first_year(row: str) -> int | None:
    """Return the earliest year of a row that has two days and more: a lone one is a maturity."""
    years = [int(m[m.lastindex or 0]) for m in _YEAR.finditer(row)]
    full = [year if year > 99 else year + (2000 if year < 70 else 1900) for year in years]
    return min(full) if len(full) > 1 else None
