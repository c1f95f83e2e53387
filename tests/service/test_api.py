from __future__ import annotations

import json

import pytest

from extractor.corpus.corrections import Kind


def correction(sha256: str, **more):
    return {"sha256": sha256, "note": None, "field": "issuer", "value": "Northfield Lending Corp.", "by": "Bo"} | more


def test_extract_takes_a_raw_body(client, house):
    answer = client.post("/extract?source=one.txt", content=house.filing(0).encode())
    assert answer.status_code == 200
    result = answer.json()
    assert (result["source"], result["schema"]) == ("one.txt", "retail_note/1")
    assert [n["cusip"]["value"] for n in result["notes"]] == [house.identifier(0, 0), house.identifier(0, 1)]


def test_extract_takes_an_uploaded_file_under_its_name(client, house):
    answer = client.post("/extract", files={"file": ("two.txt", house.filing(1).encode(), "text/plain")})
    assert answer.status_code == 200
    assert answer.json()["source"] == "two.txt"
    assert len(answer.json()["notes"]) == 2


def test_extract_gives_plain_values(client, house):
    result = client.post("/extract?values=true", content=house.filing(0).encode()).json()
    assert result["notes"][0]["coupon_rate"] == "3.500"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"\x00\x01\x02\xff" * 50, "UnreadableDocument"),
        (b"   \n ", "UnreadableDocument"),
        (b"%PDF-1.4 broken", "UnreadableDocument"),
    ],
)
def test_a_bad_document_is_a_failed_document_and_no_fault(client, body, error):
    answer = client.post("/extract", content=body)
    assert answer.status_code == 422
    assert answer.json()["status"] == "failed"
    assert answer.json()["error"]["type"] == error
    assert client.get("/healthz").json()["status"] == "ok"


def test_a_request_without_a_document_says_so(client):
    answer = client.post("/extract")
    assert answer.status_code == 422
    assert "holds no document" in answer.json()["error"]["message"]
    two = client.post("/extract", files=[("a", ("a.txt", b"x")), ("b", ("b.txt", b"y"))])
    assert "holds 2 files" in two.json()["error"]["message"]


def test_what_was_extracted_can_be_reviewed_at_once(client, house):
    client.post("/extract?source=new.txt", content=house.filing(40).encode())
    assert "new.txt" in client.get("/review?done=1").text
    assert client.get("/review/6").status_code == 200


def test_corrections_are_taken_once(client, desk):
    body = correction(desk.summaries()[0].sha256)
    first, again = client.post("/corrections", json=body), client.post("/corrections", json=body)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["corrections"][0]["new"]
    assert not again.json()["corrections"][0]["new"]
    assert first.json()["corrections"][0]["doubts"] == []
    assert first.json()["corrections"][0]["id"] == again.json()["corrections"][0]["id"]
    assert len(desk.store.history()) == 1


def test_a_correction_may_be_said_again_after_it_was_withdrawn(client, desk):
    body = correction(desk.summaries()[0].sha256)
    number = client.post("/corrections", json=body).json()["corrections"][0]["id"]
    withdrawal = {"kind": "withdraw", "withdraws": number, "by": "Bo"}
    for _ in range(2):
        assert client.post("/corrections", json=withdrawal).status_code in {200, 201}
    assert desk.store.active() == []
    assert client.post("/corrections", json=body).status_code == 201
    assert [c.said.kind for c in desk.store.history()] == [Kind.VALUE, Kind.WITHDRAW, Kind.VALUE]
    assert len(desk.store.active()) == 1


def test_many_corrections_are_taken_all_or_none(client, desk):
    sha = desk.summaries()[1].sha256
    wrong = [correction(sha), correction(sha, field="trade_date", value="not a date")]
    answer = client.post("/corrections", json=wrong)
    assert answer.status_code == 422
    assert "correction 2" in answer.json()["error"]["message"]
    assert desk.store.history() == []
    lines = "\n".join(
        json.dumps(correction(sha, field=f, value=v)) for f, v in (("issuer", "N"), ("trade_date", "2025-03-11"))
    )
    answer = client.post("/corrections", content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert [c["value"] for c in answer.json()["corrections"]] == ["N", "2025-03-11"]


def test_a_number_in_json_stays_as_it_is_written(client, desk, house):
    sha = desk.summaries()[0].sha256
    line = (
        f'{{"sha256": "{sha}", "note": "{house.identifier(0, 0)}", "field": "coupon_rate", "value": 3.60, "by": "Bo"}}'
    )
    assert client.post("/corrections", content=line).json()["corrections"][0]["value"] == "3.60"


def test_an_idempotency_key_tells_a_retry(client, desk):
    body, headers = correction(desk.summaries()[0].sha256, reason="seen"), {"Idempotency-Key": "job-7"}
    ids = {client.post("/corrections", json=[body], headers=headers).json()["corrections"][0]["id"] for _ in range(3)}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"field": "colour"}, "no field 'colour'"),
        ({"by": ""}, "who it is by"),
        ({"sha256": "0" * 64}, "is not known here"),
        ({"sha256": None}, "name the document"),
        ({"tint": 1}, "unknown keys tint"),
        ({"kind": "guess"}, "no kind of correction"),
        ({"evidence": [[1]]}, "evidence is a list"),
        ({"evidence": [[0, 10**9]]}, "lies outside"),
        ({"note": 7}, "'note' must be a text"),
        ({"source": "/etc/passwd", "sha256": None}, "is not known here"),
    ],
)
def test_a_wrong_correction_is_refused_with_its_reason(client, desk, change, said):
    answer = client.post("/corrections", json=correction(desk.summaries()[0].sha256) | change)
    assert answer.status_code == 422
    assert said in answer.json()["error"]["message"]
    assert desk.store.history() == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_correction_is_refused(client, body):
    answer = client.post("/corrections", content=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["type"] == "UsageError"


def test_a_document_may_be_handed_over_with_its_correction(client, desk):
    body = correction("", text="Some Issuer Inc.\n", source="own.txt", value="Some Issuer Inc.")
    del body["sha256"]
    assert client.post("/corrections", json=body).status_code == 201
    assert [d.source for d in desk.store.documents()] == ["own.txt"]


def test_the_history_can_be_asked(client, desk):
    sha = desk.summaries()[0].sha256
    client.post("/corrections", json=correction(sha, value="First"))
    client.post("/corrections", json=correction(sha, value="Second"))
    every = client.get("/corrections", params={"sha256": sha}).json()["corrections"]
    holding = client.get("/corrections", params={"sha256": sha, "active": True}).json()["corrections"]
    assert [c["value"] for c in every] == ["First", "Second"]
    assert [c["value"] for c in holding] == ["Second"]


def test_schema_names_every_field(client, desk):
    told = client.get("/schema").json()
    assert set(told["offering"]) | set(told["note"]) == {f.name for f in desk.schema.fields}
