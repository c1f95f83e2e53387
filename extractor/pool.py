"""pipe_in_processes: the same batches, in worker processes that load the model once; order is kept."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Protocol

from extractor.ground.record import Extraction
from extractor.process import end_with_parent, freeze, keep_heap, one_thread
from extractor.reading.batches import inputs_to_batches

if TYPE_CHECKING:
    from extractor.reading.containers import Input


class Reader(Protocol):
    """What a worker reads with."""

    def inputs_to_extractions(self, inputs: Sequence[Input]) -> list[Extraction]:
        """Extract a batch of inputs, in order."""


_reader: list[Reader] = []  # one per process, loaded for its first batch


def _start() -> None:
    """Stand firm before the first batch comes: what loads the reader comes with it, and brings numpy."""
    end_with_parent()
    one_thread()
    keep_heap()


def _work(load: Callable[[], Reader], batch: list[Input]) -> list[Extraction]:
    if not _reader:
        _reader.append(load())
        freeze()
    return _reader[0].inputs_to_extractions(batch)


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
    load: Callable[[], Reader], inputs: Iterator[Input], batch_size: int, workers: int
) -> Iterator[Extraction]:
    """Yield results in input order; at most two batches per worker are read ahead, so memory stays flat.

    ``load`` is called once in each process; it travels there by pickle.
    """
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start) as pool:
        waiting: deque[Future[list[Extraction]]] = deque()
        batches = inputs_to_batches(inputs, batch_size)
        while True:
            while len(waiting) < 2 * workers and (batch := next(batches, None)):
                with _main_left_out():
                    waiting.append(pool.submit(_work, load, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()
