"""Limits on time and memory within a process, where the system has them (Linux; time on any POSIX)."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_AGAIN = 1.0  # seconds until the alarm rings again, should a callback have swallowed it


class TimeIsUp(BaseException):
    """The time limit has passed; derived from BaseException so that ``except Exception`` lets it through."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise TimeIsUp in the block after ``seconds``; code that never returns to Python is not stopped.

    Without effect when ``seconds`` is None, outside the main thread, and where there is no such timer.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if seconds is None or not usable:
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def address_space() -> int | None:
    """Return the bytes of address space in use, None where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return None
    import resource

    return int(statm.read_text("ascii").split()[0]) * resource.getpagesize()


def limit_memory(megabytes: int | None) -> bool:
    """Allow the process ``megabytes`` more than it has now; beyond them Python raises MemoryError.

    Returns False, and limits nothing, when ``megabytes`` is None or the system does not tell what is used.
    """
    used = address_space()
    if megabytes is None or used is None:
        return False
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = used + (megabytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))
    return True
