"""A model compared with itself changes nothing; with its fusion muted it loses what it read."""

import json
import shutil

import pytest

from extractor.learning.compare import compare_models
from extractor.learning.heldout import generated_cases
from extractor.shelf.sums import write_sums


@pytest.fixture
def mute(shipped, tmp_path):
    folder = tmp_path / "mute"
    shutil.copytree(shipped.path, folder)
    path = folder / "fusion.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"threshold": 1.1}))
    write_sums(folder)
    return folder


def test_a_model_is_its_own_equal(shipped):
    found = compare_models(None, str(shipped.path), generated_cases(3))
    assert found.before == found.after
    assert (found.changes.gains, found.changes.losses, found.fallen) == ((), (), ())


def test_losses_are_named_and_levels_fall(mute):
    found = compare_models(None, str(mute), generated_cases(3))
    assert {c.field for c in found.changes.losses} >= {"cusip", "coupon_rate", "maturity_date"}
    assert "generated all" in {f.name for f in found.fallen}
