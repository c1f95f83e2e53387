"""The whole walk: extract, review by keyboard, see the layout mend, extract again: right; retrained: right."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from service_browser import chromium, needs_chromium, serving
from service_house import WORDS, identifier, write_filings, write_results

import extractor
from extractor.corpus.store import Store
from extractor.learning.shelve import train_to_shelf
from extractor.learning.train import Plan
from extractor.shelf.store import promote, rollback

CORRECTED = {(identifier(k, j), "semi_annual") for k in range(4) for j in (0, 1)}


def frequencies(lines: str) -> set[tuple[str, str | None]]:
    notes = [note for line in lines.splitlines() for note in json.loads(line)["notes"]]
    return {(n["cusip"]["value"], n["coupon_frequency"]["value"]) for n in notes}


def run(*words: str, home: Path | None = None) -> str:
    told = os.environ if home is None else os.environ | {"EXTRACTOR_MODELS": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "extractor", *words], capture_output=True, text=True, check=False, env=dict(told)
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@needs_chromium
def test_one_correction_by_keyboard_is_enough_for_a_layout(shipped, tmp_path, house):
    paths = write_filings(tmp_path / "filings", 4)
    results = write_results(shipped, paths, tmp_path / "results.jsonl")
    url = f"sqlite:///{tmp_path / 'corrections.db'}"
    assert frequencies(results.read_text("utf-8")) == {(cusip, None) for cusip, _ in CORRECTED}
    with Store(url) as store:
        desk = house.open_desk(shipped, results, store)
        with serving(desk) as address, chromium(address) as page:
            page.open("/review/0")
            page.until(page.at)
            page.press("/")
            page.find("#jump-text").send_keys("coupon frequency\n")
            page.press("c")
            page.drag(WORDS)
            page.until(lambda: page.text(".current .reads").endswith("choices"))
            page.retype("semi_annual")
            page.press("\n")
            proposed = '#siblings input[name="pick"][value*="coupon_frequency"]'
            page.until(lambda: page.count(proposed) == 2 * len(paths) - 1)
        assert len(store.active()) == 1
    again = run("extract", "--store", url, "--format", "jsonl", *map(str, paths))
    assert frequencies(again) == CORRECTED


@pytest.mark.skipif(not os.environ.get("EXTRACTOR_SLOW_TESTS"), reason="trains a model: set EXTRACTOR_SLOW_TESTS=1")
def test_retrained_promoted_and_rolled_back(shipped, tmp_path, monkeypatch):
    from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
    from extractor.ground.places import Span
    from extractor.reading.open import read

    home = tmp_path / "models"
    monkeypatch.setenv("EXTRACTOR_MODELS", str(home))
    paths = write_filings(tmp_path / "filings", 4)
    url = f"sqlite:///{tmp_path / 'corrections.db'}"
    plan = Plan(synthetic=60, folds=2, learn=30, read=30, epochs=1)
    with Store(url) as store:
        for path in paths[:2]:
            data = path.read_bytes()
            document = read(data, str(path))
            start = document.text.index(WORDS)
            note = extractor.load(shipped.path)(data).notes[0].cusip.value
            said = NewCorrection(
                Kind.VALUE, note, "coupon_frequency", "semi_annual", "Ann", evidence=(Span(start, start + len(WORDS)),)
            )
            store.add(StoredDocument.of(document, data), said)
    first = train_to_shelf(version="1", plan=plan, progress=lambda _: None)
    promote(first.version)
    second = train_to_shelf(version="2", plan=plan, progress=lambda _: None, store=url)
    assert second.card["data"]
    promote(second.version)  # past the gate: two models this small differ by chance in more than it lets pass
    again = run("extract", "--store", url, "--format", "jsonl", *map(str, paths), home=home)
    assert {f for c, f in frequencies(again) if c in dict(CORRECTED)} == {"semi_annual"}
    assert rollback().version == "1"
