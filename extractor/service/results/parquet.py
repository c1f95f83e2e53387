"""ParquetResults: the long ``fields`` table of a run or of ``extract --output X.parquet``, as results."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.archive.ledger import Ledger
from extractor.archive.store import Store as Folder
from extractor.archive.views import finished_shards
from extractor.emitting.parquet import fields_path
from extractor.ground.errors import SourceError
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema
from extractor.reading.files import first_line, is_url
from extractor.service.results.from_json import dict_to_extraction
from extractor.service.results.lines import FIELD_COLUMNS, shard_to_lines
from extractor.service.results.summary import Summary, extraction_to_summary

if TYPE_CHECKING:
    import pyarrow as pa

_Row = Mapping[str, Any]
_JSON_TYPES = frozenset({"bool", "callable", "list", "steps"})
_KEPT = 4  # shards in memory


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a document stands: its shard, and the rows of its fields in it."""

    shard: str
    row: int
    first: int
    stop: int


class ParquetResults:
    """A run's folder or URL with its tables, or the pair ``X.parquet`` and ``X.fields.parquet``."""

    def __init__(self, name: str, schema: Schema) -> None:
        """Index the tables. Raises SourceError when they are not there or cannot be read."""
        self.name, self.schema = name, schema
        self._shard = lru_cache(maxsize=_KEPT)(self._read_shard)
        self._places: list[_Place] = []
        self._summaries: list[Summary] = []
        for shard in self._shards():
            self._index(shard)

    def _shards(self) -> list[str]:
        if not is_url(self.name) and not Path(self.name).is_dir():
            beside = fields_path(Path(self.name))
            if not beside.is_file():
                msg = f"{self.name}: {beside.name} is not beside it; extract without --values"
                raise SourceError(msg)
            return [str(beside)]
        folder = Folder(self.name)
        if Ledger(folder).exists():  # a run that was killed may have left some of a shard's files
            return [f"{shard}.parquet" for shard in finished_shards(folder)]
        names = [n for n in folder.names("fields") if n.endswith(".parquet")]
        if not names:
            msg = f"{self.name}: has no table `fields`; give the folder of a run, or a results file"
            raise SourceError(msg)
        return names

    def _read_shard(self, shard: str) -> dict[str, list[dict[str, Any]]]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            if Path(shard).is_file():
                return {"fields": pq.read_table(shard).to_pylist()}
            folder, tables = Folder(self.name), {}
            for table in ("documents", "fields", "findings"):
                with folder.open(f"{table}/{shard}") as stream:
                    tables[table] = pq.read_table(stream).to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise self._broken(shard, error) from error
        return tables

    def _columns(self, shard: str) -> list[pa.Table]:
        """Return what the queue needs of a run's shard: documents, fields, findings."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        wanted = {"documents": None, "fields": list(FIELD_COLUMNS), "findings": ["source", "sha256"]}
        out = []
        try:
            for table, columns in wanted.items():
                with Folder(self.name).open(f"{table}/{shard}") as stream:
                    out.append(pq.read_table(stream, columns=columns))
        except (OSError, pa.ArrowException) as error:
            raise self._broken(shard, error) from error
        return out

    def _broken(self, shard: str, error: Exception) -> SourceError:
        return SourceError(f"{self.name}: {shard} cannot be read ({first_line(error)}); run the shard again")

    def _index(self, shard: str) -> None:
        if not Path(shard).is_file():
            documents, fields, findings = self._columns(shard)
            lines = shard_to_lines(documents, fields, findings, self.schema.identifier, len(self._summaries))
            for row, line in enumerate(lines):
                self._places.append(_Place(shard, row, line.first, line.stop))
                self._summaries.append(line.summary)
            return
        tables = self._shard(shard)
        runs = list(_runs(tables["fields"]))
        by_name = {run[0]: (run[1], run[2]) for run in runs}
        documents = tables.get("documents") or [{"source": source, "sha256": sha} for (source, sha), _, _ in runs]
        for row, document in enumerate(documents):
            first, stop = by_name.get((document["source"], document["sha256"]), (0, 0))
            place = _Place(shard, row, first, stop)
            self._places.append(place)
            number = len(self._summaries)
            self._summaries.append(extraction_to_summary(number, self._result(place), self.schema))

    def summaries(self) -> list[Summary]:
        """Return every document's line, by number."""
        return self._summaries

    def extraction(self, number: int) -> Extraction:
        """Return a document's result. Raises KeyError when there is no such number."""
        if not 0 <= number < len(self._places):
            raise KeyError(number)
        return self._result(self._places[number])

    def _result(self, place: _Place) -> Extraction:
        tables = self._shard(place.shard)
        rows = tables["fields"][place.first : place.stop]
        document = tables["documents"][place.row] if "documents" in tables else _told(rows)
        key = (document["source"], document["sha256"])
        findings = [f for f in tables.get("findings", ()) if (f["source"], f["sha256"]) == key]
        records: dict[int | None, dict[str, Any]] = {None: {}}
        for row in rows:
            records.setdefault(row["note"], {})[row["field"]] = self._field(row)
        error = {"type": document.get("error_type"), "message": document.get("error")}
        data = {
            "source": document["source"],
            "sha256": document["sha256"],
            "schema": document.get("schema") or self.schema.id,
            "model": document.get("model") or "",
            "status": document["status"],
            "confidence": document["confidence"],
            "offering": records.pop(None),
            "notes": _ordered(records),
            "findings": findings,
        }
        if error["type"]:
            data["error"] = error
        return dict_to_extraction(data, self.schema, f"{self.name}, {document['source']}")

    def _field(self, row: _Row) -> dict[str, Any]:
        spec = self.schema.by_name.get(row["field"])
        value = row["value"]
        if value is not None and spec is not None and spec.type in _JSON_TYPES:
            value = json.loads(value, parse_float=Decimal)
        place: dict[str, Any] = {"start": row["start"], "end": row["end"]}
        if row["bbox"] is not None:
            place |= {"page": row["page"], "bbox": row["bbox"]}
        return {
            "value": value,
            "status": row["status"],
            "confidence": row["confidence"],
            "raw": row["raw"],
            "method": row["method"],
            "agreed": row["agreed"] or [],
            "evidence": [] if row["start"] is None else [place],
            "alternatives": json.loads(row["alternatives"], parse_float=Decimal) if row["alternatives"] else [],
        }


def _ordered(records: Mapping[int | None, dict[str, Any]]) -> list[dict[str, Any]]:
    return [records[k] for k in sorted(k for k in records if k is not None)]


def _runs(rows: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, str], int, int]]:
    """Yield each document's name and its first and last row; a document's rows stand together."""
    start = 0
    for k in range(1, len(rows) + 1):
        key = (rows[start]["source"], rows[start]["sha256"])
        if k == len(rows) or (rows[k]["source"], rows[k]["sha256"]) != key:
            yield key, start, k
            start = k


def _told(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the fields alone tell of their document."""
    stated = [r["confidence"] for r in rows if r["status"] != "absent"]
    status = "review" if any(r["note"] is not None for r in rows) else "empty"
    confidence = sum(stated) / len(stated) if stated else 0.0
    return {"source": rows[0]["source"], "sha256": rows[0]["sha256"], "status": status, "confidence": confidence}
