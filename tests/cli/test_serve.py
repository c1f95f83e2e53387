"""``extractor serve`` and ``extractor review`` as processes, over a real port."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from extractor.emitting.jsonl import results_to_jsonl


@contextmanager
def running(*words, cwd):
    process = subprocess.Popen([sys.executable, "-m", "extractor", *words], cwd=cwd, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stderr.readline()
        assert "http://" in line, line + process.stderr.read()
        address = "http://" + line.split("http://")[1].split("/")[0]
        wait(address)
        yield address
    finally:
        process.terminate()
        assert process.wait(timeout=60) in {0, 143}
        process.stderr.close()


def wait(address):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return ask(address + "/healthz")
        except OSError:  # refused, or hung up on
            time.sleep(0.1)
    raise AssertionError("the service did not start")


def ask(url, data=None, **headers):
    request = urllib.request.Request(url, data, headers)  # noqa: S310
    with urllib.request.urlopen(request, timeout=180) as answer:  # noqa: S310
        return answer.read().decode()


@pytest.fixture
def sample():
    from pathlib import Path

    return (Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt").read_bytes()


def test_serve_extracts_and_corrects(tmp_path, sample):
    with running("serve", "--port", "0", cwd=tmp_path) as address:
        result = json.loads(ask(f"{address}/extract?source=a.txt", sample))
        assert [n["cusip"]["value"] for n in result["notes"]] == ["02006DUP4", "02006DUQ2"]
        said = {"source": "a.txt", "note": None, "field": "dtc_number", "value": None, "by": "Bo"}
        ask(f"{address}/corrections", json.dumps(said).encode(), **{"Content-Type": "application/json"})
        again = json.loads(ask(f"{address}/extract?source=a.txt", sample))
        assert again["offering"]["dtc_number"]["value"] is None
    assert (tmp_path / "extractor.db").is_file()


def test_serve_asks_for_a_token(tmp_path):
    (tmp_path / "tokens").write_text("Ann 0123456789abcdef0123\n")
    with running("serve", "--port", "0", "--token-file", "tokens", cwd=tmp_path) as address:
        with pytest.raises(urllib.error.HTTPError) as refused:
            ask(f"{address}/schema")
        assert refused.value.code == 401
        assert "retail_note/1" in ask(f"{address}/schema", Authorization="Bearer 0123456789abcdef0123")


def test_review_shows_results(tmp_path, shipped, sample):
    (tmp_path / "a.txt").write_bytes(sample)
    with (tmp_path / "results.jsonl").open("wb") as stream:
        stream.writelines(results_to_jsonl(shipped.pipe([tmp_path / "a.txt"])))
    with running("review", "results.jsonl", "--no-open", cwd=tmp_path) as address:
        assert "a.txt" in ask(f"{address}/review?below=1")
        assert "02006DUP4" in ask(f"{address}/review/0")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("review", "none.jsonl"), "no such file"),
        (("serve", "--token-file", "none"), "token file cannot be read"),
        (("serve", "--store", "nonsense"), ""),
        (("serve", "--host", "203.0.113.9"), "cannot be listened on"),
    ],
)
def test_wrong_use_is_one_line(tmp_path, words, said):
    done = subprocess.run(
        [sys.executable, "-m", "extractor", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode in {1, 2}
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
