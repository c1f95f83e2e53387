"""Arrow tables: five of them, typed, exact or empty."""

import logging
from decimal import Decimal

import pyarrow as pa
import pytest
from builders import extraction, failed, found, note

from extractor.emitting.arrow import results_to_tables, tables_schema
from extractor.ground.schema import retail_note


def test_all_five_tables():
    tables = results_to_tables([extraction(note()), failed()], retail_note())
    assert {n: t.num_rows for n, t in tables.items() if n != "fields"} == {
        "documents": 2, "offerings": 2, "notes": 2, "findings": 1,
    }  # fmt: skip
    assert tables["documents"]["error"].to_pylist() == [None, "no text can be read"]


@pytest.mark.parametrize("odd", [Decimal("0.1234567891"), Decimal(10) ** 30])
def test_a_number_too_long_for_its_column_is_left_out_not_rounded(odd, caplog):
    with caplog.at_level(logging.WARNING):
        tables = results_to_tables([extraction(note(coupon_rate=found(odd)))], retail_note())
    assert tables["notes"]["coupon_rate"].to_pylist() == [None]
    assert "does not fit" in caplog.text
    assert format(odd, "f") in tables["fields"]["value"].to_pylist()


def test_no_results_give_the_same_columns():
    tables = results_to_tables([], retail_note())
    assert {n: t.schema for n, t in tables.items()} == tables_schema(retail_note())
    assert tables["notes"].schema.field("step_schedule").type == pa.list_(
        pa.struct([("from", pa.date32()), ("rate", pa.decimal128(38, 9))])
    )


def test_a_file_name_that_is_not_utf8_still_makes_a_row():
    tables = results_to_tables([extraction(note(), source="caf\udce9.txt")], retail_note())
    assert tables["documents"]["source"].to_pylist() == ["caf?.txt"]
