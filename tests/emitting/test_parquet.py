"""Parquet output: decimals and dates typed, every field with its evidence, whole files only."""

import datetime as dt
import json
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from builders import extraction, failed, note, step_note

from extractor.emitting.parquet import write_parquet
from extractor.ground.errors import UsageError
from extractor.ground.record import Promise
from extractor.ground.schema import retail_note


def test_notes_are_typed(tmp_path):
    (path,) = write_parquet([extraction(note()), failed()], tmp_path / "out.parquet", values=True)
    table = pq.read_table(path)
    assert pa.types.is_decimal128(table.schema.field("coupon_rate").type)
    assert table.schema.field("maturity_date").type == pa.date32()
    assert table.schema.field("coupon_rate").metadata == {b"unit": b"percent a year"}
    first, second = table.to_pylist()
    assert (first["coupon_rate"], first["maturity_date"]) == (Decimal("3.600"), dt.date(2023, 5, 15))
    assert (first["principal_amount"], first["survivors_option"]) == (None, True)
    assert (second["source"], second["status"], second["cusip"]) == ("broken.pdf", "failed", None)


def test_fields_stand_beside_in_long_form(tmp_path):
    paths = write_parquet([extraction(note(), step_note())], tmp_path / "out.parquet")
    assert [p.name for p in paths] == ["out.parquet", "out.fields.parquet"]
    rows = pq.read_table(paths[1]).to_pylist()
    schema = retail_note()
    assert len(rows) == len(schema.offering_fields) + 2 * len(schema.note_fields)
    rate = next(r for r in rows if r["field"] == "coupon_rate")
    assert (rate["note"], rate["value"], rate["raw"]) == (0, "3.600", "3.600 %")
    assert (rate["method"], rate["start"], rate["end"]) == ("rules", 400, 407)
    agents = next(r for r in rows if r["field"] == "agents")
    assert json.loads(agents["value"])[0] == "Incapital LLC"
    steps = next(r for r in rows if r["field"] == "step_schedule" and r["note"] == 1)
    assert json.loads(steps["value"])[1] == {"from": "2026-01-15", "rate": "4.25"}


def test_a_run_that_breaks_leaves_the_old_file(tmp_path):
    path = tmp_path / "out.parquet"
    path.write_bytes(b"old")

    def broken():
        yield extraction(note())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_parquet(broken(), path)
    assert [p.name for p in tmp_path.iterdir()] == ["out.parquet"]
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        write_parquet([], tmp_path / "missing" / "out.parquet")


def test_a_promise_adds_its_verdicts_to_the_long_form(tmp_path):
    promise = Promise(0.999, 0.9, "accepted from 0.9")
    results = [promise.of(extraction(note())), failed()]
    _, fields = write_parquet(results, tmp_path / "out.parquet", accepted=True)
    told = {(r["note"], r["field"]): r["accepted"] for r in pq.read_table(fields).to_pylist()}
    assert [told[0, n] for n in ("cusip", "coupon_rate", "principal_amount")] == [True, False, None]
    assert told[None, "issuer"] is True
