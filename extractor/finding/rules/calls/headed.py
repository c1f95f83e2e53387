"""What the headers of a call's columns say: that they are a call's, at what price, and how often it comes round.

``REDEMPTION AT PAR`` over ``From`` and ``Then``: the header above names the call, and those below it its day and what
follows. ``Callable On or After(2)`` has a footnote that says for all of its days what holds from them on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from extractor.finding.rules.text.proposing import propose
from extractor.grids.labels.lexicon import Lexicon, label_key
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.call_terms import CALL_COLUMNS, find_par, is_another, read_further
from extractor.values.reading import Reading, read_value

_PRICE, _OFTEN, _PAID = "call_price", "call_frequency", "coupon_frequency"
_CALL = regex(
    r"(?:optional |early )?(?:redemptions?|redeemable|calls?|callable)"
    r"(?: (?:code|terms?|features?|info))?(?: by (?:us|(?:the )?(?:issuer|company|bank)))?(?: at (?:par|100%?))?"
    r"(?: (?:date )?(?:from|beginning|starting|on or after|after))?(?: m+ d+ y+)?"
)
_THEN = regex(r"(?:.* )?(?:then|thereafter)(?: (?:every|each|on))?")
_MARK = regex(r"(?:\((?:\d{1,2}|[a-z])\)|[*†‡]{1,3})\Z")
_NOTE_WITHIN, _LONGEST_NOTE = 6_000, 300  # characters behind the table, and of the footnote
_PRICES = regex(r"\b1\d\d(?:\.\d{1,4})?\s?%")
_PAR = Decimal(100)
_SCORE = 0.9


def is_of_calls(header: str, lexicon: Lexicon) -> bool:
    """Tell whether a header names a column of calls: by a listed spelling, or by the words that such headers join."""
    named = lexicon.exact(header) if header else None
    if named is not None and named.fields:
        return named.fields <= CALL_COLUMNS
    return header != "" and _CALL.fullmatch(label_key(header)) is not None


def header_to_par(text: str, column: Column, note: int) -> Candidate | None:
    """Return the price that a header states of its calls, as one note's."""
    for span in column.header_spans:
        if found := find_par(span.of(text)):
            place = Span(span.start + found[0], span.start + found[1])
            return propose(text, _PRICE, place, _PAR, _SCORE, note=note, label=column.header)
    return None


def footnote_to_terms(
    text: str, marked: str, after: int, specs: Mapping[str, FieldSpec]
) -> list[tuple[str, Span, Reading]]:
    """Return what the footnote of a header or a cell says of calls, below ``after``; nothing where it steps the price.

    ``marked`` is the text at whose end the footnote's mark stands.
    """
    mark = _MARK.search(marked)
    opened = re.compile(rf"\n[ \t|]*{re.escape(mark[0])}[ \t|]*(?P<told>[^\n]+)") if mark else None
    found = opened.search(text, after, after + _NOTE_WITHIN) if opened else None
    if found is None or len(found["told"]) > _LONGEST_NOTE or is_another(found["told"]):
        return []
    if len(set(_PRICES.findall(found["told"]))) > 1:
        return []
    at = found.start("told")
    return [(field, Span(at + r.start, at + r.end), r) for field, r in read_further(specs, found["told"])]


def column_to_frequencies(grid: Grid, k: int, schema: Schema) -> Iterator[Candidate]:
    """Propose how often calls come round, from the column behind theirs, where each of its cells tells that."""
    if k >= len(grid.columns) or not _THEN.fullmatch(label_key(grid.columns[k].header)):
        return
    cells = grid.column(k)
    specs = [schema.by_name[name] for name in (_OFTEN, _PAID) if name in schema.by_name]
    read = [_first_read(specs, cell.text) for _, cell in cells]
    if _OFTEN not in schema.by_name or None in read:
        return
    for (note, cell), told in zip(cells, read, strict=True):
        if told is not None:
            value, label = told.value, grid.columns[k].header
            yield Candidate(_OFTEN, note, cell.span, cell.text, value, Status.FOUND, _SCORE, Method.RULES, label)


def _first_read(specs: Sequence[FieldSpec], text: str) -> Reading | None:
    readings = (read_value(spec, text) for spec in specs)
    return next((reading for reading in readings if reading.status is Status.FOUND), None)
