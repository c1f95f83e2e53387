"""columns_to_candidates: what memory proposes for the cells under headings that it was taught."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from extractor.finding.memory.knowledge import Named
from extractor.grids.labels.lexicon import label_key
from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.document import Document
from extractor.ground.grid import Grid, Row
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.choices import fold
from extractor.values.dates import base_date
from extractor.values.marks import lift_marks
from extractor.values.reading import read_value

Spellings = Mapping[tuple[str, str], Value]

_READ = frozenset({Status.FOUND, Status.PLACEHOLDER})


def belief(voices: int, *, here: bool) -> float:
    """Return how far a lesson is believed: more voices more, in its own layout more than anywhere."""
    return (voices + 1.0) / (voices + (1.1 if here else 1.5))


def columns_to_candidates(
    document: Document,
    grids: Sequence[Grid],
    named: Mapping[str, Named],
    schema: Schema,
    *,
    here: bool,
    spellings: Spellings = MappingProxyType({}),
) -> list[Candidate]:
    """Propose what stands under each taught heading; ``here`` tells lessons of this very layout.

    ``spellings`` give (field, folded text) their value: what a person explained and no reader knows.
    """
    base = base_date(document.text)
    out: list[Candidate] = []
    for grid in grids:
        over = Counter(label_key(column.header) for column in grid.columns)
        for k, column in enumerate(grid.columns):
            if not grid.is_sheet and over[label_key(column.header)] > 1:
                continue  # a piece of a wrapped heading stands over several columns: which one was meant?
            known = named.get(label_key(column.header))
            for field, voices in () if known is None else known.fields.items():
                head = _Head(
                    schema.by_name[field],
                    belief(voices, here=here),
                    column.header,
                    lift_marks(column.header).marks,
                    spellings,
                )
                found = [c for row in grid.rows if (c := _cell(document.text, row, k, head, base)) is not None]
                stated = {c.value for c in found if c.status is Status.FOUND}
                if head.spec.scope == "note" or len(stated) <= 1:  # what differs by note is no fact of the offering
                    out += found
    return out


@dataclass(frozen=True, slots=True)
class _Head:
    """A taught heading: the field it names, how far that is believed, its words and marks."""

    spec: FieldSpec
    belief: float
    label: str
    marks: tuple[str, ...]
    spellings: Spellings


def _cell(text: str, row: Row, k: int, head: _Head, base: dt.date | None) -> Candidate | None:
    cell = row.cells[k]
    if cell is None:
        return None
    reading = read_value(head.spec, cell.span.of(text), base=base)
    value, status = reading.value, reading.status
    span = Span(cell.span.start + reading.start, cell.span.start + reading.end)
    if status not in _READ:
        value, status, span = head.spellings.get((head.spec.name, fold(cell.text))), Status.FOUND, cell.span
        if value is None:
            return None
    return Candidate(
        head.spec.name,
        None if head.spec.scope == "offering" else row.span.start,
        span,
        span.of(text),
        value,
        status,
        head.belief,
        Method.CORRECTION,
        head.label,
        (*reading.marks, *head.marks),
    )
