"""Extractions as Arrow tables: ``notes`` flat, and ``documents``, ``offerings``, ``fields``, ``findings``.

Numbers are ``decimal128``, dates ``date32``; the ``fields`` table holds every field in long form with
its status, confidence, method and first place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from extractor.emitting.cells import values_to_array
from extractor.emitting.rows import layout_cells, result_to_rows
from extractor.ground.candidate import Value
from extractor.ground.fields import Evidence, plain
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import FieldSpec, Schema

# Nine places hold every fraction a filing prints (1/512 = .001953125); 29 digits stay before the point.
DECIMAL = pa.decimal128(38, 9)
_STEPS = pa.list_(pa.struct([("from", pa.date32()), ("rate", DECIMAL)]))
_TYPES: dict[str, pa.DataType] = {
    "money": DECIMAL,
    "percent": DECIMAL,
    "basis_points": DECIMAL,
    "int": pa.int64(),
    "date": pa.date32(),
    "bool": pa.bool_(),
    "callable": pa.bool_(),
    "list": pa.list_(pa.string()),
    "steps": _STEPS,
}
# Documents, offerings and notes say of which layout they are; fields and findings join them by source.
_LAYOUT = (("layout", pa.string()), ("layout_novelty", pa.float64()))
_DOCUMENTS = pa.schema(
    [
        ("sha256", pa.string()),
        ("source", pa.string()),
        ("schema", pa.string()),
        ("model", pa.string()),
        ("status", pa.string()),
        ("confidence", pa.float64()),
        ("notes", pa.int32()),
        ("error_type", pa.string()),
        ("error", pa.string()),
        *_LAYOUT,
    ]
)
_FIELDS = pa.schema(
    [
        ("source", pa.string()),
        ("sha256", pa.string()),
        ("note", pa.int32()),
        ("field", pa.string()),
        ("value", pa.string()),
        ("status", pa.string()),
        ("confidence", pa.float64()),
        ("raw", pa.string()),
        ("method", pa.string()),
        ("agreed", pa.list_(pa.string())),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("page", pa.int32()),
        ("bbox", pa.list_(pa.float64())),
        ("alternatives", pa.string()),
    ]
)
_FINDINGS = pa.schema(
    [
        ("source", pa.string()),
        ("sha256", pa.string()),
        ("note", pa.int32()),
        ("field", pa.string()),
        ("code", pa.string()),
        ("severity", pa.string()),
        ("message", pa.string()),
    ]
)


def _typed(specs: Iterable[FieldSpec]) -> list[pa.Field]:
    return [
        pa.field(s.name, _TYPES.get(s.type, pa.string()), metadata={"unit": s.unit} if s.unit else None) for s in specs
    ]


def notes_schema(schema: Schema) -> pa.Schema:
    """Return the flat table's columns: one row a note, its offering repeated, how far to trust it."""
    before = [pa.field("source", pa.string()), pa.field("note", pa.int32())]
    after = [pa.field("confidence", pa.float64())]
    after += [pa.field(n, pa.string()) for n in ("weakest", "status", "findings", "error")]
    after += [pa.field(*column) for column in _LAYOUT]
    fields = [*before, *_typed((*schema.note_fields, *schema.offering_fields)), *after]
    return pa.schema(fields, metadata={"schema": schema.id})


def offerings_schema(schema: Schema) -> pa.Schema:
    """Return the offerings table's columns: one row a document."""
    before = [pa.field("source", pa.string()), pa.field("sha256", pa.string())]
    after = [pa.field(*column) for column in _LAYOUT]
    return pa.schema([*before, *_typed(schema.offering_fields), *after], metadata={"schema": schema.id})


def tables_schema(schema: Schema) -> dict[str, pa.Schema]:
    """Return the columns of each table by its name."""
    return {
        "documents": _DOCUMENTS,
        "offerings": offerings_schema(schema),
        "notes": notes_schema(schema),
        "fields": _FIELDS,
        "findings": _FINDINGS,
    }


def rows_to_table(rows: Iterable[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Build a table with exactly these columns; a key that a row lacks is null."""
    listed = list(rows)
    return _columns_to_table(([row.get(name) for row in listed] for name in schema.names), schema)


def _columns_to_table(columns: Iterable[Sequence[Any]], schema: pa.Schema) -> pa.Table:
    arrays = [values_to_array(f.name, f.type, values) for f, values in zip(schema, columns, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _document_rows(result: Extraction) -> Iterator[dict[str, Any]]:
    row: dict[str, Any] = {"source": result.source, "sha256": result.sha256, "schema": result.schema}
    row |= {"model": result.model, "status": result.status, "confidence": result.confidence}
    row |= {"notes": len(result.notes)}
    if result.error is not None:
        row |= {"error_type": result.error.type, "error": result.error.message}
    yield row | layout_cells(result)


def _offering_rows(result: Extraction) -> Iterator[dict[str, Any]]:
    values = {name: f.value for name, f in result.offering.items()}
    yield {"source": result.source, "sha256": result.sha256} | values | layout_cells(result)


def _fields_table(results: Iterable[Extraction]) -> pa.Table:
    """Build the table of all fields, column by column: it has forty rows for each of any other's."""
    rows = [row for result in results for row in _field_rows(result)]
    return _columns_to_table(list(zip(*rows, strict=True)) or [()] * len(_FIELDS), _FIELDS)


def _field_rows(result: Extraction) -> Iterator[tuple[Any, ...]]:
    """Yield one row a field, its cells in the order of the columns."""
    records: list[tuple[int | None, Record]] = [(None, result.offering), *enumerate(result.notes)]
    source, sha256 = result.source, result.sha256
    for note, record in records:
        for name, f in record.items():
            value = None if f.value is None else _written(f.value)
            place = _place(f.evidence[0]) if f.evidence else _NOWHERE
            others = json.dumps([a.to_dict() for a in f.alternatives]) if f.alternatives else None
            yield (source, sha256, note, name, value, f.status, f.confidence, f.raw, f.method, f.agreed, *place, others)


_NOWHERE = (None, None, None, None)


def _place(evidence: Evidence) -> tuple[Any, ...]:
    said = evidence.to_dict()
    return said["start"], said["end"], said.get("page"), said.get("bbox")


def _written(value: Value) -> str:
    said = plain(value)
    return json.dumps(said) if isinstance(said, bool | list) else str(said)


def _finding_rows(result: Extraction) -> Iterator[dict[str, Any]]:
    for finding in result.findings:
        yield {"source": result.source, "sha256": result.sha256} | finding.to_dict()


_ROWS: dict[str, Callable[[Extraction], Iterator[dict[str, Any]]]] = {
    "documents": _document_rows,
    "offerings": _offering_rows,
    "notes": result_to_rows,
    "findings": _finding_rows,
}


def results_to_tables(results: Iterable[Extraction], schema: Schema) -> dict[str, pa.Table]:
    """Return all five tables over these results, by name."""
    listed = list(results)
    return {
        name: _fields_table(listed)
        if name == "fields"
        else rows_to_table((row for r in listed for row in _ROWS[name](r)), columns)
        for name, columns in tables_schema(schema).items()
    }


def results_to_notes(results: Iterable[Extraction], schema: Schema) -> pa.Table:
    """Return the flat table alone: one row a note."""
    return rows_to_table((row for r in results for row in result_to_rows(r)), notes_schema(schema))
