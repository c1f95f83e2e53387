"""Results in Parquet: a run's folder, and the pair of files that extract writes."""

from __future__ import annotations

import io

import pytest

from extractor.emitting.parquet import write_parquet
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note
from extractor.service.results.parquet import ParquetResults

SCHEMA = retail_note()


def test_a_run_in_parquet(results, tmp_path, filings):
    from extractor.archive.progress import LogBoard
    from extractor.archive.run import Options, run_archive

    sources = [str(p) for p in sorted(filings.glob("*.txt"))]
    run_archive(sources, str(tmp_path / "run"), Options(workers=1), LogBoard(io.StringIO()))
    book = ParquetResults(str(tmp_path / "run"), SCHEMA)
    assert [s.status for s in book.summaries()] == [r.status for r in results[:6]]
    for k, result in enumerate(results[:6]):
        told = book.extraction(k)
        assert [n.cusip.value for n in told.notes] == [n.cusip.value for n in result.notes]
        assert {f: v.value for f, v in told.notes[0].items()} == {f: v.value for f, v in result.notes[0].items()}
        assert told.offering.agents.value == result.offering.agents.value
        assert told.notes[0].coupon_rate.evidence == result.notes[0].coupon_rate.evidence


def test_what_a_killed_run_left_of_a_shard_is_passed_over(tmp_path, filings):
    from extractor.archive.progress import LogBoard
    from extractor.archive.run import Options, run_archive

    sources = [str(p) for p in sorted(filings.glob("*.txt"))]
    run = tmp_path / "run"
    run_archive(sources, str(run), Options(workers=1, shard_documents=3), LogBoard(io.StringIO()))
    assert len(ParquetResults(str(run), SCHEMA).summaries()) == 6
    (run / "_ledger" / "part-00001.json").unlink()
    (run / "documents" / "part-00001.parquet").unlink()
    assert len(ParquetResults(str(run), SCHEMA).summaries()) == 3


def test_the_pair_of_parquet_files(results, tmp_path):
    write_parquet(results[:6], tmp_path / "r.parquet")
    book = ParquetResults(str(tmp_path / "r.parquet"), SCHEMA)
    assert [s.source for s in book.summaries()] == [r.source for r in results[:6]]
    assert book.extraction(2).notes[1].maturity_date.value == results[2].notes[1].maturity_date.value


def test_values_alone_are_refused(results, tmp_path):
    write_parquet(results[:1], tmp_path / "v.parquet", values=True)
    with pytest.raises(SourceError, match="--values"):
        ParquetResults(str(tmp_path / "v.parquet"), SCHEMA)
