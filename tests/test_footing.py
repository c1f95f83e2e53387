"""Footing: what a worker settles before it begins, each held in a process of its own."""

import subprocess
import sys

import pytest


def said(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_blas_that_is_loaded_afterwards_has_one_thread():
    threadpools = pytest.importorskip("threadpoolctl")
    assert threadpools
    counts = said(
        "from extractor.footing import one_thread; one_thread()\n"
        "import numpy, threadpoolctl\n"
        "print(*[pool['num_threads'] for pool in threadpoolctl.threadpool_info()])"
    )
    assert set(counts) == {"1"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_what_a_batch_needed_is_kept_and_what_a_large_document_took_goes_back():
    first, batch, large, after = map(
        int,
        said(
            "import ctypes\n"
            "from pathlib import Path\n"
            "from extractor.footing import keep_heap\n"
            "def size(): return int(Path('/proc/self/statm').read_text().split()[1]) * 4096 >> 20\n"
            "keep_heap()\n"
            "sizes = [size()]\n"
            "for pieces in (40, 400):\n"
            "    held = [b'x' * (1 << 20) for _ in range(pieces)]\n"
            "    if pieces == 400: sizes.append(size())\n"
            "    del held\n"
            "    sizes.append(size())\n"
            "print(*sizes)\n"
        ),
    )
    assert batch >= first + 36  # the heap stays for the next batch
    assert large >= first + 396
    assert after <= first + 70


def test_what_is_loaded_is_no_longer_searched_for_cycles():
    before, after, threshold = map(
        int,
        said(
            "import gc\n"
            "from extractor.footing import freeze\n"
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
        "from extractor.footing import loading\n"
        "with loading():\n"
        "    within = gc.isenabled()\n"
        "print(int(within), int(gc.isenabled()), gc.get_freeze_count())"
    )
    assert (int(within), int(after)) == (0, 1)
    assert int(frozen) > 1000
