"""Reviewers at two services over one store, at once, and a service killed in mid-write: nothing lost, nothing twice."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import httpx
import pytest

from extractor.corpus.store import Store

BATCH = 40


@contextmanager
def service(url, results):
    """Run ``extractor serve`` in a process of its own; gives the process and the address."""
    command = [sys.executable, "-m", "extractor", "serve", str(results), "--store", url, "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        told = next(line for line in process.stderr if "http://" in line)
        address = re.search(r"http://[\d.]+:\d+", told)[0]
        drain = threading.Thread(target=process.stderr.read, daemon=True)
        drain.start()
        # The address is told a moment before the service answers there.
        waiting = httpx.Client(transport=httpx.HTTPTransport(retries=8), timeout=60)
        waiting.get(f"{address}/healthz").raise_for_status()
        yield process, address
    finally:
        process.kill()
        process.wait(timeout=60)


@pytest.fixture
def results(filings):
    return filings / "results.jsonl"


def test_two_reviewers_at_two_services_lose_and_duplicate_nothing(url, results):
    fields = ("issuer", "program", "dtc_participant", "trade_time")
    with service(url, results) as (_, one), service(url, results) as (_, two):
        jobs = [(a, by, n, f) for n in range(6) for f in fields for a, by in ((one, "Ann"), (two, "Bo"))]

        def say(job):
            address, by, number, field = job
            body = {"what": "value", "field": field, "text": f"{field} as {by} says", "once": "click"}
            where, who = f"{address}/review/{number}/say", {"extractor_reviewer": by}
            # A click that is sent again, as a browser does that heard no answer, is stored once.
            return {httpx.post(where, data=body, cookies=who, timeout=120).status_code for _ in range(2)}

        with ThreadPoolExecutor(8) as pool:
            codes = set().union(*pool.map(say, jobs))
        assert codes == {303}
    with Store(url) as store:
        said = [(c.sha256, c.said.field, c.said.by) for c in store.history()]
        assert len(said) == len(set(said)) == len(jobs)
        assert len(store.active()) == len(jobs) / 2
        assert {c.said.value for c in store.active()} <= {f"{f} as {by} says" for f in fields for by in ("Ann", "Bo")}


def batch(sha256, number):
    names = (f"Issuer {number * BATCH + k + 1}" for k in range(BATCH))
    return [{"sha256": sha256, "note": None, "field": "issuer", "value": n, "by": "Ann"} for n in names]


def send(address, sha256, number):
    headers = {"Idempotency-Key": f"batch-{number}"}
    return httpx.post(f"{address}/corrections", json=batch(sha256, number), headers=headers, timeout=120).status_code


def test_a_service_killed_in_mid_write_leaves_whole_requests_and_a_retry_completes_them(url, results, desk):
    sha256 = desk.summaries()[0].sha256
    answered = []
    with service(url, results) as (process, address):
        stopping = threading.Timer(0.6, os.kill, [process.pid, signal.SIGKILL])
        stopping.start()
        with suppress(httpx.TransportError):  # killed while it had a request in hand
            while True:
                assert send(address, sha256, len(answered)) == 201
                answered.append(len(answered))
        stopping.join()
    with Store(url) as store:
        left = [c.said.value for c in store.history()]
        assert len(left) == len(set(left))
        assert len(left) in {len(answered) * BATCH, (len(answered) + 1) * BATCH}  # what was answered is there, whole
        assert {f"Issuer {n * BATCH + 1}" for n in answered} <= set(left)
    with service(url, results) as (_, address):
        last = len(answered)
        assert send(address, sha256, last) in {200, 201}
        assert send(address, sha256, last) == 200
    with Store(url) as store:
        names = [c.said.value for c in store.history()]
        assert len(names) == len(set(names)) == (last + 1) * BATCH
