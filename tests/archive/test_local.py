"""The local engine: every shard once, errors after what was done, no process left behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from runs import fill

from extractor.archive.errors import RunStopped
from extractor.archive.job import Done, Job
from extractor.archive.local import run_local
from extractor.archive.plan import plan_shards
from extractor.shelf.load import load_model_dir


@pytest.fixture
def job(tmp_path):
    model = load_model_dir()
    return Job(str(tmp_path / "out"), str(model.path), model.label, 0.5, timeout=60, memory=2048)


def test_closing_ends_the_workers(tmp_path, job):
    shards = list(plan_shards([str(fill(tmp_path / "in", 12))], 2))
    events = run_local(job, shards, 2)
    first = next(e for e in events if isinstance(e, Done))
    assert first.entry.counts["documents"] == 2
    assert multiprocessing.active_children()
    events.close()
    assert not multiprocessing.active_children()


def test_a_stop_comes_after_what_was_done(tmp_path, job):
    folder = fill(tmp_path / "in", 6)
    shards = list(plan_shards([str(folder)], 2))
    (folder / "0005.txt").unlink()
    done = []

    def note_done():
        for event in run_local(job, shards, 1):
            if isinstance(event, Done):
                done.append(event.entry.shard)  # noqa: PERF401 - it breaks off

    with pytest.raises(RunStopped, match=r"0005\.txt"):
        note_done()
    assert done == [0, 1]
    assert not multiprocessing.active_children()
    assert sorted(p.name for p in (tmp_path / "out" / "notes").iterdir()) == [
        "part-00000.parquet",
        "part-00001.parquet",
    ]


def test_workers_die_with_a_killed_run(tmp_path):
    folder, output = fill(tmp_path / "in", 80), tmp_path / "out"
    command = [sys.executable, "-m", "extractor", "run", str(folder), "-o", str(output), "--shard", "2", "-w", "2"]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not list(output.glob("_ledger/part-*.json")) and run.poll() is None:
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGSTOP)  # what is looked at next stays as it is
    workers = [p for p in psutil.Process(run.pid).children() if "spawn_main" in " ".join(p.cmdline())]
    assert len(workers) == 2
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    _, alive = psutil.wait_procs(workers, timeout=60)
    assert not alive
