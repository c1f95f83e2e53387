"""Writers at once, a writer killed in mid-write, and openings at once: nothing lost, nothing twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extractor.corpus.engine import is_there, open_engine
from extractor.corpus.store import Store
from extractor.ground.errors import SourceError, UsageError

WRITER = """
import sys
from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.store import Entry, Store
url, who, count, batch = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
document = StoredDocument("a" * 64, "a.txt", "text/plain", "Rate")
store = Store(url)
for k in range(count):
    said = [NewCorrection(Kind.VALUE, f"#{k * batch + j + 1}", "coupon_rate", str(k), by=who) for j in range(batch)]
    store.add_all([Entry(document, s, f"{who}/{s.note}") for s in said])
    print(k, flush=True)
"""


def start(url, who, count, batch=1):
    command = [sys.executable, "-c", WRITER, url, who, str(count), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_new_store_is_opened_while_another_process_writes(tmp_path):
    path = tmp_path / "store.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.3, other.rollback)
    done.start()
    try:
        open_engine(f"sqlite:///{path}").dispose()
    finally:
        done.join()
        other.close()
    assert is_there(f"sqlite:///{path}")


def test_two_writers_at_once_lose_and_duplicate_nothing(url):
    writers = [start(url, who, 40) for who in ("ann", "bob")]
    for writer in writers:
        _, told = writer.communicate(timeout=120)
        assert writer.returncode == 0, told
    with Store(url) as store:
        history = store.history()
        assert len(history) == 80
        assert {(c.said.by, c.said.note) for c in history} == {
            (who, f"#{k + 1}") for who in ("ann", "bob") for k in range(40)
        }
        assert len(list(store.documents())) == 1


def test_a_writer_killed_in_mid_write_leaves_whole_batches_and_a_retry_completes_them(url):
    count, batch = 30, 20
    writer = start(url, "ann", count, batch)
    for _ in range(3):
        writer.stdout.readline()
    time.sleep(0.01)
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait(timeout=120)
    with Store(url) as store:
        left = len(store.history())
        assert 3 * batch <= left <= count * batch
        assert left % batch == 0  # a batch is there or it is not
    again = start(url, "ann", count, batch)
    _, told = again.communicate(timeout=120)
    assert again.returncode == 0, told
    with Store(url) as store:
        notes = [c.said.note for c in store.history()]
        assert len(notes) == len(set(notes)) == count * batch


def test_openings_at_once_make_the_tables_once(url):
    openings = [start(url, f"w{k}", 1) for k in range(3)]
    for opening in openings:
        _, told = opening.communicate(timeout=120)
        assert opening.returncode == 0, told
    with Store(url) as store:
        assert len(store.history()) == 3


@pytest.mark.parametrize("odd", ["no url", "mysql://x/y", "sqlitee:///x"])
def test_a_url_of_nothing_that_serves_is_refused(odd):
    with pytest.raises(UsageError):
        open_engine(odd)


def test_a_database_that_cannot_be_reached_is_named_without_its_password(tmp_path):
    with pytest.raises(SourceError, match="cannot be opened"):
        open_engine(f"sqlite:///{tmp_path}/nowhere/store.db")
    with pytest.raises(SourceError) as told:
        open_engine("postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(told.value)


def test_a_store_that_must_be_there_is_not_made(url):
    with pytest.raises(UsageError, match="no store at"):
        Store(url, create=False)
    assert not is_there(url)
    if url.startswith("sqlite"):
        assert not Path(url.removeprefix("sqlite:///")).exists()
    Store(url).close()
    assert is_there(url)
    Store(url, create=False).close()
