"""The models commands over a shelf."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.ground.schema import retail_note
from extractor.shelf.store import write_model_dir

SHIPPED = next((Path(__file__).parents[2] / "models" / "retail_note").glob("*/card.json")).parent

run = CliRunner().invoke


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    monkeypatch.setenv("EXTRACTOR_MODELS", str(tmp_path))
    for version in ("1.0", "1.1"):
        card = {"name": "retail-note", "version": version, "schema": retail_note().id}
        write_model_dir(tmp_path / "retail_note" / version, {"a.json": version.encode()}, card, "")
    return tmp_path


@pytest.mark.usefixtures("shelf")
def test_list_promote_show_rollback():
    for version in ("1.0", "1.1"):
        told = run(app, ["models", "promote", version, "--ungated"]).stdout
        assert told.startswith(f"in use: retail-note {version} ")
    lines = run(app, ["models", "list"]).stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["1.0", lines[0].split()[1]], ["*", "1.1"]]
    assert json.loads(run(app, ["models", "show", "--json"]).stdout)["version"] == "1.1"
    assert run(app, ["models", "rollback"]).stdout.startswith("in use: retail-note 1.0 ")
    assert json.loads(run(app, ["models", "show", "--json"]).stdout)["version"] == "1.0"


def test_a_model_is_listed_with_what_it_learned_from(shelf):
    card = {"name": "retail-note", "version": "1.2", "schema": retail_note().id}
    data = {"real": 7, "synthetic": 200, "written": 3, "corrections": 1}
    write_model_dir(shelf / "retail_note" / "1.2", {"a.json": b""}, card | {"data": data}, "")
    last = run(app, ["models", "list"]).stdout.splitlines()[-1]
    assert last == f"  1.2  7 real, 200 composed, 3 written, 1 corrected documents  {shelf / 'retail_note' / '1.2'}"


def test_show_takes_a_version_or_a_folder(shelf):
    for wanted in ("1.0", str(shelf / "retail_note" / "1.0")):
        card = json.loads(run(app, ["models", "show", wanted, "--json"]).stdout)
        assert (card["version"], len(card["fingerprint"])) == ("1.0", 64)


def test_show_tells_the_shipped_model_on_one_screen():
    told = run(app, ["models", "show", str(SHIPPED)])
    assert told.exit_code == 0, told.stderr
    lines = told.stdout.splitlines()
    assert len(lines) < 50
    assert lines[0].startswith("retail-note ")
    for said in ("learned from: ", "measured on: ", "never seen in training", "alone", "accepted from confidence"):
        assert said in told.stdout
    assert not told.stdout.lstrip().startswith("{")


@pytest.mark.usefixtures("shelf")
def test_show_leaves_out_what_a_bare_card_does_not_tell():
    told = run(app, ["models", "show", "1.0"])
    assert told.exit_code == 0, told.stderr
    assert told.stdout.startswith("retail-note 1.0 ")
    assert "learned from" not in told.stdout


@pytest.mark.parametrize("arguments", [["promote", "9.9"], ["rollback"], ["show", "9.9"], ["show"]])
@pytest.mark.usefixtures("shelf")
def test_errors_are_one_line(arguments):
    result = run(app, ["models", *arguments])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("extractor: ")


def test_an_empty_shelf_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("EXTRACTOR_MODELS", str(tmp_path))
    result = run(app, ["models", "list"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "extractor train" in result.stderr


@pytest.mark.usefixtures("shelf")
def test_compare_tells_of_a_wrong_version_before_it_looks_for_documents(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # where no training data is
    result = run(app, ["models", "compare", "1.0", "9.9"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("extractor: no model '9.9': there are 1.0, 1.1")
