"""No request is longer than allowed, whatever its header claims; what is as long as allowed passes."""

from __future__ import annotations

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from extractor.service.limits import BodyLimit

LIMIT = 10_000


@pytest.fixture(scope="module")
def limited():
    async def length(scope, receive, send):
        body = await Request(scope, receive).body()
        await PlainTextResponse(str(len(body)))(scope, receive, send)

    return TestClient(BodyLimit(length, LIMIT))


def pieces(count: int):
    for _ in range(count):
        yield b"x" * 1000


@pytest.mark.parametrize("body", [b"x" * LIMIT, pieces(10)], ids=["announced", "in pieces"])
def test_what_is_as_long_as_allowed_passes(limited, body):
    assert limited.post("/", content=body).text == str(LIMIT)


@pytest.mark.parametrize("body", [b"x" * (LIMIT + 1), pieces(11)], ids=["announced", "in pieces"])
def test_a_longer_one_is_refused_whether_announced_or_not(limited, body):
    answer = limited.post("/", content=body)
    assert answer.status_code == 413
    assert answer.json()["error"]["message"].endswith(" MB; send one document at a time")


def test_a_header_that_claims_less_is_not_believed(limited):
    answer = limited.post("/", content=pieces(30), headers={"Content-Length": "10"})
    assert answer.status_code == 413


def test_the_service_itself_is_limited(guarded):
    headers = {"Authorization": "Bearer a-token-of-anns-own"}
    assert guarded.post("/extract", content=b"x" * 30_000, headers=headers).status_code == 413
