"""Errors over HTTP: one shape, one line, and the status that fits."""

from __future__ import annotations

import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from extractor.ground.errors import ExtractorError, ModelError, SourceError, UnreadableDocument, UsageError
from extractor.service.errors import add_error_handlers, error_response, error_to_status


@pytest.mark.parametrize(
    ("kind", "status"),
    [(ModelError, 503), (UsageError, 422), (SourceError, 422), (UnreadableDocument, 422), (ExtractorError, 500)],
)
def test_each_kind_of_error_has_its_status(kind, status):
    assert error_to_status(kind("what happened")) == status


def test_a_message_comes_on_one_line():
    answer = error_response(413, "TooLarge", "two\n  lines", {"Retry-After": "1"})
    assert (answer.status_code, answer.headers["retry-after"]) == (413, "1")
    assert json.loads(answer.body) == {"error": {"type": "TooLarge", "message": "two lines"}}


def test_a_fault_names_its_kind_and_keeps_its_traceback_in_the_log(caplog):
    app = FastAPI()
    add_error_handlers(app)

    @app.get("/broken")
    def broken() -> None:
        raise ZeroDivisionError("a secret")

    answer = TestClient(app, raise_server_exceptions=False).get("/broken")
    assert answer.status_code == 500
    said = "a fault of the service (ZeroDivisionError); its log says more"
    assert answer.json() == {"error": {"type": "Fault", "message": said}}
    assert "GET /broken broke" in caplog.text
    assert "a secret" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("GET", "/nowhere", "GET /nowhere: not found; /docs lists what is answered here"),
        ("PUT", "/extract", "PUT /extract: method not allowed; /docs lists what is answered here"),
    ],
)
def test_a_wrong_address_is_named_with_where_to_look(client, method, path, said):
    assert client.request(method, path).json()["error"]["message"] == said


@pytest.mark.parametrize(
    "path", ["/nowhere", "/review/999", "/review/abc", "/static/nothing.css", "/review/0/page/1.png"]
)
def test_what_is_not_there_is_json_and_no_traceback(client, path):
    answer = client.get(path)
    assert 400 <= answer.status_code < 500
    assert answer.json()["error"]["message"]
