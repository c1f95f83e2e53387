"""A shard's lines from its columns are those of its results, one by one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from extractor.archive.progress import LogBoard
from extractor.archive.run import Options, run_archive
from extractor.ground.schema import retail_note
from extractor.service.results.parquet import ParquetResults
from extractor.service.results.summary import extraction_to_summary

SCHEMA = retail_note()
SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.txt"))  # of some values the finders differ
TWICE = "CUSIP\tPrincipal Amount\tCoupon Rate\tMaturity Date\n" + "02006DUP4\t$1,000,000.00\t3.600%\t05/15/2023\n" * 2


@pytest.fixture(scope="module")
def book(tmp_path_factory, filings):
    folder = tmp_path_factory.mktemp("run")
    (folder / "in").mkdir()
    for k, path in enumerate((*sorted(filings.glob("*.txt")), *SAMPLES)):
        (folder / "in" / f"{k}.txt").write_bytes(path.read_bytes())
    (folder / "in" / "empty.txt").write_text("")
    (folder / "in" / "letter.txt").write_text("A letter to shareholders about the weather.\n")
    (folder / "in" / "same.txt").write_bytes((folder / "in" / "0.txt").read_bytes())
    (folder / "in" / "twice.txt").write_text(TWICE)
    run_archive(
        [str(folder / "in")], str(folder / "out"), Options(workers=1, shard_documents=4), LogBoard(io.StringIO())
    )
    return ParquetResults(str(folder / "out"), SCHEMA)


def test_lines_are_those_of_the_results(book):
    told = book.summaries()
    assert {s.status for s in told} >= {"ok", "failed", "empty"}
    assert any(d.disputed for s in told for d in s.doubts)
    assert told == [extraction_to_summary(k, book.extraction(k), SCHEMA) for k in range(len(told))]


def test_notes_of_one_identifier_are_called_by_their_number(book):
    (twice,) = (s for s in book.summaries() if s.source.endswith("twice.txt"))
    assert twice.notes == 2
    assert {d.note for d in twice.doubts} <= {None, "#1", "#2"}
