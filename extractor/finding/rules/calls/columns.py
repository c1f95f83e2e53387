"""grids_to_calls: what a column named for a call, or for its notice, states where every cell answers to the name.

``CALL`` over ``NONCALL`` and ``03/15/05 AT 100``: such cells have no make in common, so that their makes say little of
what the column is. Its own name does, with cells that all answer to it. "Notice" says not of what: on a sheet it is a
call's behind the labels of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.finding.rules.calls.headed import (
    column_to_frequencies,
    footnote_to_terms,
    header_to_par,
    is_of_calls,
)
from extractor.finding.rules.text.proposing import propose
from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.abroad import text_to_habits
from extractor.values.call_terms import CALL_FIELDS, is_another, read_call_terms
from extractor.values.choices import find_bool
from extractor.values.dates import base_date
from extractor.values.marks import is_not_stated, is_placeholder
from extractor.values.reading import Reading, read_value

_CALLABLE, _DATE, _DAYS, _PRICE = "callable", "first_call_date", "call_notice_days", "call_price"
_NOTICE = regex(
    r"\s*(?P<days>\d{1,3})\s(?:calendar\s|business\s)?days?['’]?(?:\s(?:prior\s)?(?:written\s)?notice)?\s*[.;]?\s*",
    re.IGNORECASE,
)
_OF_A_CALL = regex(r"\b(?:redemption|redeemable|call|callable)\b")
_OF_ANOTHER = regex(r"\b(?:repay\w*|put|holder\w*|extension|extend\w*)\b")
# A refusal that names what it refuses: "None" may answer to anything.
_REFUSED = regex(
    r"\bnon[\s-]{0,3}(?:call|redeem)|\bnot\s+(?:callable|redeemable)\b|\s*(?:n/?c|bullet)\s*\Z", re.IGNORECASE
)
_ASKED = regex(r"(?:issuer(?:'s)? |optional )?(?:calls?|callable|call (?:feature|option|provisions?|terms?|right))")
_LOST = "Call"  # what such a column would be headed
_GOES_ON = regex(r"(?:[,;]|\b(?:and|then|on|or|at|with|every|each|any))\s*\Z", re.IGNORECASE)
_NEAR = 3  # labels before that of the notice
_SCORE = 0.9
_Term = tuple[str, Span, Reading]


def grids_to_calls(document: Document, grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose the terms of a call that stand in a column of that name, for the notes of their rows."""
    if not schema.by_name.keys() >= CALL_FIELDS:
        return
    lexicon = lexicon_of(schema)
    for grid in grids:
        if _DAYS in schema.by_name:
            yield from _notices(document.text, grid)
        if grid.is_sheet:
            yield from _answered(document, grid, schema)
        for k, column in enumerate(grid.columns) if not grid.is_sheet else ():
            cells = grid.column(k)
            header = column.header or (_LOST if _speak_of_calls(document, cells, schema.by_name) else "")
            if not is_of_calls(header, lexicon):
                continue
            whole = [(row.span.start, _whole(grid, row, k)) for row in grid.rows if row.cells[k] is not None]
            # A lone day under "Redemption" may be the maturity; beside a cell that refuses a call it is a call's.
            says = _LOST if any(_REFUSED.match(cell.text) for _, cell in cells) else header
            told = [(note, list(_terms(document, cell, says, schema.by_name))) for note, cell in whole]
            answered = [terms for (_, terms), (_, cell) in zip(told, whole, strict=True) if not is_another(cell.text)]
            # A yes alone may be another question's, its column astray.
            if answered and all(answered) and not all(find_bool(cell.text) for _, cell in cells):
                below = grid.span.end
                noted = footnote_to_terms(document.text, column.header, below, schema.by_name)
                for (note, terms), (_, cell) in zip(told, whole, strict=True):
                    own = footnote_to_terms(document.text, cell.text, below, schema.by_name)
                    yield from _told(document.text, column, note, [*terms, *_more(terms, own or noted)])
                yield from column_to_frequencies(grid, k + 1, schema)


def _answered(document: Document, grid: Grid, schema: Schema) -> Iterator[Candidate]:
    """Propose what a sheet says behind the label "Call" where that dates one: ``Call: in whole, at 100%, from ...``."""
    for k, column in enumerate(grid.columns):
        if _ASKED.fullmatch(label_key(column.header)):
            for _, cell in grid.column(k):
                terms = list(_terms(document, cell, _LOST, schema.by_name))
                if _DATE in {field for field, *_ in terms}:
                    for field, place, reading in terms:
                        yield propose(document.text, field, place, reading.value, _SCORE, label=column.header)


def _more(terms: Sequence[_Term], noted: Sequence[_Term]) -> list[_Term]:
    """Return what a footnote adds to the terms of a cell that dates a call."""
    fields = {field for field, *_ in terms}
    return [term for term in noted if term[0] not in fields] if _DATE in fields else []


def _told(text: str, column: Column, note: int, terms: Sequence[_Term]) -> Iterator[Candidate]:
    """Propose what a cell states, and the price that its header states of a call that the cell dates."""
    for field, place, reading in terms:
        yield propose(text, field, place, reading.value, _SCORE, note=note, label=column.header or _LOST)
    fields = {field for field, *_ in terms}
    if _DATE in fields and _PRICE not in fields and (par := header_to_par(text, column, note)):
        yield par


def _speak_of_calls(document: Document, cells: Sequence[tuple[int, GridCell]], specs: Mapping[str, FieldSpec]) -> bool:
    """Tell whether cells under no header speak of calls by themselves: some refuse one, all others date one."""
    refused = [_REFUSED.match(cell.text) is not None for _, cell in cells]
    if not any(refused) or all(refused):
        return False
    dated = (cell for (_, cell), no in zip(cells, refused, strict=True) if not no)
    return all(_DATE in {field for field, *_ in _terms(document, cell, _LOST, specs)} for cell in dated)


def _notices(text: str, grid: Grid) -> Iterator[Candidate]:
    """Propose the days of notice in the columns, or behind the labels of a sheet, that say no more than "Notice"."""
    keys = [label_key(column.header) for column in grid.columns]
    for k in (k for k, key in enumerate(keys) if key == "notice"):
        near = [key for key in keys[max(k - _NEAR, 0) : k] if _OF_A_CALL.search(key) or _OF_ANOTHER.search(key)]
        if not near or _OF_ANOTHER.search(near[-1]):
            continue
        cells = [(note, cell) for note, cell in grid.column(k) if not _is_blank(cell.text)]
        read = [(note, _NOTICE.fullmatch(text, cell.span.start, cell.span.end)) for note, cell in cells]
        for note, found in read if all(found for _, found in read) else ():
            if found is not None:
                place, owner = Span(*found.span("days")), None if grid.is_sheet else note
                yield propose(text, _DAYS, place, int(found["days"]), _SCORE, note=owner, label="notice")


def _whole(grid: Grid, row: Row, k: int) -> GridCell:
    """Return the cell of the last column that has a header, with those of none behind it: the lines it wraps into."""
    first = row.cells[k]
    rest = [cell for cell in row.cells[k + 1 :] if cell is not None]
    if first is None or not rest or any(column.header for column in grid.columns[k + 1 :]):
        return first or GridCell(row.span, "")
    text = " ".join(cell.text for cell in (first, *rest))
    return GridCell(Span(first.span.start, rest[-1].span.end), text) if _GOES_ON.search(first.text) else first


def _is_blank(text: str) -> bool:
    return is_placeholder(text) or is_not_stated(text)


def _terms(
    document: Document, cell: GridCell, header: str, specs: Mapping[str, FieldSpec]
) -> Iterator[tuple[str, Span, Reading]]:
    text, places = _single_spaced(cell.span.of(document.text), cell.span.start)

    def placed(reading: Reading) -> Span:
        return Span(places[reading.start], places[reading.end - 1] + 1)

    told = read_value(specs[_CALLABLE], text)
    if told.status is Status.FOUND:
        yield _CALLABLE, placed(told), told
    if told.value is not False:
        habits, base = text_to_habits(document.text), base_date(document.text)
        terms = read_call_terms(specs, _CALLABLE, text, header=header, base=base, day_first=habits.day_first)
        for field, reading in terms:
            yield field, placed(reading), reading


def _single_spaced(text: str, start: int) -> tuple[str, list[int]]:
    """Return a text with white space made single, and where each of its characters stands."""
    kept = [k for k, c in enumerate(text) if not (c.isspace() and k and text[k - 1].isspace())]
    return "".join(" " if text[k].isspace() else text[k] for k in kept), [start + k for k in kept]
