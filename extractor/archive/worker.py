"""A worker process: it loads the model once and does one shard after the other."""

from __future__ import annotations

import logging
import os
import signal
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from extractor.archive.errors import RunStopped
from extractor.archive.job import Away, Done, Job, Stopped, Task
from extractor.archive.shard import extract_shard
from extractor.archive.store import Store
from extractor.ground.errors import ExtractorError
from extractor.process import end_with_parent, freeze, give_back, keep_heap, one_thread

if TYPE_CHECKING:
    from extractor.pipeline import Extractor

DEBUG = "EXTRACTOR_DEBUG"


def work(pipe: Connection, job: Job) -> None:
    """Do the tasks that come through the pipe until None comes; each ends with Done or Stopped."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the parent, which ends its workers
    end_with_parent()  # a killed run must leave nothing behind that still writes
    if not os.environ.get(DEBUG):
        logging.getLogger("extractor").setLevel(logging.CRITICAL)  # failures are told by the pipe
    one_thread()
    keep_heap()
    try:
        import pyarrow as pa
        import pyarrow.parquet  # now: its size is not any document's

        from extractor.loading import load

        extractor = load(job.model, review_threshold=job.review_threshold, store=job.store)
    except Exception as error:  # noqa: BLE001 - whatever it is, the run hears it in one line
        said = str(error) if isinstance(error, ExtractorError) else f"{type(error).__name__}: {error}"
        pipe.send(Stopped(f"a worker cannot begin: {said}"))
        return
    if extractor.model != job.label:
        pipe.send(Stopped(f"a worker found the model {extractor.model} where the run is to use {job.label}"))
        return
    store = Store(job.output)
    freeze()
    pipe.send(Away())
    while (task := pipe.recv()) is not None:
        pipe.send(_do(task, pipe, job, store, extractor))
        give_back()
        pa.default_memory_pool().release_unused()  # a shard's tables: up to 20 MB, kept as long as Arrow likes


def _do(task: Task, pipe: Connection, job: Job, store: Store, extractor: Extractor) -> Done | Stopped:
    try:
        return Done(extract_shard(task, extractor, store, job, pipe.send))
    except RunStopped as error:
        return Stopped(str(error))
    except Exception as error:  # noqa: BLE001 - between documents: nothing to leave out, so the run must stop
        return Stopped(f"{task.shard.name}: a fault of the extractor's own: {type(error).__name__}: {error}")
