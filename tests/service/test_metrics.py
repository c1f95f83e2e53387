"""Metrics: what Prometheus is told of documents and requests."""

from __future__ import annotations


def test_metrics_count_documents_failures_and_time(client, house):
    client.post("/extract", content=house.filing(0).encode())
    client.post("/extract", content=b"\x00\x01" * 99)
    text = client.get("/metrics").text
    assert 'extractor_documents_total{status="failed"} 1.0' in text
    assert 'extractor_failures_total{error="UnreadableDocument"} 1.0' in text
    assert "extractor_extract_seconds_count 2.0" in text


def test_answers_are_counted_by_method_and_status_and_no_made_up_method_makes_a_row(client):
    for method in ("GET", "TEAPOT", "KETTLE"):
        client.request(method, "/nowhere")
    text = client.get("/metrics").text
    assert 'extractor_requests_total{method="GET",status="404"} 1.0' in text
    assert [line for line in text.splitlines() if "TEAPOT" in line or "KETTLE" in line] == []
    assert 'extractor_requests_total{method="other",status="404"} 2.0' in text
