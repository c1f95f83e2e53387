from __future__ import annotations

import pytest

from extractor.ground.errors import UsageError
from extractor.service.app import Access, create_app
from extractor.service.auth import is_local, read_token_file

TOKEN = {"Authorization": "Bearer a-token-of-anns-own"}


def test_without_a_token_nobody_comes_in(guarded):
    for path in ("/schema", "/metrics", "/review", "/docs", "/openapi.json", "/corrections"):
        assert guarded.get(path).status_code == 401, path
    assert guarded.post("/extract", content=b"x").status_code == 401
    assert guarded.get("/schema", headers={"Authorization": "Bearer wrong-token-wrong"}).status_code == 401
    assert guarded.get("/schema", headers={"Authorization": "Basic a-token-of-anns-own"}).status_code == 401
    assert guarded.get("/healthz").status_code == 200


def test_a_token_opens(guarded):
    assert guarded.get("/schema", headers=TOKEN).status_code == 200


def test_the_holder_of_a_token_cannot_pass_for_someone_else(guarded, desk):
    body = {"sha256": desk.summaries()[0].sha256, "note": None, "field": "issuer", "value": "N", "by": "Someone Else"}
    assert guarded.post("/corrections", json=body, headers=TOKEN).json()["corrections"][0]["by"] == "Ann"


def test_a_person_logs_in_once(guarded):
    page = guarded.get("/review", headers={"Accept": "text/html"})
    assert page.url.path == "/login"
    assert guarded.post("/login", data={"token": "wrong"}).status_code == 401
    assert guarded.post("/login", data={"token": "a-token-of-anns-own"}).url.path == "/review"
    assert 'value="Ann"' in guarded.get("/review").text


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]
)
def test_a_page_of_another_site_cannot_write(client, headers):
    answer = client.post("/corrections", json={}, headers=headers)
    assert answer.status_code == 403


def test_a_made_up_name_for_this_machine_is_refused(desk):
    from fastapi.testclient import TestClient

    app = create_app(desk, Access(local_only=True))
    with (
        TestClient(app, base_url="http://localhost:8000") as here,
        TestClient(app, base_url="http://evil.example") as there,
    ):
        assert here.get("/healthz").status_code == 200
        assert there.get("/healthz").status_code == 403


def test_a_token_file_names_its_holders(tmp_path):
    path = tmp_path / "tokens"
    path.write_text("# ours\n\nAnn Lee 0123456789abcdef\nfedcba9876543210\n")
    assert read_token_file(path) == {"0123456789abcdef": "Ann Lee", "fedcba9876543210": ""}


@pytest.mark.parametrize("text", ["", "# nothing\n", "short\n"])
def test_a_token_file_without_a_good_token_is_refused(tmp_path, text):
    path = tmp_path / "tokens"
    path.write_text(text)
    with pytest.raises(UsageError, match=r"holds no token; write one a line|a token needs 16 characters or more"):
        read_token_file(path)


def test_a_token_file_that_cannot_be_read_is_told_in_a_line(tmp_path):
    with pytest.raises(UsageError, match=r"none: the token file cannot be read \(No such file or directory\); check"):
        read_token_file(tmp_path / "none")
    (tmp_path / "binary").write_bytes(b"\xff" * 20)
    with pytest.raises(UsageError, match=r"binary: the token file cannot be read \(not UTF-8\); check"):
        read_token_file(tmp_path / "binary")


def test_local_names():
    assert all(map(is_local, ("localhost", "127.0.0.1", "::1", "[::1]", "127.9.9.9")))
    assert not any(map(is_local, ("0.0.0.0", "example.com", "", "10.0.0.1")))  # noqa: S104


def test_the_page_runs_no_script_but_its_own(client):
    policy = client.get("/review").headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
