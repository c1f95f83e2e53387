"""column_to_call_terms: what the cells of a call's column state besides that column's own fact."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from extractor.finding.alignment.cells import AssignedColumn
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.values.call_terms import CALL_COLUMNS, CALL_FIELDS, find_par, read_call_terms
from extractor.values.reading import Reading, read_value

_PRICE, _PAR = "call_price", Decimal(100)


def column_to_call_terms(column: AssignedColumn, specs: Mapping[str, FieldSpec]) -> list[Candidate]:
    """Return a candidate for each further fact in the column's cells; none for a column of another kind.

    A sheet of labels may hold the redemption lines of several notes; they are left to who tells notes by place. What
    the header says of the price is said of each note that can be called.
    """
    if column.spec.name not in CALL_COLUMNS or column.grid.is_sheet or not specs.keys() >= CALL_FIELDS:
        return []
    par = _par_of_header(column)
    out: list[Candidate] = []
    for row in column.grid.rows:
        cell = row.cells[column.index]
        if cell is None:
            continue
        raw = cell.span.of(column.text)
        terms = dict(
            read_call_terms(
                specs,
                column.spec.name,
                raw,
                header=column.header,
                base=column.base,
                day_first=column.habits.day_first,
            )
        )
        note = row.span.start
        for name, reading in terms.items():
            span = Span(cell.span.start + reading.start, cell.span.start + reading.end)
            out.append(_candidate(column, note, name, reading, span))
        if par is not None and _PRICE not in terms and _is_called(column, raw, terms):
            out.append(_candidate(column, note, _PRICE, Reading(_PAR, Status.FOUND, 0, 0), par))
    return out


def _candidate(column: AssignedColumn, note: int, name: str, reading: Reading, span: Span) -> Candidate:
    return Candidate(
        field=name,
        note=note,
        span=span,
        raw=span.of(column.text),
        value=reading.value,
        status=reading.status,
        score=column.score,
        method=Method.ALIGNMENT,
        label=column.header,
    )


def _par_of_header(column: AssignedColumn) -> Span | None:
    """Return where a header states the price of its calls."""
    for span in column.grid.columns[column.index].header_spans:
        if found := find_par(span.of(column.text)):
            return Span(span.start + found[0], span.start + found[1])
    return None


def _is_called(column: AssignedColumn, raw: str, terms: Mapping[str, Reading]) -> bool:
    """Tell whether a cell states a call: a day, or that there is one."""
    if any(terms[name].value for name in CALL_COLUMNS & terms.keys()):
        return True
    own = read_value(column.spec, raw, base=column.base, day_first=column.habits.day_first, header=column.header)
    return bool(own.value)
