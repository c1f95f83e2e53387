"""The whole walk: extract, review by keyboard, see the layout mend, extract again: right; retrained: right."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from service_browser import chromium, needs_chromium, serving
from service_house import WORDS, filing, identifier, write_filings, write_results

from extractor.corpus.store import Store
from extractor.learning.shelve import train_to_shelf
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
def test_extract_correct_mend_retrain_promote_and_extract_again(shipped, tmp_path, house, monkeypatch):
    """One person's way: what was missed is right at the end, by a model that learned it and passed the gate."""
    paths = write_filings(tmp_path / "filings", 4)
    results = write_results(shipped, paths, tmp_path / "results.jsonl")
    url = f"sqlite:///{tmp_path / 'corrections.db'}"
    assert frequencies(results.read_text("utf-8")) == {(cusip, None) for cusip, _ in CORRECTED}

    with Store(url) as store:
        desk = house.open_desk(shipped, results, store)
        with serving(desk) as address, chromium(address) as page:
            page.open("/review/0")
            page.until(page.at)
            page.jump("coupon frequency")
            page.press("c")
            page.drag(WORDS)
            page.until(lambda: page.text(".current .reads").endswith("choices"))
            page.retype("semi_annual")
            page.press("\n")
            proposed = '#siblings input[name="pick"][value*="coupon_frequency"]'
            page.until(lambda: page.count(proposed) == 2 * len(paths) - 1)
            page.press("T")
            page.until(lambda: len({c.sha256 for c in store.active()}) == len(paths))
            page.until(lambda: not page.count(proposed))
    assert frequencies(run("extract", "--store", url, "--format", "jsonl", *map(str, paths))) == CORRECTED

    home = tmp_path / "models"
    shutil.copytree(shipped.path, home / "retail_note" / shipped.path.name)
    monkeypatch.setenv("EXTRACTOR_MODELS", str(home))
    promote(shipped.path.name)
    learned = train_to_shelf(version="learned", progress=lambda _: None, store=url, light=True, generated=0)
    assert learned.card["data"]["corrections"] == len(paths)
    run("models", "promote", learned.version, home=home)
    for part in ("alignment.npz", "tokens/layout_tagger/model"):
        assert (learned.path / part).read_bytes() != (shipped.path / part).read_bytes(), part
    # Other documents of the house, which nobody corrected; how a house spells a choice is the store's to know.
    fresh = [tmp_path / f"later-{k}.txt" for k in range(6, 9)]
    for k, path in enumerate(fresh, 6):
        path.write_text(filing(k), "utf-8")
    again = run("extract", "--store", url, "--format", "jsonl", *map(str, fresh), home=home)
    assert frequencies(again) == {(identifier(k, j), "semi_annual") for k in range(6, 9) for j in (0, 1)}
    assert rollback().version == shipped.path.name
