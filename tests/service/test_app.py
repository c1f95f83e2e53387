from __future__ import annotations

import sys

import pytest
from fastapi.testclient import TestClient

from extractor.ground.errors import UsageError
from extractor.service.app import Access, create_app


def test_every_answer_carries_the_page_s_rules(client):
    for path in ("/review", "/healthz", "/static/review.css", "/nowhere"):
        told = client.get(path).headers
        assert "script-src 'self'" in told["content-security-policy"], path
        assert told["x-content-type-options"] == "nosniff", path
        assert told["cache-control"] == "no-store", path


def test_the_desk_learns_its_layouts_while_the_service_runs_and_stops_with_it(shipped, filings, store, house):
    desk = house.open_desk(shipped, filings / "results.jsonl", store)
    with TestClient(create_app(desk)) as client:
        assert client.get("/healthz").status_code == 200
        assert not desk.stop.is_set()
    assert desk.stop.is_set()


def test_who_may_come_in_is_asked_of_every_request(desk):
    with TestClient(create_app(desk, Access({"a-token-of-anns-own": "Ann"}))) as client:
        assert client.get("/schema").status_code == 401
        assert client.get("/schema", headers={"Authorization": "Bearer a-token-of-anns-own"}).status_code == 200


def test_without_its_extra_it_says_what_to_install(desk, monkeypatch):
    monkeypatch.setitem(sys.modules, "fastapi", None)
    with pytest.raises(UsageError, match=r"retail-note-extractor\[serve\]"):
        create_app(desk)
