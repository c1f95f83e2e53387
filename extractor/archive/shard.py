"""The shard worker: read a shard, extract it in batches, write its files; the same on every engine."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.archive.errors import RunStopped
from extractor.archive.job import At, Away, Counted, Failed, Job, Message, Task
from extractor.archive.ledger import Entry
from extractor.archive.limits import TimeIsUp, memory_limit, time_limit
from extractor.archive.plan import Shard
from extractor.archive.tables import ShardWriter, results_to_run_tables
from extractor.ground.errors import SourceError
from extractor.ground.record import Extraction, Failure
from extractor.reading.batches import inputs_to_batches
from extractor.reading.members import Part, file_size, part_to_inputs

if TYPE_CHECKING:
    import pyarrow as pa

    from extractor.archive.store import Store
    from extractor.pipeline import Extractor
    from extractor.reading.containers import Input

QUARANTINE = frozenset({"TimeLimit", "MemoryLimit", "WorkerLost"})
"""The error types of documents that broke a worker or its limits."""

_NAMED_AT_MOST = 100  # failed documents that a shard's entry names; the table `documents` has them all

Tell = Callable[[Message], None]


def extract_shard(task: Task, extractor: Extractor, store: Store, job: Job, tell: Tell) -> Entry:
    """Do one shard and return its ledger entry; its files stand when this returns.

    Raises RunStopped when an input is gone or has changed, or when the results cannot be written.
    """
    began = time.monotonic()
    counts: Counter[str] = Counter()
    failed: list[Failed] = []
    worker = _Batches(task, extractor, job, tell)
    with ShardWriter(store, task.shard.name, extractor.schema, extractor.model) as writer:
        for piece in worker:
            writer.add(piece.tables)
            results = piece.results
            counts.update(documents=len(results), notes=sum(len(r.notes) for r in results))
            counts.update(r.status for r in results)
            for result in results:
                if result.error is not None:
                    bad = Failed(result.source, result.error, result.error.type in QUARANTINE)
                    failed.append(bad)
                    tell(bad)
            tell(Counted(task.shard.number, dict(counts)))
            tell(Away())
    return Entry(
        shard=task.shard.number,
        model=extractor.model,
        counts=dict(counts),
        files=writer.files,
        seconds=round(time.monotonic() - began, 3),
        failed=tuple(_to_line(f) for f in failed[:_NAMED_AT_MOST]),
        quarantined=tuple(_to_line(f) for f in failed if f.quarantined),
    )


def _to_line(failed: Failed) -> dict[str, str]:
    return {"source": failed.source, "type": failed.failure.type, "message": failed.failure.message}


def shard_to_inputs(shard: Shard) -> Iterator[Input]:
    """Yield the shard's documents. Raises RunStopped when a file is gone or an archive was replaced."""
    for part in shard.parts:
        _check_archive(part)
        for item in part_to_inputs(part):
            if isinstance(item.data, SourceError) and part.size is not None:
                _check_there(part)
            yield item


def _check_there(part: Part) -> int | None:
    try:
        return file_size(part.file)
    except SourceError as error:
        msg = f"{part.file}: was there when the run began and is gone; bring it back, then go on with --resume"
        raise RunStopped(msg) from error


def _check_archive(part: Part) -> None:
    """Refuse an archive that was replaced: its members may stand at other places now."""
    if part.stop is None or part.size is None:
        return
    size = _check_there(part)
    if size != part.size:
        msg = (
            f"{part.file}: has changed since the run began ({part.size} bytes then, {size} now); "
            "bring the old one back and use --resume, or begin a run in another folder"
        )
        raise RunStopped(msg)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Results, and the rows they are."""

    results: list[Extraction]
    tables: dict[str, pa.Table]


class _Batches:
    """The shard's results, a batch at a time; no document's fault reaches another."""

    def __init__(self, task: Task, extractor: Extractor, job: Job, tell: Tell) -> None:
        self._task, self._extractor, self._job, self._tell = task, extractor, job, tell

    def __iter__(self) -> Iterator[_Piece]:
        first = 0
        for batch in inputs_to_batches(shard_to_inputs(self._task.shard), self._job.batch_size):
            skipped = any(first + i in self._task.skip for i in range(len(batch)))
            if skipped or first in self._task.careful:
                yield from self._each(batch, first)
            else:
                yield from self._all(batch, first)
            first += len(batch)

    def _all(self, batch: Sequence[Input], first: int) -> Iterator[_Piece]:
        """Extract a batch at once; if that breaks, whatever the reason, one by one."""
        self._tell(At(first, len(batch), batch[0].source))
        try:
            piece = self._extract(batch)
        except (TimeIsUp, Exception):  # noqa: BLE001 - each document is tried again alone, to name the one at fault
            yield from self._each(batch, first)
        else:
            yield piece

    def _each(self, batch: Sequence[Input], first: int) -> Iterator[_Piece]:
        for place, item in enumerate(batch, first):
            yield self._one(item, place)

    def _one(self, item: Input, place: int) -> _Piece:
        if place in self._task.skip:
            return self._failed(item, self._task.skip[place])
        self._tell(At(place, 1, item.source))
        try:
            return self._extract([item])
        except TimeIsUp:
            return self._failed(item, Failure("TimeLimit", f"took longer than {self._job.timeout:g} s"))
        except MemoryError:
            return self._failed(item, self._too_large())
        except Exception as error:  # noqa: BLE001 - a fault of ours costs one document, named, and not the run
            what = f"a fault of the extractor's own: {type(error).__name__}: {error}"
            return self._failed(item, Failure(type(error).__name__, what))

    def _extract(self, batch: Sequence[Input]) -> _Piece:
        with time_limit(self._job.timeout), memory_limit(self._job.memory):
            results = self._extractor.inputs_to_extractions(batch)
            return self._piece([self._named(result) for result in results])

    def _named(self, result: Extraction) -> Extraction:
        """Name the limit where the extractor met it and took it for a fault of the document's."""
        if result.error is None or not result.error.type.endswith("MemoryError"):
            return result
        return replace(result, error=self._too_large())

    def _too_large(self) -> Failure:
        return Failure("MemoryLimit", f"took more than {self._job.memory} MB")

    def _failed(self, item: Input, failure: Failure) -> _Piece:
        known = self._extractor.schema.id, self._extractor.model
        return self._piece([Extraction(item.source, "", *known, "failed", 0.0, error=failure)])

    def _piece(self, results: list[Extraction]) -> _Piece:
        return _Piece(results, results_to_run_tables(results, self._extractor.schema, self._extractor.model))
