"""A run may be killed, run out of disk or lose its input: what was done stays, --resume does the rest."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from runs import assert_same, command, fill, run, tables

from extractor.archive.ledger import PLAN, Ledger
from extractor.archive.store import Store
from extractor.shelf.load import load_model_dir
from extractor.shelf.store import write_model_dir


def finished(output):
    return sorted(Path(output, "_ledger").glob("part-*.json"))


def kill_after(shards, seconds, *arguments):
    """Run until so many shards are done and some seconds more, or eight shards more, then kill it without warning."""
    process = subprocess.Popen(
        command("run", *arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ)
    )
    output = Path(arguments[arguments.index("-o") + 1])
    while not ((output / PLAN).exists() and len(finished(output)) >= shards) and process.poll() is None:
        time.sleep(0.01)
    until = time.monotonic() + seconds
    while time.monotonic() < until and len(finished(output)) < shards + 8:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def test_killed_at_random_moments_and_resumed_equals_undisturbed(tmp_path):
    # Long enough that each kill comes before the end, on a machine of any speed.
    archive, undisturbed, output = fill(tmp_path / "in", 80), tmp_path / "undisturbed", tmp_path / "out"
    assert run(archive, "-o", undisturbed, "--shard", 2).returncode == 0
    chance = random.Random(20260511)
    resume = []
    progress = []
    for wanted, longest in ((0, 2.0), (1, 0.2), (4, 0.2), (7, 0.2)):
        kill_after(wanted, chance.uniform(0, longest), archive, "-o", output, "--shard", 2, *resume)
        progress.append(len(finished(output)))
        resume = ["--resume"]
    assert progress == sorted(progress)
    assert 7 <= progress[-1] < 40
    done = run(archive, "-o", output, "--shard", 2, "--resume")
    assert done.returncode == 0, done.stderr
    assert_same(output, undisturbed)
    assert not [p for p in output.rglob(".*") if p.is_file()]


def test_nothing_that_is_done_is_done_again(archive, undisturbed, tmp_path):
    output = tmp_path / "out"
    shutil.copytree(undisturbed, output)
    before = {p: p.stat().st_mtime_ns for p in output.rglob("*.parquet")}
    done = run(archive, "-o", output, "--shard", 2, "--resume")
    assert json.loads(done.stderr.splitlines()[-1])["documents_here"] == 0
    assert {p: p.stat().st_mtime_ns for p in output.rglob("*.parquet")} == before


def test_a_full_disk_stops_the_run_and_loses_nothing(tmp_path):
    folder = fill(tmp_path / "in", 3)
    (folder / "000-no-notes.txt").write_text("A letter to shareholders about the weather.\n", "utf-8")
    whole, output = tmp_path / "whole", tmp_path / "out"
    assert run(folder, "-o", whole, "--shard", 1, "-w", 1).returncode == 0
    largest = [max(p.stat().st_size for p in whole.rglob(f"part-{i:05}.parquet")) for i in range(4)]
    assert largest[0] < min(largest[1:])
    full = (largest[0] + min(largest[1:])) // 2

    def fill_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (full, full))

    stopped = run(folder, "-o", output, "--shard", 1, "-w", 1, preexec_fn=fill_disk)
    assert stopped.returncode == 1
    assert "cannot be written (File too large); make room, then go on with --resume" in stopped.stderr
    assert "1 of 4 shards are done; --resume does the rest" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert [p.name for p in finished(output)] == ["part-00000.json"]
    assert not list(output.rglob(".part-*"))
    assert run(folder, "-o", output, "--shard", 1, "--resume").returncode == 0
    assert_same(output, whole)


@pytest.fixture
def half_done(archive, tmp_path):
    """A run over a copy of the archive, of which the last shard is still to do."""
    folder, output = tmp_path / "in", tmp_path / "out"
    shutil.copytree(archive, folder)
    assert run(folder, "-o", output, "--shard", 12, "-w", 1).returncode == 0
    whole = tmp_path / "whole"
    shutil.copytree(output, whole)
    Ledger(Store(str(output))).strike(1)
    return folder, output, whole


def test_a_vanished_input_stops_the_run_until_it_is_back(half_done):
    folder, output, whole = half_done
    gone = folder / "0020.txt"
    text = gone.read_bytes()
    gone.unlink()
    stopped = run(folder, "-o", output, "--resume")
    assert stopped.returncode == 1
    assert f"{gone}: was there when the run began and is gone" in stopped.stderr
    assert [p.name for p in finished(output)] == ["part-00000.json"]
    gone.write_bytes(text)
    assert run(folder, "-o", output, "--resume").returncode == 0
    assert_same(output, whole)


def test_an_unreadable_shard_stops_with_its_name(half_done):
    folder, output, whole = half_done
    assert run(folder, "-o", output, "--resume").returncode == 0
    bad = output / "notes" / "part-00001.parquet"
    bad.write_bytes(bad.read_bytes()[:-100])
    stopped = run(folder, "-o", output, "--resume")
    assert stopped.returncode == 1
    assert str(bad) in stopped.stderr
    assert "remove the file" in stopped.stderr
    bad.unlink()
    again = run(folder, "-o", output, "--resume")
    assert again.returncode == 0
    assert "part-00001: notes/part-00001.parquet is missing" in again.stderr
    assert_same(output, whole)


def other_model(folder):
    now = load_model_dir()
    ours = {"card.json", "README.md", "SHA256SUMS"}
    files = {
        p.relative_to(now.path).as_posix(): p.read_bytes()
        for p in now.path.rglob("*")
        if p.is_file() and p.relative_to(now.path).as_posix() not in ours
    }
    return write_model_dir(folder, files, dict(now.card) | {"version": "0.other"}, "another\n")


def test_another_model_is_refused_unless_it_is_named(half_done, tmp_path):
    folder, output, _ = half_done
    other = other_model(tmp_path / "shelf" / "retail_note" / "0.other")
    shelf = tmp_path / "shelf"
    (shelf / "retail_note" / "current.json").write_text(json.dumps({"version": "0.other", "history": []}))
    environment = dict(os.environ) | {"EXTRACTOR_MODELS": str(shelf)}
    resume = command("run", folder, "-o", output, "--resume")
    refused = subprocess.run(resume, capture_output=True, text=True, check=False, env=environment)
    assert refused.returncode == 2
    assert f"in use now is {other.label}; name the one to go on with by --model" in refused.stderr
    assert len(finished(output)) == 1
    named = run(folder, "-o", output, "--resume", "--model", other.path)
    assert named.returncode == 0
    assert f"the rest will be of {other.label}" in named.stderr
    assert set(tables(output)["documents"]["model"].to_pylist()) == {load_model_dir().label, other.label}
    metadata = pq.read_schema(output / "notes" / "part-00001.parquet").metadata
    assert metadata[b"model"].decode() == other.label


def test_wrong_usage_is_said_before_anything_is_done(archive, undisturbed, tmp_path):
    cases = [
        ([archive, "-o", undisturbed], "a run was begun here"),
        ([tmp_path / "nowhere", "-o", tmp_path / "out"], "no such file"),
        ([archive, "-o", tmp_path / "out", "--resume"], "no run was begun here"),
        ([archive, "-o", tmp_path / "out", "--engine", "steam"], "unknown engine"),
        ([undisturbed.parent, "-o", undisturbed, "--resume"], "give --resume the same sources"),
        (["-", "-o", tmp_path / "out"], "standard input"),
    ]
    for arguments, message in cases:
        done = run(*arguments)
        assert (done.returncode, message in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / "out" / PLAN).exists()


def test_an_archive_of_archives_gives_what_a_folder_gives(archive, undisturbed, tmp_path):
    packed = tmp_path / "in.zip"
    with zipfile.ZipFile(packed, "w") as out:
        for path in sorted(archive.iterdir()):
            out.write(path, path.name)
    output = tmp_path / "out"
    assert run(packed, "-o", output, "--shard", 5).returncode == 0
    mine, other = tables(output), tables(undisturbed)
    for name in ("offerings", "notes", "fields"):
        assert mine[name].drop(["source"]).equals(other[name].drop(["source"])), name
    assert mine["documents"]["source"][3].as_py() == f"{packed}!0003.txt"
    replaced = packed.read_bytes()
    packed.write_bytes(replaced + b"\0")
    Ledger(Store(str(output))).strike(2)
    stopped = run(packed, "-o", output, "--resume")
    assert stopped.returncode == 1
    assert "has changed since the run began" in stopped.stderr


@pytest.mark.parametrize("places", [("in", "memory://out"), ("memory://in", "out")])
def test_memory_that_workers_do_not_share_is_refused(tmp_path, places):
    source, output = places
    done = run(source, "-o", output, cwd=tmp_path)
    assert done.returncode == 2
    assert "memory://" in done.stderr
    assert "do not share" in done.stderr
