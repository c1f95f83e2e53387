"""pipe_in_processes: the same batches, in worker processes that load the model once; order is kept."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from extractor.footing import freeze, keep_heap, one_thread
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema
from extractor.reading.batches import inputs_to_batches

if TYPE_CHECKING:
    from extractor.pipeline import Extractor
    from extractor.reading.containers import Input

_worker: list[Extractor] = []  # one per process, filled when the process starts


def _start(model: str | None, schema: Schema, review_threshold: float, store: str | None) -> None:
    one_thread()
    keep_heap()
    from extractor.loading import load

    _worker.append(load(model, schema=schema, review_threshold=review_threshold, store=store))
    freeze()


def _work(batch: list[Input]) -> list[Extraction]:
    return _worker[0].inputs_to_extractions(batch)


@contextmanager
def _main_left_out() -> Iterator[None]:
    """Keep processes that start now from importing the caller's script: workers want nothing of it.

    So a script may use workers at its top level, without ``if __name__ == "__main__"``.
    """
    told = vars(sys.modules["__main__"])
    kept: dict[str, Any] = {name: told[name] for name in ("__file__", "__spec__") if name in told}
    told.update(dict.fromkeys(kept))
    try:
        yield
    finally:
        told.update(kept)


def pipe_in_processes(
    extractor: Extractor, inputs: Iterator[Input], batch_size: int, workers: int
) -> Iterator[Extraction]:
    """Yield results in input order; at most two batches per worker are read ahead, so memory stays flat."""
    path = None if extractor.path is None else str(extractor.path)
    memory = extractor.finders.memory
    plain = extractor.schema if memory is None else memory.knowledge.base
    with ProcessPoolExecutor(
        workers,
        get_context("spawn"),
        initializer=_start,
        initargs=(path, plain, extractor.review_threshold, extractor.store),
    ) as pool:
        waiting: deque[Future[list[Extraction]]] = deque()
        batches = inputs_to_batches(inputs, batch_size)
        while True:
            while len(waiting) < 2 * workers and (batch := next(batches, None)):
                with _main_left_out():
                    waiting.append(pool.submit(_work, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()
