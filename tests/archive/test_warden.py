"""A document may hang or crash its worker: it is quarantined, named, and nothing else is lost."""

import os
import shutil
import signal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from faults import breaking_work
from runs import fill

from extractor.archive.errors import RunStopped
from extractor.archive.job import Counted, Failed, Job
from extractor.archive.plan import plan_shards
from extractor.archive.tables import file_name
from extractor.archive.warden import Warden
from extractor.shelf.load import load_model_dir


def job_for(output, **terms):
    model = load_model_dir()
    known = {"model": str(model.path), "label": model.label, "timeout": 60, "memory": 2048}
    return Job(output=str(output), review_threshold=0.5, **known | terms)


@pytest.fixture
def warden(tmp_path):
    made = []

    def make(**terms):
        options = {k: terms.pop(k) for k in ("grace", "target") if k in terms}
        made.append(Warden(job_for(tmp_path / "out", **terms), **options))
        return made[-1]

    yield make
    for one in made:
        one.end()


def rows(tmp_path):
    return pq.read_table(tmp_path / "out" / file_name("documents", "part-00000")).to_pylist()


def test_what_breaks_a_worker_is_left_out_and_the_rest_is_done(tmp_path, warden):
    folder = fill(tmp_path / "in", 6)
    for name in ("0001-segfault", "0002-deaf", "0003-slow", "0004-fault"):
        shutil.copy(folder / "0000.txt", folder / f"{name}.txt")
    (shard,) = plan_shards([str(folder)])
    events = []
    entry = warden(timeout=2, grace=18, target=breaking_work, batch_size=5).run(shard, events.append)
    broken = {Path(f.source).name: f.failure for f in events if isinstance(f, Failed)}
    assert {name: failure.type for name, failure in broken.items()} == {
        "0001-segfault.txt": "WorkerLost",
        "0002-deaf.txt": "WorkerLost",
        "0003-slow.txt": "TimeLimit",
        "0004-fault.txt": "IndexError",
    }
    assert "SIGSEGV" in broken["0001-segfault.txt"].message
    assert [Path(q["source"]).name for q in entry.quarantined] == [
        "0001-segfault.txt",
        "0002-deaf.txt",
        "0003-slow.txt",
    ]
    written = rows(tmp_path)
    assert [r["source"] for r in written] == [p.file for p in shard.parts]
    assert [r["status"] == "failed" for r in written] == [Path(r["source"]).name in broken for r in written]
    assert (entry.counts["documents"], entry.counts["failed"]) == (10, 4)


def test_a_worker_killed_from_outside_costs_no_document(tmp_path, warden):
    (shard,) = plan_shards([str(fill(tmp_path / "in", 6))])
    keeper = warden(batch_size=2)
    killed = []

    def tell(event):
        if isinstance(event, Counted) and not killed:
            killed.append(keeper._process.pid)
            os.kill(killed[0], signal.SIGKILL)

    entry = keeper.run(shard, tell)
    assert killed
    assert entry.counts["documents"] == 6
    assert "failed" not in entry.counts
    assert entry.quarantined == ()


def test_a_huge_document_meets_the_memory_limit(tmp_path, warden):
    folder = fill(tmp_path / "in", 2)
    text = (folder / "0001.txt").read_text("utf-8")
    (folder / "huge.txt").write_text(text * (40_000_000 // len(text)), "utf-8")
    (shard,) = plan_shards([str(folder)])
    entry = warden(memory=100).run(shard, lambda _: None)
    assert [r["status"] == "failed" for r in rows(tmp_path)] == [False, False, True]
    (quarantined,) = entry.quarantined
    assert quarantined["type"] in {"MemoryLimit", "WorkerLost"}


def test_a_worker_with_another_model_stops_the_run(tmp_path, warden):
    (shard,) = plan_shards([str(fill(tmp_path / "in", 1))])
    with pytest.raises(RunStopped, match="is to use retail-note 1"):
        warden(label="retail-note 1").run(shard, lambda _: None)


def test_a_worker_that_cannot_begin_says_why(tmp_path, warden):
    (shard,) = plan_shards([str(fill(tmp_path / "in", 1))])
    with pytest.raises(RunStopped, match="nowhere"):
        warden(model=str(tmp_path / "nowhere")).run(shard, lambda _: None)
