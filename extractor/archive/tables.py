"""The five tables of a run: the shared Arrow columns, with the model and schema in each file's metadata.

One file a shard and table, ``notes/part-00003.parquet``. There is no partition by an extracted value such as
the supplement's date: that value may be open, unreadable or corrected later, a shard would leave dozens of
tiny files, and a shard could no longer be replaced whole. Archives come sorted by issuer or year anyway, so
that each file's statistics let a query skip most files.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from extractor import __version__
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from extractor.archive.store import Store

TABLES = ("documents", "offerings", "notes", "fields", "findings")
_GROUP = 2000  # documents a row group: some 5 MB in memory
_PLACES = 4  # of a confidence, as in the JSON; a tenth digit is noise and hinders compression


def run_schemas(schema: Schema, model: str) -> dict[str, pa.Schema]:
    """Return each table's columns; the metadata tells schema, model and the package's version."""
    from extractor.emitting.arrow import tables_schema

    said = {"schema": schema.id, "model": model, "extractor": __version__}
    return {name: columns.with_metadata(said) for name, columns in tables_schema(schema).items()}


def results_to_run_tables(results: Sequence[Extraction], schema: Schema, model: str) -> dict[str, pa.Table]:
    """Return the five tables over these results, by name; ``notes`` holds notes alone, one row each."""
    import pyarrow.compute as pc

    from extractor.emitting.arrow import results_to_tables

    tables = results_to_tables(results, schema)
    tables["notes"] = tables["notes"].filter(pc.field("note").is_valid())
    for name, columns in run_schemas(schema, model).items():
        table = tables[name]
        if "confidence" in table.column_names:
            index = table.column_names.index("confidence")
            rounded = pc.round(table.column("confidence"), _PLACES)
            table = table.set_column(index, columns.field("confidence"), rounded)
        tables[name] = table.replace_schema_metadata(columns.metadata)
    return tables


class ShardWriter:
    """Writes one shard's files: all five appear when the block ends without error, none otherwise."""

    def __init__(self, store: Store, shard: str, schema: Schema, model: str) -> None:
        """Name the shard ``part-00003`` within a store."""
        self._store, self._shard, self._schema, self._model = store, shard, schema, model
        self._stack = ExitStack()
        self._paths: dict[str, Path] = {}
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._held: list[dict[str, pa.Table]] = []
        self._documents = 0
        self.files: dict[str, dict[str, int]] = {name: {"rows": 0, "bytes": 0} for name in TABLES}

    def __enter__(self) -> Self:
        """Open the five scratch files."""
        import pyarrow.parquet as pq

        with ExitStack() as opening:
            for name, columns in run_schemas(self._schema, self._model).items():
                path = opening.enter_context(self._store.writing(file_name(name, self._shard)))
                self._paths[name] = path
                self._writers[name] = opening.enter_context(pq.ParquetWriter(path, columns, compression="zstd"))
            self._stack = opening.pop_all()
        return self

    def add(self, tables: dict[str, pa.Table]) -> None:
        """Take the next documents' tables."""
        self._held.append(tables)
        self._documents += tables["documents"].num_rows
        if self._documents >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        for name, writer in self._writers.items():
            table = pa.concat_tables([tables[name] for tables in self._held])
            writer.write_table(table)
            self.files[name]["rows"] += table.num_rows
        self._held.clear()
        self._documents = 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and rename all files, or remove them."""
        if error is None:
            with self._stack:
                if self._held:
                    self._flush()
                for name, writer in self._writers.items():
                    writer.close()
                    self.files[name]["bytes"] = self._paths[name].stat().st_size
        else:
            self._stack.__exit__(kind, error, trace)


def file_name(table: str, shard: str) -> str:
    """Return a file's name within the run's folder: ``notes/part-00003.parquet``."""
    return f"{table}/{shard}.parquet"
