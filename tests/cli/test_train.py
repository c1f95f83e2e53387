"""The train command's arguments; training itself is tested where it is done."""

import sys

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

run = CliRunner().invoke


def test_a_taken_folder_is_one_line_and_wrong_usage(tmp_path):
    (tmp_path / "card.json").touch()
    result = run(app, ["train", "--output", str(tmp_path)])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "never written over" in result.stderr


@pytest.mark.parametrize(("module", "library"), [("spacy", "spaCy"), ("sklearn", "scikit-learn"), ("mapie", "MAPIE")])
def test_without_its_extra_nothing_begins(module, library, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    result = run(app, ["train"])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert f"training needs {library}; pip install 'retail-note-extractor[train]'" in result.stderr
