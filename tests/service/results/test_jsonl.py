"""Results in JSON lines or one JSON array: indexed once, read one by one, and refused where they are none."""

from __future__ import annotations

import json

import pytest

from extractor.emitting.jsonl import results_to_json
from extractor.ground.errors import SourceError
from extractor.ground.schema import retail_note
from extractor.service.results.jsonl import JsonResults

SCHEMA = retail_note()


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_a_file_of_results(results, tmp_path, form):
    path = tmp_path / f"r.{form}"
    lines = (json.dumps(r.to_dict()).encode() + b"\n\n" for r in results)
    path.write_bytes(b"".join(lines if form == "jsonl" else results_to_json(results)))
    book = JsonResults(path, SCHEMA)
    assert [s.source for s in book.summaries()] == [r.source for r in results]
    assert [book.extraction(k).to_dict() for k in range(len(results))] == [r.to_dict() for r in results]
    with pytest.raises(KeyError):
        book.extraction(len(results))


@pytest.mark.parametrize(
    "content",
    ["", "\n\n", "[]", "not json", "7", '{"values": 1}', '{"schema": "other/1"}', '{"schema": "retail_note/1"}'],
)
def test_what_is_no_result_is_refused(tmp_path, content):
    path = tmp_path / "r.jsonl"
    path.write_text(content)
    with pytest.raises(SourceError):
        JsonResults(path, SCHEMA)


def test_a_number_written_as_a_number_keeps_its_digits(results, tmp_path):
    told = json.loads(json.dumps(results[0].to_dict()))
    path = tmp_path / "r.jsonl"
    digits = "3.10000000000000000000000000001"
    told["notes"][0]["coupon_rate"]["value"] = "THE RATE"
    path.write_text(json.dumps(told).replace('"THE RATE"', digits) + "\n")
    assert str(JsonResults(path, SCHEMA).extraction(0).notes[0].coupon_rate.value) == digits
