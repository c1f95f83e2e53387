"""Limits: they stop what they should, and are gone afterwards."""

import contextlib
import resource
import signal
import time

import pytest

from extractor.archive.limits import TimeIsUp, memory_limit, time_limit


def sleep_stubbornly(slept):
    """Catch all that may be caught; count the sleeps that nothing broke off."""
    for _ in range(10):
        with contextlib.suppress(Exception):
            time.sleep(5)
            slept.append(5)


def test_time_is_up_even_where_exceptions_are_caught():
    slept = []
    with pytest.raises(TimeIsUp), time_limit(0.1):
        sleep_stubbornly(slept)
    assert slept == []


def test_what_is_quick_is_left_alone():
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(60):
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 60
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_an_alarm_at_any_moment_leaves_nothing_behind():
    before = signal.getsignal(signal.SIGALRM)
    for microseconds in range(1, 400):
        with contextlib.suppress(TimeIsUp), time_limit(microseconds / 1e6):
            pass
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
        assert signal.getsignal(signal.SIGALRM) == before


def test_memory_beyond_the_limit_is_refused_and_then_free_again():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), memory_limit(100):
        bytearray(300 << 20)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    with memory_limit(400):
        assert len(bytearray(200 << 20)) == 200 << 20


def test_no_limit_is_none():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with time_limit(None), memory_limit(None):
        assert resource.getrlimit(resource.RLIMIT_AS) == before
