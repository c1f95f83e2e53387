"""The five tables: exact types, the model in the metadata, all of a shard's files or none."""

import datetime as dt
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from crafted import MODEL, craft, results

from extractor.archive.store import Store
from extractor.archive.tables import TABLES, ShardWriter, file_name, results_to_run_tables
from extractor.ground.schema import retail_note


def test_values_are_exact_and_notes_are_notes(tmp_path):
    craft(tmp_path / "out")
    notes = pq.read_table(tmp_path / "out" / file_name("notes", "part-00000"))
    assert notes.num_rows == 3
    assert notes.schema.field("coupon_rate").type == pa.decimal128(38, 9)
    assert notes.schema.field("maturity_date").type == pa.date32()
    assert notes["coupon_rate"][0].as_py() == Decimal("3.600")
    assert notes["maturity_date"][0].as_py() == dt.date(2023, 5, 15)
    documents = pq.read_table(tmp_path / "out" / file_name("documents", "part-00000"))
    assert documents["status"].to_pylist() == [r.status for r in results()]


def test_each_file_tells_schema_and_model(tmp_path):
    craft(tmp_path / "out")
    for table in TABLES:
        metadata = pq.read_schema(tmp_path / "out" / file_name(table, "part-00000")).metadata
        assert metadata[b"schema"] == b"retail_note/1"
        assert metadata[b"model"] == MODEL.encode()


def test_confidences_are_rounded_as_in_the_json():
    confidences = results_to_run_tables(results(), retail_note(), MODEL)["fields"]["confidence"].to_pylist()
    assert len({*confidences}) > 1
    assert all(c == round(c, 4) for c in confidences)


def test_a_shard_that_breaks_leaves_nothing(tmp_path):
    store = Store(str(tmp_path / "out"))
    tables = results_to_run_tables(results(), retail_note(), MODEL)
    with pytest.raises(ZeroDivisionError), ShardWriter(store, "part-00000", retail_note(), MODEL) as writer:
        writer.add(tables | {"notes": 1 // 0})
    assert not [p for p in (tmp_path / "out").rglob("*") if p.is_file()]


def test_pieces_become_one_table_in_their_order(tmp_path):
    store = Store(str(tmp_path / "out"))
    with ShardWriter(store, "part-00000", retail_note(), MODEL) as writer:
        for result in results():
            writer.add(results_to_run_tables([result], retail_note(), MODEL))
    whole = results_to_run_tables(results(), retail_note(), MODEL)
    for table in TABLES:
        written = pq.read_table(tmp_path / "out" / file_name(table, "part-00000"))
        assert written.equals(whole[table]), table
        assert writer.files[table]["rows"] == written.num_rows
