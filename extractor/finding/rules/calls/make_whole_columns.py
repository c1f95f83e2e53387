"""grids_to_make_wholes: columns of make-whole spreads, and of the days from which notes may be called at par.

``Make-Whole | Par Call`` over ``T+12.5 | 6/15/2028`` and ``T+10 | None``: a term sheet of several notes states them in
columns of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.grids.labels.lexicon import label_key
from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.document import Document
from extractor.ground.grid import Column, Grid, GridCell
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.abroad import text_to_habits
from extractor.values.dates import base_date
from extractor.values.marks import is_not_stated, is_placeholder
from extractor.values.numbers import parse_decimal
from extractor.values.reading import read_value

_SPREAD, _DAY, _PRICE, _CALLABLE = "make_whole_spread", "par_call_date", "call_price", "callable"
_FIELDS = frozenset({_SPREAD, _DAY, _PRICE, _CALLABLE})
_MAKE_WHOLE = regex(r"(?:optional )?make ?whole(?: (?:call|redemption|spread|premium|provision|price|at))*(?: bps?)?")
_PAR_CALL = regex(r"par calls?(?: (?:dates?|from|on or after))?")
_PLUS = regex(
    r"\s*(?:(?:t|mw|ust|treasury(?:\s(?:rate|yield))?|treasuries)\s?)?(?P<sign>\+|plus)?\s?(?P<spread>\d{1,3}(?:\.\d+)?)"
    r"\s?(?P<unit>bps?\.?|basis\spoints?)?(?:,?\s(?:until|before|prior\sto|up\sto)\s[^%$\d]{3,40})?\s*",
    re.IGNORECASE,
)
_SINCE = regex(r"\s*(?:(?:at\sany\stime\s)?(?:on\sor\safter|from|beginning|commencing)(?:\son)?\s)?", re.IGNORECASE)
_REFUSED = regex(r"\s*(?:none|n/a|not\sapplicable)\b\s*[:;,(–—-]", re.IGNORECASE)  # "None: make-whole to maturity"
_PAR = regex(r"\bpar\b", re.IGNORECASE)
_SCORE = 0.93

Cells = Sequence[tuple[int, GridCell]]


def grids_to_make_wholes(document: Document, grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose spreads and par call dates where all cells of a column so named are such."""
    if not schema.by_name.keys() >= _FIELDS:
        return
    for grid in grids:
        for k, column in enumerate(grid.columns) if not grid.is_sheet else ():
            key = label_key(column.header)
            if "whole" in key and _MAKE_WHOLE.fullmatch(key):
                yield from _spreads(_cells(grid, k), column, key)
            elif key.startswith("par") and _PAR_CALL.fullmatch(key):
                yield from _days(document.text, _cells(grid, k), column, schema)


def _cells(grid: Grid, k: int) -> Cells:
    """Return the cells of a column that state anything."""
    return [(note, cell) for note, cell in grid.column(k) if not _is_silent(cell.text)]


def _is_silent(text: str) -> bool:
    return is_placeholder(text) or is_not_stated(text) or _REFUSED.match(text) is not None


def _spreads(cells: Cells, column: Column, key: str) -> Iterator[Candidate]:
    read = [(note, cell, _PLUS.fullmatch(cell.text)) for note, cell in cells]
    if not all(found and (found["sign"] or found["unit"] or key.endswith((" spread", " bps"))) for *_, found in read):
        return
    for note, cell, found in read:
        if found is not None and (spread := parse_decimal(found["spread"])) is not None:
            place = Span(cell.span.start + found.start("spread"), cell.span.start + found.end("spread"))
            yield _candidate(_SPREAD, note, place, found["spread"], value=spread, column=column)
            yield _candidate(_CALLABLE, note, cell.span, cell.text, value=True, column=column)


def _days(text: str, cells: Cells, column: Column, schema: Schema) -> Iterator[Candidate]:
    day_first, base = text_to_habits(text).day_first, base_date(text)
    spec = schema.by_name[_DAY]
    begins = [opened.end() for _, cell in cells if (opened := _SINCE.match(cell.text))]
    read = [
        (note, cell, at, read_value(spec, cell.text[at:], base=base, day_first=day_first))
        for (note, cell), at in zip(cells, begins, strict=True)
    ]
    if not all(day.status is Status.FOUND for *_, day in read):
        return
    searched = (_PAR.search(text, span.start, span.end) for span in column.header_spans)
    price = next((found for found in searched if found), None)
    for note, cell, at, day in read:
        place = Span(cell.span.start + at + day.start, cell.span.start + at + day.end)
        yield _candidate(_DAY, note, place, place.of(text), value=day.value, column=column)
        yield _candidate(_CALLABLE, note, cell.span, cell.text, value=True, column=column)
        if price is not None:
            printed = Span(*price.span())
            yield _candidate(_PRICE, note, printed, printed.of(text), value=Decimal(100), column=column)


def _candidate(field: str, note: int, span: Span, raw: str, *, value: Value, column: Column) -> Candidate:
    return Candidate(field, note, span, raw, value, Status.FOUND, _SCORE, Method.RULES, column.header)
