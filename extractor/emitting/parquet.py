"""Extractions as Parquet: the notes in one file, and every field with its evidence in a second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from extractor.emitting.atomic import atomic_path
from extractor.ground.errors import UsageError
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema, retail_note

_ACCEPTED = "accepted"
_GROUP = 2000  # documents a row group: some 5 MB in memory, so that a long run stays flat


def fields_path(path: Path) -> Path:
    """Return the second file's place: ``out.parquet`` → ``out.fields.parquet``."""
    return path.with_name(f"{path.stem}.fields{path.suffix or '.parquet'}")


def write_parquet(
    results: Iterable[Extraction],
    path: Path,
    *,
    schema: Schema | None = None,
    values: bool = False,
    accepted: bool = False,
) -> list[Path]:
    """Write ``path`` (one row a note) and, unless ``values``, the long form beside it; return both.

    ``accepted`` adds a column to the long form: what the results' promise says of each value. Both files appear
    whole or not at all. Raises UsageError when pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow; pip install 'retail-note-extractor[parquet]'") from error
    from extractor.emitting.arrow import results_to_tables, tables_schema

    known = schema or retail_note()
    places = {"notes": path} if values else {"notes": path, "fields": fields_path(path)}
    with ExitStack() as stack:
        # The writers close before the renames: an exit stack unwinds last in, first out.
        scratch = {name: stack.enter_context(atomic_path(place)) for name, place in places.items()}
        columns = tables_schema(known)
        if accepted:
            columns["fields"] = columns["fields"].append(pa.field(_ACCEPTED, pa.bool_()))
        writers = {n: stack.enter_context(pq.ParquetWriter(s, columns[n])) for n, s in scratch.items()}
        for batch in _batches(results):
            tables = results_to_tables(batch, known)
            if accepted:
                tables["fields"] = tables["fields"].append_column(_ACCEPTED, pa.array(_verdicts(batch), pa.bool_()))
            for name, writer in writers.items():
                writer.write_table(tables[name])
    return list(places.values())


def _batches(results: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    iterator = iter(results)
    while batch := list(islice(iterator, _GROUP)):
        yield batch


def _verdicts(results: Iterable[Extraction]) -> list[bool | None]:
    """Return of each field, in the order of the long form, whether its value is accepted."""
    return [
        None if result.promise is None else result.promise.accepts(field)
        for result in results
        for record in (result.offering, *result.notes)
        for field in record.values()
    ]
