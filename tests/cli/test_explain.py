"""The explain command: one field in full, or all of them in brief, and what it refuses."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli.app import app
from extractor.cli.explain import _form
from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note

run = CliRunner().invoke
TEXT = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"


def test_without_a_field_every_field_has_a_line(tmp_path):
    data = tmp_path / "why.json"
    result = run(app, ["explain", str(TEXT), "-o", str(data)])
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert [line for line in lines if line[:1] in (["offering"], ["note"])] == [
        ["offering"],
        ["note", "02006DUP4"],
        ["note", "02006DUQ2"],
    ]
    schema = retail_note()
    fields = [f.name for f in schema.offering_fields] + 2 * [f.name for f in schema.note_fields]
    assert [line[0] for line in lines if line[:1] and line[0] in schema.by_name] == fields
    read = [note["coupon_rate"] for note in extractor.load()(TEXT).notes]
    assert [f.value for f in read] == [Decimal("3.600"), Decimal("3.900")]
    told_rates = [line[1:3] for line in lines if line[:1] == ["coupon_rate"]]
    assert told_rates == [[str(f.value), f"{f.confidence:.4f}"] for f in read]
    assert [told["field"] for told in json.loads(data.read_text())] == fields


def test_one_note_may_be_named_by_its_number_or_its_identifier():
    second = run(app, ["explain", str(TEXT), "--note", "#2"]).stdout
    assert second.splitlines()[0] == "note 02006DUQ2"
    assert second == run(app, ["explain", str(TEXT), "--note", "02006DUQ2"]).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-f", "coupon_rate"], "this field is of a note: name one; its notes: 02006DUP4, 02006DUQ2"),
        (["-f", "coupon_rate", "-n", "#3"], f"no note '#3' in {TEXT}; its notes: 02006DUP4, 02006DUQ2"),
        (["-o", "why.png"], "why.png: a figure shows one field; add --field, or write .json"),
    ],
)
def test_wrong_usage_is_one_line(arguments, message):
    result = run(app, ["explain", str(TEXT), *arguments])
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"extractor: {message}\n")


def test_a_document_without_notes_fails_as_it_does_for_show(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear holder, please find enclosed our annual report.\n")
    result = run(app, ["explain", str(letter), "--field", "coupon_rate"])
    said = f"extractor: {letter}: offers no notes, so there is no field of one; choose a field of the offering\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_the_ending_decides_the_form():
    assert _form(Path("why.PNG")) == "png"
    with pytest.raises(UsageError, match=r"why\.xlsx"):
        _form(Path("why.xlsx"))


def test_a_figure_that_could_not_be_drawn_is_refused_first(monkeypatch):
    monkeypatch.setattr("extractor.cli.explain.find_spec", lambda _: None)
    result = run(app, ["explain", str(TEXT), "-f", "issuer", "-o", "why.png"])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'retail-note-extractor[figures]'" in result.stderr
