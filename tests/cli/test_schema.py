"""The schema as JSON."""

import json

from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.ground.schema import retail_note

run = CliRunner().invoke


def test_all_fields_with_types_units_and_choices():
    data = json.loads(run(app, ["schema"]).stdout)
    assert data["schema"] == "retail_note/1"
    assert list(data["note"]) == [f.name for f in retail_note().note_fields]
    assert list(data["offering"]) == [f.name for f in retail_note().offering_fields]
    assert data["note"]["coupon_rate"] == {"type": "percent", "unit": "percent a year"}
    assert data["offering"]["supplement_status"]["choices"] == ["preliminary", "final"]


def test_a_schema_of_ones_own(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('name = "own"\n[note.cusip]\ntype = "cusip"\n')
    assert json.loads(run(app, ["schema", str(path)]).stdout)["note"] == {"cusip": {"type": "cusip"}}


def test_a_schema_that_is_wrong_is_wrong_usage(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('name = "own"\n[note.cusip]\ntype = "nothing"\n')
    result = run(app, ["schema", str(path)])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "note.cusip has type 'nothing'" in result.stderr
