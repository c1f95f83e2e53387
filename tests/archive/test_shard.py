"""The shard worker: its results are the extractor's own, its order the input's, its stops leave nothing."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from runs import fill

import extractor
from extractor.archive.errors import RunStopped
from extractor.archive.job import At, Away, Counted, Failed, Job, Task
from extractor.archive.plan import plan_shards
from extractor.archive.shard import extract_shard
from extractor.archive.store import Store
from extractor.archive.tables import TABLES, file_name, results_to_run_tables
from extractor.ground.record import Failure


@pytest.fixture(scope="module")
def reader():
    return extractor.load()


def do(reader, output, task, **terms):
    job = Job(str(output), None, reader.model, 0.5, **{"batch_size": 4} | terms)
    told = []
    return extract_shard(task, reader, Store(str(output)), job, told.append), told


def read(output, table):
    return pq.read_table(output / file_name(table, "part-00000"))


def test_a_shard_holds_what_the_extractor_says(tmp_path, reader):
    folder = fill(tmp_path / "in", 10)
    (folder / "0003b.pdf").write_bytes(b"%PDF-1.4\nnothing more")
    (shard,) = plan_shards([str(folder)])
    entry, told = do(reader, tmp_path / "out", Task(shard))
    expected = results_to_run_tables(list(reader.pipe([str(folder)])), reader.schema, reader.model)
    for table in TABLES:
        assert read(tmp_path / "out", table).equals(expected[table]), table
        assert entry.files[table]["rows"] == expected[table].num_rows
    assert entry.counts["documents"] == 11
    assert [f["source"] for f in entry.failed] == [str(folder / "0003b.pdf")]
    assert entry.quarantined == ()
    assert [(m.first, m.count) for m in told if isinstance(m, At)] == [(0, 4), (4, 4), (8, 3)]
    assert [m.counts["documents"] for m in told if isinstance(m, Counted)] == [4, 8, 11]
    assert len([m for m in told if isinstance(m, Away)]) == 3


def test_what_is_left_out_keeps_its_place(tmp_path, reader):
    (shard,) = plan_shards([str(fill(tmp_path / "in", 10))])
    task = Task(shard, {5: Failure("WorkerLost", "the document ended its worker by SIGSEGV")}, frozenset({0}))
    entry, told = do(reader, tmp_path / "out", task)
    assert [m.first for m in told if isinstance(m, At)] == [0, 1, 2, 3, 4, 6, 7, 8]
    statuses = read(tmp_path / "out", "documents")["status"].to_pylist()
    assert [i for i, status in enumerate(statuses) if status == "failed"] == [5]
    assert [m.quarantined for m in told if isinstance(m, Failed)] == [True]
    assert entry.quarantined[0]["type"] == "WorkerLost"


def test_a_limit_that_nothing_meets_quarantines_all_by_name(tmp_path, reader):
    (shard,) = plan_shards([str(fill(tmp_path / "in", 3))])
    entry, _ = do(reader, tmp_path / "out", Task(shard), timeout=0.0005)
    assert [(Path(q["source"]).name, q["type"]) for q in entry.quarantined] == [
        (f"000{i}.txt", "TimeLimit") for i in range(3)
    ]


def test_a_vanished_file_stops_and_leaves_nothing(tmp_path, reader):
    folder = fill(tmp_path / "in", 6)
    (shard,) = plan_shards([str(folder)])
    (folder / "0005.txt").unlink()
    with pytest.raises(RunStopped, match=r"0005\.txt: was there when the run began and is gone"):
        do(reader, tmp_path / "out", Task(shard))
    assert not [p for p in (tmp_path / "out").rglob("*") if p.is_file()]


def test_a_link_that_was_dead_from_the_start_is_a_failed_document(tmp_path, reader):
    folder = fill(tmp_path / "in", 1)
    (folder / "dead.txt").symlink_to(tmp_path / "nowhere")
    (shard,) = plan_shards([str(folder)])
    entry, _ = do(reader, tmp_path / "out", Task(shard))
    assert (entry.counts["documents"], entry.counts["failed"]) == (2, 1)
