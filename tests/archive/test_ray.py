"""On a real local Ray: the rows of the local engine, also when an actor is killed on the way."""

import contextlib
import time

import pytest
from runs import assert_same, fill, run

from extractor.archive.job import Done, Job
from extractor.archive.ledger import Ledger
from extractor.archive.plan import plan_shards
from extractor.archive.run import Options, run_archive
from extractor.archive.store import Store

psutil = pytest.importorskip("psutil")


class Silent:
    """A board that shows nothing."""

    def begin(self, tally, about):
        pass

    def show(self, event):
        pass

    def note(self, message):
        pass

    def end(self, summary):
        pass


@pytest.mark.usefixtures("local_ray")
def test_ray_gives_the_rows_of_the_local_engine(archive, undisturbed, tmp_path):
    output = tmp_path / "out"
    options = Options(engine="ray", workers=2, shard_documents=2)
    summary = run_archive([str(archive)], str(output), options, Silent())
    assert summary.counts["documents"] == 24
    assert_same(output, undisturbed)


def actors():
    """The actors' processes, of this Ray alone."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):  # Ray ends idle workers as it likes
            if "ShardActor" in "".join(process.cmdline()[:1]):
                found.append(process)
    return found


@pytest.mark.usefixtures("local_ray")
def test_a_killed_actor_costs_nothing(tmp_path):
    from extractor.archive.ray import run_ray
    from extractor.shelf.load import load_model_dir

    folder, whole, output = fill(tmp_path / "in", 12), tmp_path / "whole", tmp_path / "out"
    assert run(folder, "-o", whole, "--shard", 2).returncode == 0
    store = Store(str(output))
    ledger = Ledger(store)
    terms, shards = Ledger(Store(str(whole))).read_plan()
    assert shards == list(plan_shards([str(folder)], 2))
    ledger.begin(terms, shards)
    model = load_model_dir()
    job = Job(str(output), str(model.path), model.label, 0.5, timeout=60, memory=2048)
    killed = 0
    for event in run_ray(job, shards, 2):
        if isinstance(event, Done):
            ledger.commit(event.entry)
            if not killed:
                for process in actors():
                    process.kill()
                    killed += 1
                time.sleep(0.5)
    assert killed
    assert_same(output, whole)
