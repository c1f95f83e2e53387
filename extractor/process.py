"""Settings of a process that reads or learns for long: its threads, its heap, its search for cycles, its end.

Many workers side by side share cores and memory: by these none takes more threads or keeps more memory than it needs,
and none outlives the process that started it.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess

_BLAS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # mallopt(3)
_KEPT = 64 << 20  # bytes of free heap that stay with the process
_LARGE = 32 << 20  # bytes from which a block is the system's own and goes back at once; glibc's own maximum
_ORPHANED = 71  # what a worker ends with whose parent is gone
_YOUNG = 200_000  # new objects between two looks for cycles; a batch of documents has fewer, and all but none in cycles


def one_thread() -> None:
    """Let numerical libraries that are loaded from now on use one thread: the workers share the cores already."""
    for name in _BLAS:
        os.environ[name] = "1"


@cache
def end_with_parent() -> None:
    """End this worker as soon as the process that started it is gone, however often it is called; else do nothing.

    A pool's workers outlive a killed owner: each holds an end of the pipe that it waits on.
    """
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    if parent.sentinel is None:  # joblib's workers know their parent by number alone
        while os.getppid() == parent.pid:
            time.sleep(1)
    else:
        parent.join()
    os._exit(_ORPHANED)


@cache
def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "gnu_get_libc_version") else None


def keep_heap() -> None:
    """Keep the heap that a batch needed for the next one, and give back what a large document took beyond.

    By itself glibc moves both bounds with what it meets, and a worker's size swings by a third. Other systems'
    allocators are left as they are.
    """
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_TRIM_THRESHOLD, _KEPT)
        libc.mallopt(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give the system back every free page of the heap, between two pieces of work.

    What stays from a piece, such as a remembered text, lies scattered over the heap that the piece took; without this a
    worker grows by a fifth within fifty thousand documents. Other systems' allocators are left as they are.
    """
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


def freeze() -> None:
    """Take what is loaded out of the search for cycles: it stays as long as the process."""
    gc.collect()
    _freeze_as_is()


def _freeze_as_is() -> None:
    gc.freeze()
    gc.set_threshold(_YOUNG)


@contextmanager
def unsearched() -> Iterator[None]:
    """Look for no cycles meanwhile: all that a model is made of stays, and a third of the time would go to looking.

    Afterwards it counts as old: a short look passes over it. What a caller has frozen stays so.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@contextmanager
def loading() -> Iterator[None]:
    """Look for no cycles while something is loaded that stays, then freeze it.

    Of what was loaded a hundredth is waste; to look for it takes a tenth of what a single document does.
    """
    with unsearched():
        yield
    _freeze_as_is()
