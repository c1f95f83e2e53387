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
    assert {"200", "201", "422"} <= set(corrections["responses"])


def _schemas(described):
    """Yield every schema of a description, those within schemas, too."""
    if isinstance(described, list):
        for one in described:
            yield from _schemas(one)
    elif isinstance(described, dict):
        for key, value in described.items():
            if key in {"schema", "items"}:
                yield value
            if key == "properties":
                yield from value.values()
            yield from _schemas(value)


def test_schemas_hold_nothing_but_what_a_schema_may_hold(client):
    known = {"type", "format", "description", "enum", "items", "properties", "required", "oneOf", "anyOf", "title"}
    known |= {"default", "additionalProperties", "$ref", "minimum", "contentMediaType"}
    found = list(_schemas(client.get("/openapi.json").json()["paths"]))
    assert len(found) > 30
    assert {key for one in found for key in one} <= known


def test_every_parameter_key_and_answer_is_told_in_words(client):
    described = client.get("/openapi.json").json()["paths"]
    for path, methods in described.items():
        for told in methods.values():
            assert all(p.get("description") for p in told.get("parameters", ())), path
            said = {answer["description"] for answer in told["responses"].values()}
            assert not said & {"", "Successful Response", "Validation Error"}, path
    body = described["/corrections"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert all(key.get("description") for key in body["oneOf"][0]["properties"].values())
