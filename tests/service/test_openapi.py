"""The description of the API: every request, its bodies, and a page that needs no network."""

from __future__ import annotations


def test_the_description_and_its_page_need_no_network(client):
    described = client.get("/openapi.json").json()
    assert {"/extract", "/corrections", "/schema", "/healthz", "/metrics"} <= set(described["paths"])
    page = client.get("/docs").text
    assert "POST" in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_bodies_and_answers_are_described(client):
    described = client.get("/openapi.json").json()["paths"]
    extract, corrections = described["/extract"]["post"], described["/corrections"]["post"]
    assert {"multipart/form-data", "text/html", "application/pdf"} <= set(extract["requestBody"]["content"])
    assert {"200", "413", "422", "503"} <= set(extract["responses"])
    assert {"application/json", "application/x-ndjson"} == set(corrections["requestBody"]["content"])
