"""JSON output: the contract's shape, one line a document, in order, whatever the text holds."""

import json

from builders import extraction, failed, found, note

from extractor.emitting.jsonl import results_to_json, results_to_jsonl


def test_one_document_one_line_in_order():
    lines = list(results_to_jsonl([extraction(note(), source="a"), failed("b"), extraction(source="c")]))
    assert [json.loads(line)["source"] for line in lines] == ["a", "b", "c"]
    assert all(line.count(b"\n") == 1 and line.endswith(b"\n") for line in lines)


def test_line_breaks_inside_a_value_stay_inside_the_line():
    (line,) = results_to_jsonl([extraction(note(title=found("two\nlines\u2028\x85")))])
    assert line.count(b"\n") == 1
    assert json.loads(line)["notes"][0]["title"]["value"] == "two\nlines\u2028\x85"


def test_full_shape_and_plain_values():
    (full,), (plain,) = (list(results_to_jsonl([extraction(note())], values=v)) for v in (False, True))
    rate = json.loads(full)["notes"][0]["coupon_rate"]
    assert rate["value"] == "3.600"
    assert rate["evidence"] == [{"start": 400, "end": 407}]
    assert json.loads(plain)["notes"][0]["coupon_rate"] == "3.600"


def test_a_file_name_that_is_not_utf8_survives():
    (line,) = results_to_jsonl([extraction(source="caf\udce9.txt")])
    assert json.loads(line)["source"] == "caf\udce9.txt"


def test_json_is_one_array():
    text = b"".join(results_to_json([extraction(note()), failed()]))
    assert [d["status"] for d in json.loads(text)] == ["review", "failed"]
    assert json.loads(b"".join(results_to_json([]))) == []
