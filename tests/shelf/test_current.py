"""current.json: replaced in one step, named when it is spoilt."""

import json

import pytest

from extractor.ground.errors import ModelError
from extractor.shelf.current import current_version, read_current, write_current
from extractor.shelf.load import load_model_dir


def test_a_spoilt_current_file_is_named(home, put):
    put("1.0")
    path = home / "retail_note" / "current.json"
    path.write_text(json.dumps(["1.0"]))
    with pytest.raises(ModelError, match=r"current\.json: not readable"):
        load_model_dir()


def test_nothing_promoted_yet(home):
    assert read_current(home) == {"version": None, "history": []}
    assert current_version(home) is None


def test_a_write_leaves_one_readable_file(home, put):
    put("1.0")
    write_current(home, "1.0", [{"version": "1.0"}])
    folder = home / "retail_note"
    assert sorted(p.name for p in folder.iterdir()) == ["1.0", "current.json"]
    assert (folder / "current.json").stat().st_mode & 0o444 == 0o444
    assert read_current(home) == {"version": "1.0", "history": [{"version": "1.0"}]}
