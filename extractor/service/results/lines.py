"""shard_to_lines: a run's shard as the queue shows it, from its columns; only doubtful fields become objects.

Of a hundred thousand documents the queue needs a line each before the page opens. To make results of them, one by
one, takes ten times as long.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Alternative, Field
from extractor.learning.active import is_disputed
from extractor.service.results.summary import SURE, Doubt, Summary, names_of

if TYPE_CHECKING:
    import pyarrow as pa

_NAMED = ("source", "sha256", "note", "field")
FIELD_COLUMNS = (*_NAMED, "value", "status", "confidence", "method", "agreed", "alternatives")
"""What is read of the table ``fields``."""

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A document's summary, and its first and last row in the table ``fields``."""

    summary: Summary
    first: int
    stop: int


def shard_to_lines(
    documents: pa.Table, fields: pa.Table, findings: pa.Table, identifier: str, number: int
) -> Iterator[Line]:
    """Yield the lines of a shard's documents in order; ``number`` is that of the first."""
    runs = {key: (first, stop) for key, first, stop in _runs(fields)}
    stated = np.asarray(fields.column("status").to_numpy() != "absent")
    below = stated & (fields.column("confidence").to_numpy() < SURE)
    named = (fields.column("field").to_numpy() == identifier) & fields.column("note").is_valid().to_numpy()
    doubts, names = _Picked(fields, below), _Picked(fields, named)
    found = Counter(zip(findings.column("source").to_pylist(), findings.column("sha256").to_pylist(), strict=True))
    for k, told in enumerate(documents.to_pylist(), number):
        key = (told["source"], told["sha256"])
        first, stop = runs.get(key, (0, 0))
        read = {row["note"]: row["value"] for row in names.between(first, stop)}
        called = names_of([read.get(note) for note in range(told["notes"])])
        summary = Summary(
            number=k,
            source=told["source"],
            sha256=told["sha256"],
            model=told["model"] or "",
            status=told["status"],
            confidence=told["confidence"],
            notes=told["notes"],
            findings=found[key],
            stated=int(stated[first:stop].sum()),
            doubts=_doubts(doubts.between(first, stop), called),
        )
        yield Line(summary, first, stop)


class _Picked:
    """Some rows of a table, to be had by where they stood in it."""

    def __init__(self, table: pa.Table, wanted: np.ndarray[Any, Any]) -> None:
        self._at = np.flatnonzero(wanted)
        self._rows: list[dict[str, Any]] = table.take(self._at).to_pylist()

    def between(self, first: int, stop: int) -> list[dict[str, Any]]:
        low, high = np.searchsorted(self._at, (first, stop))
        return self._rows[low:high]


def _runs(fields: pa.Table) -> Iterator[tuple[_Key, int, int]]:
    """Yield each document's name and its first and last row; a document's rows stand together."""
    if not fields.num_rows:
        return
    names = [fields.column(name).combine_chunks() for name in ("source", "sha256")]
    codes = [name.dictionary_encode().indices.to_numpy() for name in names]
    changes = np.flatnonzero((codes[0][1:] != codes[0][:-1]) | (codes[1][1:] != codes[1][:-1])) + 1
    starts = [0, *map(int, changes)]
    for first, stop in zip(starts, [*starts[1:], fields.num_rows], strict=True):
        yield (names[0][first].as_py(), names[1][first].as_py()), first, stop


def _doubts(rows: Iterable[Mapping[str, Any]], called: Sequence[str]) -> tuple[Doubt, ...]:
    doubts = [
        Doubt(None if row["note"] is None else called[row["note"]], row["field"], row["confidence"], _disputed(row))
        for row in rows
    ]
    return tuple(sorted(doubts, key=lambda d: d.confidence))


def _disputed(row: Mapping[str, Any]) -> bool:
    if not row["alternatives"] or row["agreed"]:
        return False
    rivals = tuple(Alternative(None, 0.0, "", Method(a["method"])) for a in json.loads(row["alternatives"]))
    method = None if row["method"] is None else Method(row["method"])
    return is_disputed(Field(None, Status(row["status"]), 0.0, method=method, alternatives=rivals))
