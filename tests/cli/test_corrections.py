"""The corrections commands: in, out, listed, withdrawn, and at work in extract."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

TEXT = "Acme Finance Inc.\nCUSIP: 17275RAA0\nCoupon Rate: 3.600%\nSelling Price: 100.000%\nMaturity Date: 05/15/2031\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "acme.txt").write_text(TEXT)
    runner = CliRunner()
    return lambda *arguments: runner.invoke(app, ["corrections", *arguments])


ADD = ("add", "--source", "acme.txt", "--note", "17275RAA0", "--field", "coupon_rate", "--by", "me")


def test_add_list_withdraw_history(run):
    assert run(*ADD, "--value", "3.600 %", "--evidence", "48:54", "--reason", "typo").stdout == "1\n"
    assert run(*ADD, "--absent").stdout == "2\n"
    (line,) = run("list").stdout.splitlines()
    assert line.split("  ")[2:] == ["me", "absent", "acme.txt", "17275RAA0", "coupon_rate", "null"]
    assert run("withdraw", "2", "--by", "boss", "--reason", "no").stdout == "3\n"
    assert '"3.600"' in run("list").stdout
    assert len(run("history", "--source", "acme.txt").stdout.splitlines()) == 3
    assert run("list", "--source", "other.txt").stdout == ""


def test_a_slip_of_the_finger_is_stored_and_told(run):
    slip = run(*ADD, "--value", "6.300")
    assert (slip.exit_code, slip.stdout) == (0, "1\n")
    assert "nothing in acme.txt reads as coupon_rate 6.300" in slip.stderr
    assert "withdraw" in slip.stderr
    assert "reads as" not in run(*ADD, "--value", "3.6").stderr


def test_an_import_of_many_doubts_names_the_first(run, tmp_path):
    line = {"source": "acme.txt", "note": "17275RAA0", "field": "coupon_rate", "by": "me"}
    (tmp_path / "c.jsonl").write_text("".join(json.dumps({**line, "value": f"6.{n}"}) + "\n" for n in range(22)))
    told = run("import", "c.jsonl").stderr.splitlines()
    assert sum("reads as" in t for t in told) == 20
    assert "2 more like these" in told[-1]


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_and_import(run, form):
    run(*ADD, "--value", "3.6")
    assert run("export", "-f", form, "-o", f"out.{form}").exit_code == 0
    result = run("import", f"out.{form}", "--store", "sqlite:///other.db")
    assert result.stdout == "imported 1, already there 0\n"
    assert run("export", "--store", "sqlite:///other.db").stdout == run("export").stdout


def test_export_for_label_studio(run):
    run(*ADD, "--value", "3.6", "--evidence", "48:54")
    (task,) = json.loads(run("export", "--format", "label-studio").stdout)
    assert task["data"]["text"] == TEXT
    interface = run("export", "--format", "label-studio-config").stdout
    assert interface.startswith("<View><Labels ")
    assert 'value="coupon_rate"' in interface


@pytest.mark.parametrize(
    "arguments",
    [
        (*ADD,),
        (*ADD, "--absent", "--value", "3"),
        (*ADD, "--value", "soon"),
        (*ADD, "--value", "3", "--evidence", "x"),
        ("add", "--source", "acme.txt", "--field", "colour", "--by", "me", "--absent"),
        ("export", "--format", "xml"),
        ("withdraw", "9", "--by", "me"),
        ("list", "--store", "nothing"),
        (*(word.replace("17275RAA0", "02006DUP4") for word in ADD), "--value", "3"),
        (*(word.replace("17275RAA0", "#2") for word in ADD), "--value", "3"),
        ("list", "--store", "sqlite:///mistyped.db"),
        ("history", "--store", "sqlite:///mistyped.db"),
        ("export", "--store", "sqlite:///mistyped.db"),
        ("withdraw", "1", "--by", "me", "--store", "sqlite:///mistyped.db"),
    ],
)
def test_wrong_usage_is_one_line(run, arguments, tmp_path):
    if arguments[0] in {"withdraw", "export"}:
        run(*ADD, "--value", "3")
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("extractor: ")
    assert not (tmp_path / "mistyped.db").exists()


def test_a_correction_says_which_model_read_what(run, shipped):
    run(*ADD, "--value", "4.1")
    run("export", "--full", "-o", "whole.jsonl")
    (line,) = Path("whole.jsonl").read_text("utf-8").splitlines()
    told = json.loads(line)
    assert (told["was"], told["model"]) == ("3.600", shipped.model)


def test_a_note_that_was_missed_is_added_where_the_document_prints_it(run):
    Path("acme.txt").write_text("The notes, 17275RAA0, are described elsewhere.\n")
    result = run(*ADD, "--value", "3.6")
    assert result.exit_code == 0
    assert "note 17275RAA0 was not read there: added as 1" in result.stderr
    assert [line.split("  ")[3] for line in run("list").stdout.splitlines()] == ["add_note", "value"]


def test_a_new_store_is_announced_and_a_mistyped_one_found_out(run):
    first, second = run(*ADD, "--value", "3.6"), run(*ADD, "--value", "3.600")
    assert first.stderr == "extractor: new store sqlite:///extractor.db\n"
    assert second.stderr == ""
    result = CliRunner().invoke(app, ["extract", "acme.txt", "--store", "sqlite:///extracter.db"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no store at sqlite:///extracter.db" in result.stderr
    assert not Path("extracter.db").exists()


def test_a_failed_import_says_that_nothing_was_imported(run):
    line = {"source": "acme.txt", "note": "17275RAA0", "field": "coupon_rate", "by": "me"}
    lines = [line | {"value": "3.6"}, {"source": "acme.txt", "kind": "withdraw", "by": "me", "withdraws": "gone"}]
    Path("c.jsonl").write_text("\n".join(map(json.dumps, lines)))
    run(*ADD, "--value", "1")
    result = run("import", "c.jsonl")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.endswith("; nothing was imported\n")
    assert len(run("list").stdout.splitlines()) == 1


@pytest.mark.usefixtures("shipped")
def test_what_was_said_is_extracted(run):
    sample = str(Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt")
    rate = ("--note", "02006DUP4", "--field", "coupon_rate", "--value", "9.875")
    assert run("add", "--source", sample, *rate, "--by", "me").exit_code == 0
    result = CliRunner().invoke(app, ["extract", sample, "--store", "sqlite:///extractor.db", "-f", "jsonl"])
    note = json.loads(result.stdout)["notes"][0]
    assert (note["coupon_rate"]["value"], note["coupon_rate"]["status"]) == ("9.875", "corrected")
    assert note["coupon_rate"]["alternatives"][0]["value"] == "3.600"
