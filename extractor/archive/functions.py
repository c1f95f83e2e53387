"""One Arrow function for those who already have a pipeline: (source, content) in, rows out.

It is a plain picklable object that loads the model once a process, so that it goes as it is into Ray Data
(``map_batches``), Spark (``mapInArrow``) and Daft (a batch function); docs/archive.md has the recipes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extractor.archive.tables import TABLES
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.record import Extraction
from extractor.ground.schema import retail_note
from extractor.reading.containers import Input

if TYPE_CHECKING:
    import pyarrow as pa

    from extractor.pipeline import Extractor

_loaded: dict[str | None, Extractor] = {}  # one model a process, however often the function is unpickled


class ContentsToRows:
    """Turns a batch with the columns ``source`` (string) and ``content`` (binary, or text) into rows of one table.

    ``notes`` gives one row a note, its offering repeated, and one row for a document without notes or that
    failed; ``documents`` gives one row a document. The other tables are as in a run's output.
    """

    def __init__(self, table: str = "notes", model: str | None = None) -> None:
        """Choose the table and the model (as ``extractor.load`` takes it). Raises UsageError."""
        if table not in TABLES:
            msg = f"unknown table {table!r}: choose one of {', '.join(TABLES)}"
            raise UsageError(msg)
        self.table, self.model = table, model

    @property
    def schema(self) -> pa.Schema:
        """The columns of the rows."""
        from extractor.emitting.arrow import tables_schema

        return tables_schema(retail_note())[self.table]

    def __call__(self, batch: pa.RecordBatch | pa.Table) -> pa.RecordBatch | pa.Table:
        """Return the rows; a Table for a Table, a RecordBatch for a RecordBatch. Raises ModelError, UsageError."""
        import pyarrow as pa

        rows = self._rows(self._extract(batch))
        if isinstance(batch, pa.Table):
            return rows
        pieces = rows.combine_chunks().to_batches()
        return pieces[0] if pieces else pa.RecordBatch.from_pylist([], schema=rows.schema)

    def lists(self, batch: pa.RecordBatch | pa.Table) -> pa.ListArray:
        """Return the rows as one list a document, for engines that want as many rows out as in."""
        import pyarrow as pa

        results = self._extract(batch)
        offsets = [0]
        for result in results:
            offsets.append(offsets[-1] + self._count(result))
        rows = self._rows(results).combine_chunks().to_struct_array()
        flat = rows.combine_chunks() if isinstance(rows, pa.ChunkedArray) else rows
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), flat)

    def _extract(self, batch: pa.RecordBatch | pa.Table) -> list[Extraction]:
        names = batch.schema.names
        if not {"source", "content"} <= set(names):
            msg = f"a batch needs the columns source and content, and has {', '.join(names) or 'none'}; rename them"
            raise UsageError(msg)
        sources, contents = batch.column("source"), batch.column("content")
        inputs = [_to_input(source.as_py(), content.as_py()) for source, content in zip(sources, contents, strict=True)]
        return _extractor(self.model).inputs_to_extractions(inputs)

    def _rows(self, results: Sequence[Extraction]) -> pa.Table:
        from extractor.emitting.arrow import results_to_notes, results_to_tables

        schema = _extractor(self.model).schema
        if self.table == "notes":
            return results_to_notes(results, schema)
        return results_to_tables(results, schema)[self.table]

    def _count(self, result: Extraction) -> int:
        if self.table == "notes":
            return max(len(result.notes), 1)
        if self.table == "fields":
            return len(result.offering) + sum(len(note) for note in result.notes)
        return len(result.findings) if self.table == "findings" else 1


def _to_input(source: Any, content: bytes | str | None) -> Input:
    name = "<unnamed>" if source is None else str(source)
    if content is None:
        return Input(name, SourceError(f"{name}: has no content; leave it out, or fetch it first"))
    return Input(name, content.encode() if isinstance(content, str) else content)


def _extractor(model: str | None) -> Extractor:
    if model not in _loaded:
        from extractor.loading import load

        _loaded[model] = load(model)
    return _loaded[model]
