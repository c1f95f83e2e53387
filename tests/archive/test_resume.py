"""What may change between a run and its resumption, and what may not."""

from dataclasses import replace

import pytest
from crafted import craft

from extractor.archive.errors import RunStopped
from extractor.archive.ledger import Ledger, Terms
from extractor.archive.resume import check_terms, keep_whole, remove_scraps
from extractor.ground.errors import UsageError

THEN = Terms(("in",), "retail-note 1 abc", "retail_note/1", 0.5, "2026.11.0", "2026-11-20T10:00:00+00:00")


def test_the_same_terms_at_another_time_pass():
    check_terms(THEN, replace(THEN, started="2027-01-01T00:00:00+00:00", version="2027.1.0"), model_named=False)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model": "retail-note 2 def"}, "--model"),
        ({"schema": "retail_note/2"}, "another folder"),
        ({"sources": ("in", "more")}, "same sources"),
        ({"review_threshold": 0.6}, "threshold"),
        ({"store": "sqlite:///s.db"}, "begun with no --store; resume with the same"),
    ],
)
def test_what_differs_is_refused_and_named(change, message):
    with pytest.raises(UsageError, match=message):
        check_terms(THEN, replace(THEN, **change), model_named=False)


def test_a_store_is_named_and_what_it_learned_meanwhile_takes_part():
    taught = replace(THEN, store="sqlite:///s.db", corrections=1)
    check_terms(taught, replace(taught, corrections=9), model_named=False)
    with pytest.raises(UsageError, match=r"begun with --store sqlite:///s.db"):
        check_terms(taught, THEN, model_named=False)


def test_a_named_model_passes_a_named_schema_never():
    check_terms(THEN, replace(THEN, model="retail-note 2 def"), model_named=True)
    with pytest.raises(UsageError):
        check_terms(THEN, replace(THEN, schema="retail_note/2"), model_named=True)


def test_missing_files_are_done_again_and_damaged_ones_stop(tmp_path):
    store = craft(tmp_path / "out")
    ledger, said = Ledger(store), []
    _, shards = ledger.read_plan()
    assert list(keep_whole(ledger, ledger.entries(), shards, said.append)) == [0]
    assert said == []
    store.write("fields/part-00000.parquet", store.read("notes/part-00000.parquet"))
    with pytest.raises(RunStopped, match=r"fields.*holds 3 rows where"):
        keep_whole(ledger, ledger.entries(), shards, said.append)
    store.write("fields/part-00000.parquet", b"nothing of the kind")
    with pytest.raises(RunStopped, match=r"fields.*cannot be read"):
        keep_whole(ledger, ledger.entries(), shards, said.append)
    store.remove("fields/part-00000.parquet")
    assert keep_whole(ledger, ledger.entries(), shards, said.append) == {}
    assert "is missing" in said[0]
    assert ledger.entries() == {}


def test_only_scraps_are_removed(tmp_path):
    store = craft(tmp_path / "out")
    before = store.names("notes")
    store.write("notes/.part-00001.parquet-x1y2", b"half")
    remove_scraps(store)
    assert store.names("notes") == before
