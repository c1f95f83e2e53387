"""The evaluate command with the model in use, on the cases met in the wild."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

run = CliRunner().invoke
WILD = Path(__file__).parents[1] / "cases" / "in_the_wild"


@pytest.fixture
def gold(tmp_path):
    """A folder as archives keep gold: NAME.txt and NAME.json."""
    for folder in WILD.iterdir():
        (source,) = folder.glob("source.*")
        (tmp_path / f"{folder.name}{source.suffix}").write_bytes(source.read_bytes())
        (tmp_path / f"{folder.name}.json").write_bytes((folder / "expected.json").read_bytes())
    return tmp_path


def test_tables_for_people_json_for_programs(gold):
    result = run(app, ["evaluate", str(gold), "--fields", "--layouts"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "all documents" in result.stdout
    assert "coupon_rate" in result.stdout
    data = json.loads(run(app, ["evaluate", str(gold), "--json"]).stdout)
    assert data["total"]["documents"] == 3
    assert data["total"]["notes_found"] == 6
    assert "ablation" in data


def test_the_report_goes_to_a_file_whole(gold, tmp_path):
    path = tmp_path / "out" / "report.json"
    path.parent.mkdir()
    assert run(app, ["evaluate", str(gold), "--report", str(path)]).exit_code == 0
    assert json.loads(path.read_text("utf-8"))["total"]["documents"] == 3


def test_ablation_prints_each_finder(gold):
    text = run(app, ["evaluate", str(gold), "--ablate"]).stdout
    for name in ("rules", "alignment", "tokens", "all"):
        assert f"\n {name} " in text


def test_generated_documents_need_no_folder():
    data = json.loads(run(app, ["evaluate", "--generated", "3", "--json"]).stdout)
    assert data["total"]["documents"] == 3
    assert list(data["by_newness"]) == ["recipes never seen"]


def test_an_unread_document_is_named_and_counts_as_missed(gold):
    (gold / "broken.txt").write_bytes(b"")
    (gold / "broken.json").write_text('{"offering": {"issuer": "X"}, "notes": []}')
    result = run(app, ["evaluate", str(gold), "--json"])
    assert result.exit_code == 1
    assert result.stderr == f"extractor: failed: {gold / 'broken.txt'}\n"
    assert json.loads(result.stdout)["total"]["documents_unread"] == 1


@pytest.mark.parametrize(
    "arguments", [[], ["nowhere"], ["--split", "test"], ["--model", "nowhere", "--generated", "1"]], ids=str
)
def test_wrong_usage_is_one_line(arguments):
    result = run(app, ["evaluate", *arguments])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_a_page_that_could_not_be_drawn_is_refused_before_documents_are_read(gold, tmp_path, monkeypatch):
    monkeypatch.setattr("extractor.cli.evaluate.find_spec", lambda _: None)
    monkeypatch.setattr("extractor.evaluate", lambda *_, **__: pytest.fail("read"))
    result = run(app, ["evaluate", str(gold), "--report", str(tmp_path / "page")])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'retail-note-extractor[figures]'" in result.stderr
