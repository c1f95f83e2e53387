from __future__ import annotations

import io
import json

import pytest

from extractor.emitting.jsonl import results_to_json
from extractor.emitting.parquet import write_parquet
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.schema import retail_note
from extractor.service.results.from_json import dict_to_extraction
from extractor.service.results.recent import RecentResults
from extractor.service.results.shelf import open_results
from extractor.service.results.summary import note_names

SCHEMA = retail_note()


@pytest.fixture(scope="module")
def results(shipped, filings):
    inputs = [str(p) for p in sorted(filings.glob("*.txt"))] + [str(filings / "missing.txt")]
    return list(shipped.pipe(inputs))


def test_a_result_comes_back_from_its_json_as_it_was(results):
    for result in results:
        again = dict_to_extraction(json.loads(json.dumps(result.to_dict())), SCHEMA, "here")
        assert again.to_dict() == result.to_dict()
        assert again.offering.get("settle_date", None) is None or (
            again.offering.settle_date.value == result.offering.settle_date.value
        )


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_a_file_of_results(results, tmp_path, form):
    path = tmp_path / f"r.{form}"
    lines = (json.dumps(r.to_dict()).encode() + b"\n\n" for r in results)
    path.write_bytes(b"".join(lines if form == "jsonl" else results_to_json(results)))
    book = open_results(str(path), SCHEMA)
    assert [s.source for s in book.summaries()] == [r.source for r in results]
    assert [book.extraction(k).to_dict() for k in range(len(results))] == [r.to_dict() for r in results]
    with pytest.raises(KeyError):
        book.extraction(len(results))


def test_a_run_in_parquet(results, tmp_path, filings):
    from extractor.archive.progress import LogBoard
    from extractor.archive.run import Options, run_archive

    sources = [str(p) for p in sorted(filings.glob("*.txt"))]
    run_archive(sources, str(tmp_path / "run"), Options(workers=1), LogBoard(io.StringIO()))
    book = open_results(str(tmp_path / "run"), SCHEMA)
    assert [s.status for s in book.summaries()] == [r.status for r in results[:6]]
    for k, result in enumerate(results[:6]):
        told = book.extraction(k)
        assert [n.cusip.value for n in told.notes] == [n.cusip.value for n in result.notes]
        assert {f: v.value for f, v in told.notes[0].items()} == {f: v.value for f, v in result.notes[0].items()}
        assert told.offering.agents.value == result.offering.agents.value
        assert told.notes[0].coupon_rate.evidence == result.notes[0].coupon_rate.evidence


def test_the_pair_of_parquet_files(results, tmp_path):
    write_parquet(results[:6], tmp_path / "r.parquet")
    book = open_results(str(tmp_path / "r.parquet"), SCHEMA)
    assert [s.source for s in book.summaries()] == [r.source for r in results[:6]]
    assert book.extraction(2).notes[1].maturity_date.value == results[2].notes[1].maturity_date.value


@pytest.mark.parametrize(
    "content", ["not json", "7", '{"values": 1}', '{"schema": "other/1"}', '{"schema": "retail_note/1"}']
)
def test_what_is_no_result_is_refused(tmp_path, content):
    path = tmp_path / "r.jsonl"
    path.write_text(content)
    with pytest.raises(SourceError):
        open_results(str(path), SCHEMA)


def test_what_holds_no_evidence_is_refused(tmp_path, results):
    with pytest.raises(UsageError, match="no such file"):
        open_results(str(tmp_path / "none.jsonl"), SCHEMA)
    (tmp_path / "r.csv").write_text("a,b\n")
    with pytest.raises(SourceError, match="CSV"):
        open_results(str(tmp_path / "r.csv"), SCHEMA)
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match="no table"):
        open_results(str(tmp_path / "empty"), SCHEMA)
    write_parquet(results[:1], tmp_path / "v.parquet", values=True)
    with pytest.raises(SourceError, match="--values"):
        open_results(str(tmp_path / "v.parquet"), SCHEMA)


def test_notes_are_named_by_their_own_identifier_or_their_number(results):
    first, second = results[0].notes
    assert note_names((first, second), SCHEMA) == [first.cusip.value, second.cusip.value]
    assert note_names((first, first), SCHEMA) == ["#1", "#2"]


def test_recent_results_keep_the_latest(results):
    kept = RecentResults(SCHEMA, first=10, most=2)
    assert [kept.put(r, b"x") for r in results[:3]] == [10, 11, 12]
    assert [s.number for s in kept.summaries()] == [11, 12]
    assert kept.put(results[2], b"x") == 12
    assert kept.content(results[0].sha256) is None
    assert kept.content(results[1].sha256) == (results[1].source, b"x")
    with pytest.raises(KeyError):
        kept.extraction(10)
    assert RecentResults(SCHEMA, most_bytes=3).put(results[0], b"long") is None


def test_a_number_written_as_a_number_keeps_its_digits(results, tmp_path):
    told = json.loads(json.dumps(results[0].to_dict()))
    path = tmp_path / "r.jsonl"
    digits = "3.10000000000000000000000000001"
    told["notes"][0]["coupon_rate"]["value"] = "THE RATE"
    path.write_text(json.dumps(told).replace('"THE RATE"', digits) + "\n")
    assert str(open_results(str(path), SCHEMA).extraction(0).notes[0].coupon_rate.value) == digits
