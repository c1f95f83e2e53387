"""A model learns written documents without being trained anew: all but its tagger is kept, byte for byte."""

import json
from dataclasses import asdict

import pytest

from extractor.corpus.root import data_root
from extractor.ground.errors import UsageError
from extractor.learning.further import go_on
from extractor.learning.plan import Plan, Widening
from extractor.shelf.load import load_model_dir

PLAN = Plan(synthetic=6, widening=Widening(replayed=4, epochs=1))


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    for part in ("documents", "recipes", "splits.toml"):
        (folder / part).symlink_to(data_root() / part)
    return folder


def write(root):
    folder = root / "written" / "teaching" / "prose"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("We pay 6.125% a year until May 15, 2031.", "utf-8")
    gold = {"offering": {}, "notes": [{"coupon_rate": 6.125, "maturity_date": "2031-05-15"}]}
    (folder / "a.json").write_text(json.dumps(gold), "utf-8")


def test_without_written_documents_it_says_what_to_do(root, tmp_path):
    with pytest.raises(UsageError, match=r"written/teaching, or give --store"):
        go_on(tmp_path, load_model_dir(), PLAN, root, lambda _: None)


def test_only_the_tagger_changes_and_the_card_says_from_what(root, tmp_path):
    write(root)
    base, folder = load_model_dir(), tmp_path / "next"
    facts = go_on(folder, base, PLAN, root, lambda _: None)
    kept = {p.name for p in base.path.iterdir()} - {"tokens", "README.md", "SHA256SUMS", "card.json"}
    assert {p.name for p in folder.iterdir()} == kept | {"tokens"}
    assert all((folder / name).read_bytes() == (base.path / name).read_bytes() for name in kept)
    weights = "tokens/layout_tagger/model"
    assert (folder / weights).read_bytes() != (base.path / weights).read_bytes()
    assert facts["data"] == {**base.card["data"], "written": 1}
    assert facts["plan"] == asdict(PLAN)
    told = facts["goes_on_from"]
    assert (told["model"], told["over"], told["replayed"]["synthetic"]) == (base.label, "written", 4)
