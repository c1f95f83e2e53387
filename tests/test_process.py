"""Settings of a process: what a worker settles before it begins, each held in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def said(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_blas_that_is_loaded_afterwards_has_one_thread():
    counts = said(
        "from extractor.process import one_thread; one_thread()\n"
        "import numpy, threadpoolctl\n"
        "print(*[pool['num_threads'] for pool in threadpoolctl.threadpool_info()])"
    )
    assert set(counts) == {"1"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_what_a_batch_needed_is_kept_and_what_a_large_document_took_goes_back():
    first, batch, large, after = map(
        int,
        said(
            "import ctypes, os\n"
            "from extractor.process import keep_heap\n"
            "statm = os.open('/proc/self/statm', os.O_RDONLY)\n"  # a name that is opened anew may stay on the heap's top
            "def size(): return int(os.pread(statm, 200, 0).split()[1]) * 4096 >> 20\n"
            "keep_heap()\n"
            "sizes, held = [size()], [None] * 400\n"  # a list that grows between its pieces would hold the heap open
            "for pieces in (40, 400):\n"
            "    for k in range(pieces): held[k] = b'x' * (1 << 20)\n"
            "    if pieces == 400: sizes.append(size())\n"
            "    for k in reversed(range(pieces)): held[k] = None\n"
            "    sizes.append(size())\n"
            "print(*sizes)\n"
        ),
    )
    assert batch >= first + 36  # the heap stays for the next batch
    assert large >= first + 396
    assert after <= first + 70


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_free_pages_between_what_stays_go_back():
    scattered, given_back = map(
        int,
        said(
            "import os\n"
            "from extractor.process import give_back, keep_heap\n"
            "statm = os.open('/proc/self/statm', os.O_RDONLY)\n"
            "def size(): return int(os.pread(statm, 200, 0).split()[1]) * 4096 >> 20\n"
            "keep_heap()\n"
            "held = [b'x' * (1 << 14) for _ in range(8_000)]\n"
            "kept = held[::8]; del held\n"
            "scattered = size(); give_back(); print(scattered, size())\n"
        ),
    )
    assert scattered >= 120  # megabytes: each eighth of the blocks holds the heap together
    assert given_back <= scattered - 80


def test_what_is_loaded_is_no_longer_searched_for_cycles():
    before, after, threshold = map(
        int,
        said(
            "import gc\n"
            "from extractor.process import freeze\n"
            "before = gc.get_freeze_count(); freeze()\n"
            "print(before, gc.get_freeze_count(), gc.get_threshold()[0])"
        ),
    )
    assert before == 0
    assert after > 1000
    assert threshold > 700


def test_nothing_is_searched_while_it_is_loaded_and_all_of_it_is_frozen():
    within, after, frozen = said(
        "import gc\n"
        "from extractor.process import loading\n"
        "with loading():\n"
        "    within = gc.isenabled()\n"
        "print(int(within), int(gc.isenabled()), gc.get_freeze_count())"
    )
    assert (int(within), int(after)) == (0, 1)
    assert int(frozen) > 1000


def test_what_is_loaded_counts_as_old_and_what_was_frozen_stays_so():
    young, frozen, still = said(
        "import gc\n"
        "from extractor.process import unsearched\n"
        "with unsearched():\n"
        "    kept = [[k] for k in range(1000)]\n"
        "young = len(gc.get_objects(generation=0))\n"
        "frozen = gc.get_freeze_count()\n"
        "gc.freeze()\n"
        "with unsearched():\n"
        "    more = [[k] for k in range(1000)]\n"
        "print(young, frozen, int(gc.get_freeze_count() > 1000))"
    )
    assert int(young) < 500
    assert (int(frozen), int(still)) == (0, 1)


# What workers say is written at once: unbuffered prints of two of them run into each other.
OWNER = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from joblib import Parallel, delayed
from extractor.process import end_with_parent
from extractor.pool import pipe_in_processes
from extractor.reading.containers import Input

def work(_):
    end_with_parent()
    end_with_parent()
    os.write(1, b"working\\n")
    time.sleep(600)

class Slow:
    def inputs_to_extractions(self, inputs):
        os.write(1, b"working\\n")
        time.sleep(600)

def own(kind):
    if kind == "joblib":
        Parallel(n_jobs=2)(delayed(work)(k) for k in range(2))
    elif kind == "spawned":
        with ProcessPoolExecutor(2, get_context("spawn")) as pool:
            list(pool.map(work, range(2)))
    else:
        list(pipe_in_processes(Slow, iter([Input("a", b"a"), Input("b", b"b")]), 1, 2))
"""


@pytest.mark.parametrize("kind", ["joblib", "spawned", "piped"])
def test_workers_end_with_an_owner_that_is_killed(tmp_path, kind):
    (tmp_path / "owner.py").write_text(OWNER)
    root = Path(__file__).parents[1]
    places = os.pathsep.join([str(tmp_path), str(root)])
    start = [sys.executable, "-c", f"import owner; owner.own({kind!r})"]
    with subprocess.Popen(start, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": places}) as owner:
        try:
            assert [owner.stdout.readline(), owner.stdout.readline()] == [b"working\n"] * 2
        finally:
            owner.kill()  # or whoever leaves this block waits for the workers
        owner.communicate(timeout=100)  # the output ends when the last process that may write to it has ended
