"""column_to_kinds: the kind of coupon that the cells of a rate's column name before the rate: ``Fixed 3.600%``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.finding.alignment.cells import AssignedColumn
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.amounts import KIND_BEFORE
from extractor.values.reading import read_value

_RATE, _KIND = "coupon_rate", "coupon_type"
# "Fixed 5.25% for five years, then LIBOR plus 1%": the first of two kinds.
_CHANGES = regex(r"\b(?:then|thereafter|after|until|float\w*|variable|reset\w*|libor|sofr|cmt)\b", re.IGNORECASE)


def column_to_kinds(column: AssignedColumn, specs: Mapping[str, FieldSpec]) -> list[Candidate]:
    """Return a candidate for each cell of a rate's column that names a kind; none for a column of another field."""
    if column.spec.name != _RATE or _KIND not in specs:
        return []
    out: list[Candidate] = []
    for row in column.grid.rows:
        cell = row.cells[column.index]
        named = None if cell is None else KIND_BEFORE.match(cell.span.of(column.text))
        if cell is None or named is None or _changes(named["kind"], cell.span.of(column.text)):
            continue
        span = Span(cell.span.start + named.start("kind"), cell.span.start + named.end("kind"))
        value = read_value(specs[_KIND], named["kind"]).value
        if value is not None:
            note = row.span.start
            raw = span.of(column.text)
            out.append(
                Candidate(
                    _KIND, note, span, raw, value, Status.FOUND, column.score, Method.ALIGNMENT, label=column.header
                )
            )
    return out


def _changes(kind: str, text: str) -> bool:
    return kind.lower() == "fixed" and _CHANGES.search(text) is not None
