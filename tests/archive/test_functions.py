"""The Arrow function, by itself and inside the engines that are installed."""

import pickle
import shutil
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from extractor.archive.functions import ContentsToRows
from extractor.ground.errors import UsageError

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def batch():
    sources = [p.name for p in SAMPLES] + ["broken.pdf", "missing"]
    contents = [p.read_bytes() for p in SAMPLES] + [b"%PDF-1.4\nnothing more", None]
    return pa.record_batch({"source": sources, "content": pa.array(contents, pa.binary())})


@pytest.fixture(scope="module")
def expected():
    return ContentsToRows("notes")(batch()).to_pylist()


def test_a_batch_gives_rows_of_the_stated_columns(expected):
    function = ContentsToRows("notes")
    rows = function(batch())
    assert rows.schema.equals(function.schema)
    assert [r["source"] for r in expected if r["status"] == "failed"] == ["broken.pdf", "missing"]
    assert {r["source"] for r in expected} == set(batch().column("source").to_pylist())
    assert sum(r["note"] is not None for r in expected) >= len(SAMPLES)


@pytest.mark.parametrize("table", ["documents", "offerings", "notes", "fields", "findings"])
def test_tables_batches_and_lists_hold_the_same_rows(table):
    function = pickle.loads(pickle.dumps(ContentsToRows(table)))
    rows = function(batch())
    assert isinstance(rows, pa.RecordBatch)
    assert function(pa.Table.from_batches([batch()])).to_pylist() == rows.to_pylist()
    lists = function.lists(batch())
    assert len(lists) == batch().num_rows
    assert [row for one in lists.to_pylist() for row in one] == rows.to_pylist()


def test_an_empty_batch_gives_no_rows():
    assert ContentsToRows("notes")(batch().slice(0, 0)).num_rows == 0


def test_text_is_content_as_well_as_bytes():
    text = pa.table({"source": [SAMPLES[0].name], "content": [SAMPLES[0].read_text("utf-8")]})
    plain = text.set_column(1, "content", pa.array([SAMPLES[0].read_bytes()], pa.large_binary()))
    assert ContentsToRows("notes")(text).to_pylist() == ContentsToRows("notes")(plain).to_pylist()


def test_a_batch_of_other_columns_is_wrong_usage():
    with pytest.raises(UsageError, match="needs the columns source and content, and has name, body"):
        ContentsToRows("notes")(pa.table({"name": ["a"], "body": [b"b"]}))


def test_an_unknown_table_is_wrong_usage():
    with pytest.raises(UsageError, match="choose one of"):
        ContentsToRows("bonds")


def by_source(rows):
    return sorted(rows, key=lambda r: (r["source"], r["note"] or 0))


def test_ray_data(expected, local_ray):
    data = local_ray.data.from_arrow(pa.Table.from_batches([batch()]))
    rows = data.map_batches(ContentsToRows("notes"), batch_format="pyarrow").take_all()
    assert by_source(rows) == by_source(expected)


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
def test_spark(expected, monkeypatch):
    pytest.importorskip("pyspark", reason="Spark, and the Java it needs, are no part of the extras")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    function = ContentsToRows("notes")
    data = spark.createDataFrame(
        [(r["source"], r["content"]) for r in batch().to_pylist()], "source string, content binary"
    )
    try:
        rows = data.mapInArrow(lambda batches: map(function, batches), from_arrow_schema(function.schema)).collect()
    finally:
        spark.stop()
    assert by_source(row.asDict(recursive=True) for row in rows) == by_source(expected)


def test_daft(expected):
    daft = pytest.importorskip("daft")
    function = ContentsToRows("notes")
    kind = daft.DataType.from_arrow_type(pa.list_(pa.struct(list(function.schema))))

    @daft.func.batch(return_dtype=kind)
    def extract(source, content):
        return function.lists(pa.table({"source": source.to_arrow(), "content": content.to_arrow()}))

    data = daft.from_arrow(pa.Table.from_batches([batch()]))
    rows = data.select(extract(data["source"], data["content"]).alias("row")).explode("row")
    assert by_source(r["row"] for r in rows.to_pylist()) == by_source(expected)
