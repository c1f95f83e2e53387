"""AlignmentFinder: grids to candidates by the header-alignment model."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from extractor.finding.alignment.assign import columns_to_fields
from extractor.finding.alignment.features import Featurizer
from extractor.finding.alignment.model import AlignmentModel
from extractor.grids.lexicon import label_key, lexicon_of
from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.document import Document
from extractor.ground.grid import Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.dates import base_date
from extractor.values.marks import lift_marks
from extractor.values.reading import read_value

LEAST = 0.30  # a column whose best field is less likely proposes nothing
_UNIT = re.compile(r"\(\s*(?:U\.?S\.?)?\s*\$?\s*in\s+(thousands|millions|billions)\s*\)", re.IGNORECASE)
_EACH = re.compile(r"\b(?:per|each) (?:\$ ?[\d,.]+ )?(?:note|unit|security|bond|certificate)\b", re.IGNORECASE)
_UNITS = {"thousands": Decimal(1_000), "millions": Decimal(1_000_000), "billions": Decimal(1_000_000_000)}
_READ = {Status.FOUND: 1.0, Status.PLACEHOLDER: 0.9, Status.UNREADABLE: 0.35}


class AlignmentFinder:
    """Proposes a candidate for each cell of each column that the model gives a field."""

    def __init__(self, schema: Schema, model: AlignmentModel) -> None:
        """Hold the schema and the trained model."""
        self.schema, self.model = schema, model
        self.featurizer = Featurizer(schema, lexicon_of(schema))

    @classmethod
    def load(cls, folder: Path, schema: Schema) -> AlignmentFinder:
        """Load the model from a model folder."""
        return cls(schema, AlignmentModel.load(folder))

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Propose candidates for one document."""
        return self.find_batch([(document, grids)])[0]

    def find_batch(self, batch: Sequence[tuple[Document, Sequence[Grid]]]) -> list[list[Candidate]]:
        """Propose candidates for many documents, their columns through the model in one go."""
        bases = [base_date(document.text) for document, _ in batch]
        jobs = [(k, grid) for k, (_, grids) in enumerate(batch) for grid in grids]
        features = [self.featurizer.grid_to_features(grid, bases[k]) for k, grid in jobs]
        probabilities = self.model.probabilities([f for columns in features for f in columns])
        out: list[list[Candidate]] = [[] for _ in batch]
        at = 0
        for k, grid in jobs:
            part = probabilities[at : at + len(grid.columns)]
            at += len(grid.columns)
            chosen = columns_to_fields(part, self.model.none, _groups(grid), _filled(grid))
            for c, field in enumerate(chosen):
                score = float(part[c, field])
                if field != self.model.none and score >= LEAST:
                    spec = self.schema.by_name[self.model.fields[field]]
                    out[k] += _column_candidates(batch[k][0], grid, c, spec, score, bases[k])
        return out


def _groups(grid: Grid) -> list[int]:
    """Number the columns; in a label/value sheet the same label printed again is the same column."""
    if grid.kind != "pairs":
        return list(range(len(grid.columns)))
    first: dict[str, int] = {}
    return [first.setdefault(label_key(c.header), k) for k, c in enumerate(grid.columns)]


def _filled(grid: Grid) -> list[bool]:
    """Tell which columns hold anything: of a label printed several times, the filled ones decide."""
    return [any(row.cells[k] is not None for row in grid.rows) for k in range(len(grid.columns))]


def _column_candidates(
    document: Document, grid: Grid, c: int, spec: FieldSpec, score: float, base: dt.date | None
) -> list[Candidate]:
    column = grid.columns[c]
    marks = lift_marks(column.header).marks
    out: list[Candidate] = []
    for row in grid.rows:
        cell = row.cells[c]
        note = None if spec.scope == "offering" else row.span.start
        candidate = (
            _empty(grid, row, spec, score, note, column.header)
            if cell is None
            else _cell(document.text, cell, spec, score, note, column.header, marks, base)
        )
        if candidate is not None:
            out.append(candidate)
    if spec.scope == "offering" and len({c.value for c in out if c.status is Status.FOUND}) > 1:
        return []  # the notes of a list differ in it: it is no fact of the offering
    return out


def _cell(
    text: str,
    cell: GridCell,
    spec: FieldSpec,
    score: float,
    note: int | None,
    label: str,
    marks: tuple[str, ...],
    base: dt.date | None,
) -> Candidate | None:
    raw = cell.span.of(text)
    reading = read_value(spec, raw, base=base)
    if reading.status not in _READ:
        return None
    if spec.scope == "note" and spec.unit == "USD" and _EACH.search(raw):
        return None  # what one note is worth, not what all of them are
    span = Span(cell.span.start + reading.start, cell.span.start + reading.end)
    return Candidate(
        spec.name,
        note,
        span,
        span.of(text),
        _scaled(reading.value, spec, label),
        reading.status,
        score * _READ[reading.status],
        Method.ALIGNMENT,
        label,
        (*reading.marks, *marks),
    )


def _scaled(value: Value, spec: FieldSpec, header: str) -> Value:
    """Apply a unit that only the header states: ``Principal ($ in millions)``."""
    unit = _UNIT.search(header) if spec.type == "money" else None
    if unit is None or not isinstance(value, Decimal):
        return value
    return value * _UNITS[unit.group(1).casefold()]


def _empty(
    grid: Grid, row: Row, spec: FieldSpec, score: float, note: int | None, label: str
) -> Candidate | None:
    """A blank cell under its header is a placeholder; a stream can't tell a blank from a lost cell."""
    if grid.kind == "stream" or not label:
        return None
    at = _blank_place(grid, row, label)
    return Candidate(spec.name, note, at, "", None, Status.PLACEHOLDER, score * 0.8, Method.ALIGNMENT, label)


def _blank_place(grid: Grid, row: Row, label: str) -> Span:
    """Return the empty place after the cell to the left, where the value would have stood."""
    k = next(k for k, c in enumerate(grid.columns) if c.header == label)
    left = next((cell for cell in reversed(row.cells[:k]) if cell is not None), None)
    at = row.span.start if left is None else left.span.end
    if grid.kind == "pairs" and grid.columns[k].header_spans:
        at = grid.columns[k].header_spans[-1].end
    return Span(at, at)
