"""The extract command on real samples: formats, order, exit codes, failures by name."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.extract import choose_format
from extractor.ground.errors import UsageError

run = CliRunner().invoke
SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.name for path in SAMPLES.glob("*.txt"))
TEXT = SAMPLES / "ally-2020-supp223.txt"


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def shell(command, **options):
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False, **options)


def test_a_pipe_gets_one_line_a_document_in_the_order_given():
    sources = [str(SAMPLES / name) for name in reversed(NAMES)]
    result = run(app, ["extract", *sources])
    assert (result.exit_code, result.stderr) == (0, "")
    assert [d["source"] for d in lines(result)] == sources


def test_values_are_plain():
    (data,) = lines(run(app, ["extract", str(TEXT), "--values"]))
    assert [n["coupon_rate"] for n in data["notes"]] == ["3.600", "3.900"]
    assert data["notes"][0]["principal_amount"] is None
    assert data["offering"]["issuer"] == "Ally Financial Inc."


def test_evidence_is_what_is_printed():
    (data,) = lines(run(app, ["extract", str(TEXT)]))
    text = TEXT.read_text("utf-8")
    rate = data["notes"][1]["coupon_rate"]
    (place,) = rate["evidence"]
    assert text[place["start"] : place["end"]] == rate["raw"]
    assert rate["value"] == "3.900"


def test_failed_documents_are_named_and_the_rest_goes_on(tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing more")
    result = run(app, ["extract", "missing.txt", str(TEXT), str(broken)])
    assert result.exit_code == 1
    assert [d["status"] == "failed" for d in lines(result)] == [True, False, True]
    first, second = result.stderr.splitlines()
    assert first.startswith("extractor: failed: missing.txt")
    assert second.startswith(f"extractor: failed: {broken}")


def test_archives_folders_and_globs(tmp_path):
    with zipfile.ZipFile(tmp_path / "filings.zip", "w") as archive:
        for name in NAMES:
            archive.write(SAMPLES / name, f"2020/{name}")
    for source in (str(tmp_path / "filings.zip"), str(SAMPLES / "*.txt")):
        assert [Path(d["source"]).name for d in lines(run(app, ["extract", source]))] == NAMES


def test_stdin():
    result = run(app, ["extract", "-", "--values"], input=TEXT.read_bytes())
    assert [n["cusip"] for n in lines(result)[0]["notes"]] == ["02006DUP4", "02006DUQ2"]


def test_json_csv_and_table():
    assert len(json.loads(run(app, ["extract", str(TEXT), "-f", "json"]).stdout)) == 1
    rows = list(csv.DictReader(io.StringIO(run(app, ["extract", str(TEXT), "-f", "csv"]).stdout)))
    assert [r["cusip"] for r in rows] == ["02006DUP4", "02006DUQ2"]
    assert "02006DUP4" in run(app, ["extract", str(TEXT), "-f", "table"]).stdout


@pytest.mark.parametrize("name", ["out.jsonl", "out.json", "out.csv"])
def test_output_goes_to_a_file_whose_ending_is_the_format(tmp_path, name):
    path = tmp_path / name
    result = run(app, ["extract", str(TEXT), "--output", str(path)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert b"02006DUP4" in path.read_bytes()
    assert path.read_bytes()[:1] == {"out.jsonl": b"{", "out.json": b"[", "out.csv": b"s"}[name]
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_parquet(tmp_path):
    path = tmp_path / "out.parquet"
    assert run(app, ["extract", str(TEXT), "--output", str(path)]).exit_code == 0
    assert pq.read_table(path)["cusip"].to_pylist() == ["02006DUP4", "02006DUQ2"]
    assert pq.read_table(tmp_path / "out.fields.parquet").num_rows > 80


@pytest.mark.parametrize(
    ("name", "arguments", "hint"),
    [
        ("out.xyz", [], "holds jsonl; for another format say --format, or end the name in .json, .csv or .parquet"),
        ("out.json", ["-f", "csv"], "holds csv, as --format says, though its name ends in .json"),
        ("out.txt", ["-f", "table"], ""),
        ("out", [], ""),
        ("OUT.CSV", [], ""),
    ],
)
def test_an_ending_that_says_something_else_is_told(tmp_path, name, arguments, hint):
    path = tmp_path / name
    result = run(app, ["extract", str(TEXT), "--output", str(path), *arguments])
    assert result.exit_code == 0
    assert result.stderr == (f"extractor: {path}: {hint}\n" if hint else "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "xml"], "unknown format 'xml': choose one of table, json, jsonl, csv, parquet"),
        (["--format", "parquet"], "add --output PATH"),
        (["--output", "no/such/folder/out.csv"], "cannot be written"),
    ],
)
def test_wrong_usage_is_one_line(arguments, message):
    result = run(app, ["extract", str(TEXT), *arguments])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert message in result.stderr


def test_the_threshold_decides_about_review():
    low, high = (lines(run(app, ["extract", str(TEXT), "--review-threshold", str(p)]))[0]["status"] for p in (0.0, 1.0))
    assert (low, high) == ("ok", "review")


def test_more_workers_give_the_same_lines():
    one, two = (run(app, ["extract", str(SAMPLES), "--workers", n]).stdout for n in ("1", "2"))
    assert one == two


def test_a_reader_that_leaves_early_is_no_error():
    command = f"{sys.executable} -m extractor extract {SAMPLES} {SAMPLES} | head -c 100"
    done = shell(command, cwd=SAMPLES.parent)
    assert (len(done.stdout), done.stderr) == (100, b"")


def test_the_script_itself_ends_with_the_contracts_codes(tmp_path):
    for arguments, code in ((f"{TEXT}", 0), ("missing.txt", 1), (f"{TEXT} -f xml", 2), ("--nonsense", 2)):
        done = shell(f"{sys.executable} -m extractor extract {arguments}", cwd=tmp_path)
        assert done.returncode == code
        assert b"Traceback" not in done.stderr


def test_format_by_ending_by_terminal_and_by_pipe(monkeypatch):
    assert choose_format(None, Path("x.CSV")) == "csv"
    assert choose_format(None, Path("x.out")) == "jsonl"
    assert choose_format("json", Path("x.csv")) == "json"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert choose_format(None, None) == "table"
    with pytest.raises(UsageError):
        choose_format("parquet", None)


def test_marks_that_values_would_leave_out_are_wrong_usage():
    result = run(app, ["extract", str(TEXT), "--values", "--target-precision", "0.999"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--values leaves out the marks that --target-precision makes" in result.stderr


def test_a_target_precision_marks_in_every_format(tmp_path):
    for form in ("json", "csv", "table"):
        result = run(app, ["extract", str(SAMPLES), "--target-precision", "0.999", "--format", form])
        assert result.exit_code == 0, result.stderr
        assert "accepted" in result.stdout
    output = tmp_path / "out.parquet"
    assert run(app, ["extract", str(SAMPLES), "--target-precision", "0.999", "-o", str(output)]).exit_code == 0
    assert "accepted" in pq.read_schema(tmp_path / "out.fields.parquet").names
