"""The flat shape that CSV, data frames and Parquet share: one row a note, its offering repeated.

A document without notes (empty or failed) still gives one row, so that no document is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.ground.record import Extraction, Finding, Record
from extractor.ground.schema import Schema

# Columns beyond the schema's fields: before the values what the row is, after them how far to trust it.
BEFORE = ("source", "note")
AFTER = ("confidence", "weakest", "status", "findings", "error", "layout", "layout_novelty")


def columns(schema: Schema, *, confidences: bool = False, accepted: bool = False) -> list[str]:
    """Name the columns: values first, then the row's trust, then (if asked) a field's confidence and acceptance."""
    names = [f.name for f in (*schema.note_fields, *schema.offering_fields)]
    extra = [f"{name}_confidence" for name in names] if confidences else []
    extra += [f"{name}_accepted" for name in names] if accepted else []
    return [*BEFORE, *names, *AFTER, *extra]


def weakest_field(record: Record) -> tuple[str | None, float | None]:
    """Return the record's least certain field and its confidence; None, None for an empty record."""
    name = min(record, key=lambda n: record[n].confidence, default=None)
    return name, None if name is None else record[name].confidence


def layout_cells(result: Extraction) -> dict[str, Any]:
    """Return the layout's two columns: its name, and how new it is; empty where it is not known."""
    if result.layout is None:
        return {"layout": None, "layout_novelty": None}
    return {"layout": result.layout.id, "layout_novelty": round(result.layout.novelty, 4)}


def _said(findings: tuple[Finding, ...], note: int | None) -> str | None:
    mine = [f.message for f in findings if f.note is None or f.note == note]
    return "; ".join(mine) or None


def result_to_rows(result: Extraction, *, confidences: bool = False) -> Iterator[dict[str, Any]]:
    """Yield one row a note with typed values (Decimal, date, bool, tuple); one row when there is none.

    ``note`` counts from 0 as in the JSON. ``confidence`` is the lowest of the note's fields and
    ``weakest`` names that field; without a note it is the document's confidence.
    """
    notes: tuple[Record | None, ...] = result.notes or (None,)
    for index, note in enumerate(notes):
        records = [r for r in (note, result.offering) if r is not None]
        number = None if note is None else index
        weakest, lowest = (None, None) if note is None else weakest_field(note)
        row: dict[str, Any] = {"source": result.source, "note": number}
        row |= {name: field.value for record in records for name, field in record.items()}
        row["confidence"] = round(result.confidence if lowest is None else lowest, 4)
        row["weakest"] = weakest
        row["status"] = result.status
        row["findings"] = _said(result.findings, number)
        row["error"] = None if result.error is None else result.error.message
        row |= layout_cells(result)
        if confidences:
            row |= {f"{n}_confidence": round(f.confidence, 4) for record in records for n, f in record.items()}
        if result.promise is not None:
            accepts = result.promise.accepts
            row |= {f"{n}_accepted": accepts(f) for record in records for n, f in record.items()}
        yield row
