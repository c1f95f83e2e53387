"""What callers rely on, in one place: names, types, shapes, options and requests that keep their word."""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import io
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli.app import app
from extractor.emitting.arrow import results_to_notes
from extractor.ground.schema import retail_note

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
DECIMAL = pa.decimal128(38, 9)
STEPS = pa.list_(pa.struct([("from", pa.date32()), ("rate", DECIMAL)]))
TYPES = {
    **dict.fromkeys(
        [
            "issuer",
            "program",
            "filing_rule",
            "registration_number",
            "supplement_number",
            "supplement_status",
            "trade_time",
            "dtc_number",
            "dtc_participant",
            "cusip",
            "isin",
            "coupon_type",
            "coupon_frequency",
            "product_ranking",
            "moodys_rating",
            "sp_rating",
            "call_frequency",
            "title",
            "currency",
            "day_count",
            "rate_index",
            "index_maturity",
            "fitch_rating",
        ],
        (pa.string(), str),
    ),
    **dict.fromkeys(
        [
            "supplement_date",
            "prospectus_date",
            "offering_start",
            "offering_end",
            "trade_date",
            "settle_date",
            "maturity_date",
            "first_coupon_date",
            "first_call_date",
            "par_call_date",
        ],
        (pa.date32(), dt.date),
    ),
    **dict.fromkeys(
        [
            "min_denomination",
            "denomination_increment",
            "principal_amount",
            "selling_price",
            "gross_concession",
            "net_proceeds",
            "coupon_rate",
            "first_coupon_amount",
            "call_price",
            "spread",
            "yield_to_maturity",
            "make_whole_spread",
            "net_proceeds_percent",
        ],
        (DECIMAL, Decimal),
    ),
    **dict.fromkeys(["survivors_option", "callable"], (pa.bool_(), bool)),
    "call_notice_days": (pa.int64(), int),
    "agents": (pa.list_(pa.string()), tuple),
    "step_schedule": (STEPS, tuple),
}
OFFERING = [
    "issuer",
    "program",
    "filing_rule",
    "registration_number",
    "supplement_number",
    "supplement_status",
    "supplement_date",
    "prospectus_date",
    "offering_start",
    "offering_end",
    "trade_date",
    "trade_time",
    "settle_date",
    "min_denomination",
    "denomination_increment",
    "dtc_number",
    "dtc_participant",
    "agents",
]
UNITS = {
    "min_denomination": "USD",
    "denomination_increment": "USD",
    "principal_amount": "USD",
    "net_proceeds": "USD",
    "first_coupon_amount": "USD per 1,000 of principal",
    "selling_price": "percent of par",
    "gross_concession": "percent of par",
    "call_price": "percent of par",
    "net_proceeds_percent": "percent of par",
    "coupon_rate": "percent a year",
    "spread": "percent",
    "yield_to_maturity": "percent",
    "make_whole_spread": "basis points",
    "call_notice_days": "days",
}
CHOICES = {
    "supplement_status": "preliminary final",
    "coupon_type": "fixed floating fixed_to_floating step zero inflation_linked",
    "coupon_frequency": "monthly quarterly semi_annual annual at_maturity",
    "call_frequency": "monthly quarterly semi_annual annual any_business_day any_time interest_payment_date once",
    "day_count": "30/360 actual/360 actual/365 actual/actual",
}
DOCUMENT = ["source", "sha256", "schema", "model", "status", "confidence", "offering", "notes", "findings"]
FIELD = ["value", "status", "confidence", "raw", "method", "agreed", "evidence", "alternatives"]
STATUSES = {"found", "placeholder", "absent", "unreadable", "derived", "corrected"}
METHODS = {"alignment", "tokens", "rules", "derived", "correction"}


@pytest.fixture(scope="module")
def results(shipped):
    return list(shipped.pipe(SAMPLES, batch_size=64))


def fields_of(told):
    for record in (told["offering"], *told["notes"]):
        yield from ((name, field) for name, field in record.items() if name != "footnotes")


def test_the_schema_names_its_fields_units_and_choices():
    schema = retail_note()
    assert schema.id == "retail_note/1"
    assert {f.name for f in schema.offering_fields} == set(OFFERING)
    assert {f.name for f in schema.note_fields} == TYPES.keys() - set(OFFERING)
    assert {f.name: f.unit for f in schema.fields if f.unit} == UNITS
    assert {f.name: " ".join(f.choices) for f in schema.fields if f.choices} == CHOICES


def test_python_and_arrow_have_the_same_exact_types(results):
    columns = results_to_notes(results, retail_note()).schema
    assert {name: columns.field(name).type for name in TYPES} == {n: arrow for n, (arrow, _) in TYPES.items()}
    values = [(n, f.value) for r in results for record in (r.offering, *r.notes) for n, f in record.items()]
    assert {n for n, v in values if v is not None and type(v) is not TYPES[n][1]} == set()


def test_a_documents_json_has_its_keys_and_every_field_of_every_record(results):
    for told in (r.to_dict() for r in results):
        assert list(told) == DOCUMENT
        assert told["schema"] == "retail_note/1"
        assert told["status"] in {"ok", "review"}
        assert set(told["offering"]) == set(OFFERING)
        assert all(set(note) == TYPES.keys() - set(OFFERING) | {"footnotes"} for note in told["notes"])
        for finding in told["findings"]:
            assert list(finding) == ["code", "severity", "note", "field", "message"]


def test_a_field_is_never_just_a_value(results):
    for result, path in zip(results, SAMPLES, strict=True):
        text = path.read_text("utf-8")
        for name, field in fields_of(result.to_dict()):
            assert list(field) == FIELD
            assert field["status"] in STATUSES
            assert field["method"] in METHODS | {None}
            assert 0.0 <= field["confidence"] <= 1.0
            assert (field["value"] is None) == (field["status"] in {"placeholder", "absent", "unreadable"})
            assert not isinstance(field["value"], float)
            assert TYPES[name][1] is not Decimal or isinstance(field["value"], str | None)
            assert all(text[e["start"] : e["end"]].strip() for e in field["evidence"] if field["status"] == "found")
            sure = [a["confidence"] for a in field["alternatives"]]
            assert sure == sorted(sure, reverse=True)


def test_footnotes_stand_on_the_note_with_what_they_mark(results):
    notes = [n for r in results for note in r.to_dict()["notes"] for n in note["footnotes"]]
    assert notes
    assert all({"marker", "text", "field"} <= n.keys() and n["field"] in TYPES for n in notes)


def test_a_failed_document_is_a_line_of_its_own(tmp_path):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4")
    result = CliRunner().invoke(app, ["extract", str(SAMPLES[0]), str(tmp_path / "broken.pdf"), str(SAMPLES[1])])
    good, failed, last = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, good["source"], last["source"]) == (1, str(SAMPLES[0]), str(SAMPLES[1]))
    assert list(failed) == [*DOCUMENT, "error"]
    assert (failed["status"], set(failed["error"])) == ("failed", {"type", "message"})
    assert str(tmp_path / "broken.pdf") in result.stderr


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("extract", "SOURCE --format table|json|jsonl|csv|parquet --output --values --model --workers --store"),
        ("run", "SOURCE --output --engine local|ray --workers --resume"),
        ("corrections import", "FILE --store sqlite:///extractor.db"),
        ("corrections add", "--store sqlite:///extractor.db"),
        ("corrections export", "--store sqlite:///extractor.db"),
        ("corrections list", "--store sqlite:///extractor.db"),
        ("train", "--store --output"),
        ("evaluate", "GOLD --model --ablate"),
        ("review", "RESULTS"),
        ("serve", "--host --port --token-file"),
        ("models", "list show compare promote rollback"),
    ],
)
def test_commands_keep_their_options(command, options):
    result = CliRunner().invoke(app, [*command.split(), "--help"], env={"COLUMNS": "200"})
    assert [o for o in options.split() if o not in " ".join(result.stdout.split())] == []


def test_the_public_names_are_there_and_listed():
    names = {"load", "Extractor", "Extraction", "Field", "Schema", "to_frame", "evaluate", "ExtractorError"}
    assert names <= set(extractor.__all__) <= set(dir(extractor))
    assert all(getattr(extractor, name) is not None for name in extractor.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extract'"):
        _ = extractor.extract


@pytest.mark.parametrize("searched", [True, False])
def test_a_name_that_is_imported_leaves_the_search_for_cycles_as_it_was(searched, monkeypatch):
    seen = []

    def looked_for(name):
        seen.append(gc.isenabled())
        return importlib.import_module(name)

    monkeypatch.setattr(extractor, "import_module", looked_for)
    monkeypatch.delitem(vars(extractor), "load", raising=False)
    was = gc.isenabled()
    try:
        (gc.enable if searched else gc.disable)()
        assert extractor.load is not None
        assert seen == [False]
        assert gc.isenabled() is searched
    finally:
        (gc.enable if was else gc.disable)()


def test_python_takes_a_path_bytes_text_and_a_file(shipped):
    path = SAMPLES[2]
    rates = []
    with path.open("rb") as file:
        for source in (
            str(path),
            path,
            path.read_bytes(),
            path.read_text("utf-8"),
            file,
            io.StringIO(path.read_text()),
        ):
            note = shipped(source).notes[0]
            rates.append((note.coupon_rate.value, note.coupon_rate.raw, note.coupon_rate.confidence > 0.9))
    assert rates == [(Decimal("3.600"), "3.600 %", True)] * 6


def test_a_result_gives_its_json_its_values_and_a_frame(results):
    json.dumps(results[0].to_dict())
    assert results[2].values()["notes"][0]["coupon_rate"] == "3.600"
    assert len(extractor.to_frame(results)) == sum(len(r.notes) or 1 for r in results)
