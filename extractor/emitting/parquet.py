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

_GROUP = 2000  # documents a row group: some 5 MB in memory, so that a long run stays flat


def fields_path(path: Path) -> Path:
    """Return the second file's place: ``out.parquet`` → ``out.fields.parquet``."""
    return path.with_name(f"{path.stem}.fields{path.suffix or '.parquet'}")


def write_parquet(
    results: Iterable[Extraction], path: Path, *, schema: Schema | None = None, values: bool = False
) -> list[Path]:
    """Write ``path`` (one row a note) and, unless ``values``, the long form beside it; return both.

    Both files appear whole or not at all. Raises UsageError when pyarrow is not installed.
    """
    try:
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
        writers = {n: stack.enter_context(pq.ParquetWriter(s, columns[n])) for n, s in scratch.items()}
        for batch in _batches(results):
            tables = results_to_tables(batch, known)
            for name, writer in writers.items():
                writer.write_table(tables[name])
    return list(places.values())


def _batches(results: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    iterator = iter(results)
    while batch := list(islice(iterator, _GROUP)):
        yield batch
