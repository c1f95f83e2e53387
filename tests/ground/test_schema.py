from __future__ import annotations

import pickle

import pytest

from extractor.ground.errors import SchemaError, UsageError
from extractor.ground.schema import load_schema, parse_schema, retail_note


def test_the_shipped_schema_has_the_contracts_fields():
    schema = retail_note()
    assert schema.id == "retail_note/1"
    assert {"issuer", "agents", "trade_time"} <= {f.name for f in schema.offering_fields}
    assert {"cusip", "coupon_rate", "step_schedule", "net_proceeds_percent"} <= {f.name for f in schema.note_fields}
    assert schema.identifier == "cusip"


def test_a_users_own_schema_loads_alike(tmp_path):
    path = tmp_path / "bond.toml"
    path.write_text('name = "bond"\n[note.price]\ntype = "percent"\nlabels = ["Price"]\n')
    assert load_schema(path).by_name["price"].labels == ("Price",)
    assert pickle.loads(pickle.dumps(load_schema(path))).id == "bond/1"


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("not toml", "not valid TOML"),
        ('name = "x"', "at least one"),
        ('name = "x"\n[note.a]\ntype = "colour"', "has type 'colour'"),
        ('name = "x"\n[note.a]\ntype = "text"\nlable = []', "unknown keys"),
        ('name = "x"\nidentifier = "b"\n[note.a]\ntype = "text"', "not defined"),
    ],
)
def test_a_bad_schema_is_refused_with_what_is_wrong(toml, says):
    with pytest.raises(SchemaError, match=says):
        parse_schema(toml)


def test_a_missing_schema_is_one_line(tmp_path):
    with pytest.raises(SchemaError, match="cannot be read"):
        load_schema(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("asked", "near"),
    [("price", "selling_price, call_price"), ("coupn", "coupon_type, coupon_rate, coupon_frequency")],
)
def test_a_field_that_is_not_there_is_answered_with_those_that_share_a_word_or_letters(asked, near):
    with pytest.raises(UsageError, match=f"did you mean {near}\\?"):
        retail_note().named(asked)


def test_a_field_like_no_other_gets_no_guess():
    with pytest.raises(UsageError, match=r"no field 'nope' in retail_note/1: `extractor schema` lists them all"):
        retail_note().named("nope")
