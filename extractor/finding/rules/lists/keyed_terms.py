"""Terms that a list tells by identifier: what stands behind each one is read as the list's label says."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.proposing import propose
from extractor.grids.keyed_lists import Keyed, text_to_keyed
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.values.abroad import text_to_habits
from extractor.values.call_terms import CALL_COLUMNS, CALL_FIELDS, read_call_terms
from extractor.values.dates import base_date
from extractor.values.reading import Reading, read_value

_SCORE = 0.93


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose what the entries of such lists state; which notes' they are, their places tell."""
    return [
        propose(document.text, field, place, reading.value, _SCORE)
        for keyed in text_to_keyed(document.text, schema)
        for field, reading in _read(document, keyed, schema)
        if (place := Span(keyed.place.start + reading.start, keyed.place.start + reading.end))
    ]


def _read(document: Document, keyed: Keyed, schema: Schema) -> Iterator[tuple[str, Reading]]:
    text, specs = keyed.place.of(document.text), schema.by_name
    base, habits = base_date(document.text), text_to_habits(document.text)
    calls = keyed.field in CALL_COLUMNS and specs.keys() >= CALL_FIELDS
    field = "callable" if calls else keyed.field
    reading = read_value(specs[field], text, base=base, day_first=habits.day_first, decimal_comma=habits.decimal_comma)
    if reading.status is Status.FOUND:
        yield field, reading
    if calls and reading.value is not False:
        yield from read_call_terms(specs, "callable", text, header="Call", base=base, day_first=habits.day_first)
