"""The report command; the page itself: tests/archive/test_report.py."""

import io

from typer.testing import CliRunner

from extractor.cli.app import app


def test_where_no_run_was_begun_it_says_what_to_name(tmp_path):
    result = CliRunner().invoke(app, ["report", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"extractor: {tmp_path}: no run was begun here; name the folder of one\n"


def test_a_target_reaches_the_page_and_the_database(monkeypatch):
    calls = []
    monkeypatch.setattr("extractor.archive.report.write_report", lambda *a, **k: calls.append((a, k)) or "page")
    monkeypatch.setattr("extractor.archive.views.open_views", lambda *a: calls.append(a) or io.BytesIO())
    asked = ["report", "out", "--target-precision", "0.99", "--model", "m", "--database", "v.duckdb"]
    assert CliRunner().invoke(app, asked).stdout == "page\nv.duckdb\n"
    assert calls == [(("out",), {"target_precision": 0.99, "model": "m"}), ("out", "v.duckdb", 0.99, "m")]


def test_a_file_is_no_run():
    result = CliRunner().invoke(app, ["report", __file__])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"extractor: {__file__}: no run was begun here; name the folder of one\n"
