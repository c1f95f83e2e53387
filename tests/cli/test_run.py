"""The run and report commands: their arguments reach the run, their errors end in one line."""

import json
from pathlib import Path

import pyarrow.parquet as pq
from typer.testing import CliRunner

from extractor.cli.app import app

run = CliRunner().invoke
SAMPLE = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"


def test_a_run_and_its_report(tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing more")
    output = tmp_path / "out"
    result = run(app, ["run", str(SAMPLE), str(broken), "--output", str(output), "--workers", "1"])
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert result.exit_code == 1
    assert [line["event"] for line in lines if line["event"] != "progress"] == ["begin", "failed", "end"]
    assert (lines[-1]["documents"], lines[-1]["failed"], lines[-1]["notes"]) == (2, 1, 2)
    views = tmp_path / "views.duckdb"
    result = run(app, ["report", str(output), "--database", str(views)])
    assert (result.exit_code, result.stdout.split()) == (0, [str(output / "report.html"), str(views)])
    assert "ally-2020-supp223.txt" in (output / "report.html").read_text("utf-8")
    result = run(app, ["report", str(output), "--database", str(tmp_path / "nowhere" / "views.duckdb")])
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "cannot be opened as a DuckDB file" in result.stderr


def test_a_folder_in_which_nothing_reads_as_a_document(tmp_path):
    folder, output = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "logo.dat").write_bytes(bytes(range(256)) * 8)
    for more in ([], ["--resume"]):
        result = run(app, ["run", str(folder), "--output", str(output), "--workers", "1", *more])
        assert result.exit_code == 0, result.stderr
        assert json.loads(result.stderr.splitlines()[-1])["documents"] == 0
    assert run(app, ["report", str(output)]).exit_code == 0


def test_wrong_usage_is_one_line_and_exit_code_2(tmp_path):
    for arguments in (
        ["run", str(SAMPLE), "--output", str(tmp_path / "out"), "--resume"],
        ["run", str(tmp_path / "nowhere"), "--output", str(tmp_path / "out")],
        ["run", str(SAMPLE), "--output", str(tmp_path / "out"), "--engine", "steam"],
        ["report", str(tmp_path)],
    ):
        result = run(app, arguments)
        assert result.exit_code == 2, arguments
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith("extractor: ")


def test_a_pattern_without_match_stops_the_run_before_it_begins(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A letter, in words.\n")
    arguments = ["run", str(tmp_path / "in"), str(tmp_path / "*.htm"), "--output", str(tmp_path / "out")]
    result = run(app, arguments)
    assert (result.exit_code, result.stderr) == (
        2,
        f"extractor: {tmp_path / '*.htm'}: matches no file; check this pattern and its folder\n",
    )
    assert not (tmp_path / "out").exists()


def test_a_resumption_of_nothing_leaves_nothing_behind(tmp_path):
    result = run(app, ["run", str(SAMPLE), "--output", str(tmp_path / "out"), "--resume"])
    assert result.exit_code == 2
    assert "no run was begun here" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file_is_named(tmp_path):
    output = tmp_path / "out.parquet"
    output.write_text("")
    result = run(app, ["run", str(SAMPLE), "--output", str(output)])
    told = f"extractor: {output}: is a file; give --output a folder for the tables\n"
    assert (result.exit_code, result.stderr) == (2, told)


def test_a_mistyped_source_leaves_nothing_behind(tmp_path):
    result = run(app, ["run", str(tmp_path / "nowhere"), "--output", str(tmp_path / "out")])
    assert (result.exit_code, result.stderr) == (
        2,
        f"extractor: {tmp_path / 'nowhere'}: there is no such file; check the path\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_what_was_corrected_is_right_in_a_run_with_the_store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(SAMPLE.read_bytes())
    url = "sqlite:///s.db"
    ask = ["run", "in", "--output", "out", "--workers", "1"]
    refused = run(app, [*ask, "--store", url])
    assert (refused.exit_code, refused.stdout, (tmp_path / "out").exists()) == (2, "", False)
    said = ["--source", "in/a.txt", "--note", "02006DUP4", "--field", "coupon_rate", "--value", "3.9", "--by", "me"]
    assert run(app, ["corrections", "add", *said, "--store", url]).exit_code == 0
    assert run(app, [*ask, "--store", url]).exit_code == 0
    notes = pq.read_table(tmp_path / "out" / "notes").to_pylist()
    assert [str(n["coupon_rate"]) for n in notes] == ["3.900000000", "3.900000000"]
    fields = pq.read_table(tmp_path / "out" / "fields").to_pylist()
    assert [f["note"] for f in fields if f["status"] == "corrected"] == [0]
    assert "begun with --store" in run(app, [*ask, "--resume"]).stderr
    run(app, ["corrections", "withdraw", "1", "--by", "me", "--store", url])
    again = run(app, [*ask, "--resume", "--store", url]).stderr.splitlines()
    assert "sqlite:///s.db has grown from 1 to 2 corrections since the run began" in json.loads(again[0])["message"]
