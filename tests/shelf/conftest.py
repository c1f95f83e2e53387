"""A shelf in a folder of its own, and a way to put small models on it."""

import pytest

from extractor.ground.schema import retail_note
from extractor.shelf.store import write_model_dir


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EXTRACTOR_MODELS", str(tmp_path))
    return tmp_path


@pytest.fixture
def put(home):
    def write(version, content=b"\x00\x01", schema=None):
        card = {"name": "retail-note", "version": version, "schema": schema or retail_note().id}
        files = {"alignment.npz": content, "tokens/config.cfg": b"[nlp]\n"}
        return write_model_dir(home / "retail_note" / version, files, card, f"# {version}\n")

    return write
