"""The ledger: what it is told it tells again; what is damaged is said, not guessed."""

import dataclasses

import pytest

from extractor.archive.ledger import PLAN, Entry, Ledger, Terms
from extractor.archive.plan import Shard
from extractor.archive.store import Store
from extractor.ground.errors import UsageError
from extractor.reading.members import Part

TERMS = Terms(("in",), "retail-note 1 abc", "retail_note/1", 0.5, "2026.11.0", "2026-11-20T10:00:00+00:00")
SHARDS = [Shard(0, 0, (Part("in/a.txt", named=False, size=3),)), Shard(1, 1, (Part("b.zip", True, 9, 0, 4),))]
ENTRY = Entry(
    1,
    TERMS.model,
    {"documents": 4, "notes": 5, "ok": 3, "failed": 1},
    {"notes": {"rows": 5, "bytes": 900}},
    1.25,
    ({"source": "b.zip!\udcffx.txt", "type": "SourceError", "message": "gone"},),
)


@pytest.fixture(params=["disk", "url"])
def ledger(request, tmp_path):
    return Ledger(Store(str(tmp_path / "out") if request.param == "disk" else f"memory://{tmp_path}/out"))


def test_what_is_entered_is_read_again(ledger):
    assert not ledger.exists()
    ledger.begin(TERMS, SHARDS)
    assert ledger.exists()
    assert ledger.read_plan() == (TERMS, SHARDS)
    assert ledger.entries() == {}
    entry = dataclasses.replace(ENTRY, failed=())
    ledger.commit(entry)
    assert ledger.entries() == {1: entry}
    ledger.strike(1)
    assert ledger.entries() == {}


def test_a_name_that_is_not_utf8_can_be_entered(ledger):
    ledger.begin(TERMS, SHARDS)
    ledger.commit(ENTRY)
    assert ledger.entries() == {1: ENTRY}


def test_no_run_and_damage_are_said(ledger):
    with pytest.raises(UsageError, match="no run was begun here"):
        ledger.read_plan()
    ledger.store.write(PLAN, b'{"terms": {"sources"')
    with pytest.raises(UsageError, match="plan is damaged"):
        ledger.read_plan()
    ledger.store.write("_ledger/part-00000.json", b"{}")
    with pytest.raises(UsageError, match=r"part-00000.json: the entry is damaged"):
        ledger.entries()
