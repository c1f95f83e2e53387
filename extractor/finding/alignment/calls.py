"""column_to_call_terms: what the cells of a call's column state besides that column's own fact."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.finding.alignment.cells import AssignedColumn
from extractor.ground.candidate import Candidate, Method
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.values.call_terms import CALL_COLUMNS, CALL_FIELDS, read_call_terms


def column_to_call_terms(column: AssignedColumn, specs: Mapping[str, FieldSpec]) -> list[Candidate]:
    """Return a candidate for each further fact in the column's cells; none for a column of another kind.

    A sheet of labels may hold the redemption lines of several notes; they are left to who tells notes by place.
    """
    if column.spec.name not in CALL_COLUMNS or column.grid.kind == "pairs" or not specs.keys() >= CALL_FIELDS:
        return []
    out: list[Candidate] = []
    for row in column.grid.rows:
        cell = row.cells[column.index]
        if cell is None:
            continue
        raw = cell.span.of(column.text)
        terms = read_call_terms(
            specs,
            column.spec.name,
            raw,
            header=column.header,
            base=column.base,
            day_first=column.habits.day_first,
        )
        for name, reading in terms:
            span = Span(cell.span.start + reading.start, cell.span.start + reading.end)
            out.append(
                Candidate(
                    field=name,
                    note=row.span.start,
                    span=span,
                    raw=span.of(column.text),
                    value=reading.value,
                    status=reading.status,
                    score=column.score,
                    method=Method.ALIGNMENT,
                    label=column.header,
                )
            )
    return out
