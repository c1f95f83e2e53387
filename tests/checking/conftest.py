"""Records as the checks read them: seed rows with their printed facts, open to planted errors."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractor.corpus.samples import Sample
from extractor.ground.candidate import Method, Status, Value
from extractor.ground.fields import Field
from extractor.ground.record import Record
from extractor.ground.schema import FieldSpec, retail_note
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes


def _record(**values: Value) -> Record:
    return Record({n: Field(v, Status.FOUND, 0.99, raw=str(v), method=Method.ALIGNMENT) for n, v in values.items()})


NOTES = 1000
RECIPES = Path(__file__).parents[2] / "training_data" / "recipes"


def gold_to_record(gold: Mapping[str, Any], specs: Sequence[FieldSpec]) -> Record:
    """Return the record that a perfect reader would give."""
    fields = {}
    for spec in specs:
        value = gold.get(spec.name)
        if value is None or spec.type == "steps":
            fields[spec.name] = Field(None, Status.ABSENT, 0.9)
            continue
        if spec.type == "date":
            value = dt.date.fromisoformat(value)
        elif spec.type in {"money", "percent"}:
            value = Decimal(str(value))
        elif spec.type == "list":
            value = tuple(value)
        fields[spec.name] = Field(value, Status.FOUND, 1.0, str(value), Method.RULES)
    return Record(fields)


@pytest.fixture(scope="session")
def clean() -> list[tuple[Sample, Record, list[Record]]]:
    """A thousand generated notes whose facts obey the arithmetic: documents with what gold states of them."""
    schema = retail_note()
    recipes = [r for r in load_recipes(RECIPES) if "pdf" not in r.serialization]
    out, count = [], 0
    for sample in compose_many(recipes, 2 * NOTES, 1):
        offering = gold_to_record(sample.gold["offering"], schema.offering_fields)
        notes = [gold_to_record(n, schema.note_fields) for n in sample.gold["notes"]]
        out.append((sample, offering, notes))
        count += len(notes)
        if count >= NOTES:
            return out
    raise AssertionError(count)


@pytest.fixture
def record() -> Callable[..., Record]:
    return _record


@pytest.fixture
def offering() -> Callable[..., Record]:
    clean: dict[str, Value] = {
        "supplement_date": dt.date(2020, 5, 11),
        "prospectus_date": dt.date(2018, 8, 7),
        "offering_start": dt.date(2020, 5, 11),
        "offering_end": dt.date(2020, 5, 18),
        "trade_date": dt.date(2020, 5, 18),
        "settle_date": dt.date(2020, 5, 21),
        "min_denomination": Decimal("1000.00"),
        "denomination_increment": Decimal("1000.00"),
    }
    return lambda **changed: _record(**clean | changed)


@pytest.fixture
def note() -> Callable[..., Record]:
    clean: dict[str, Value] = {
        "cusip": "02006DUP4",
        "isin": "US02006DUP40",
        "principal_amount": Decimal("1185000.00"),
        "selling_price": Decimal("100.00"),
        "gross_concession": Decimal("1.125"),
        "net_proceeds": Decimal("1171668.75"),
        "coupon_type": "fixed",
        "coupon_rate": Decimal("3.600"),
        "coupon_frequency": "monthly",
        "maturity_date": dt.date(2023, 5, 15),
        "first_coupon_date": dt.date(2020, 6, 15),
        "first_coupon_amount": Decimal("2.40"),
        "callable": True,
        "first_call_date": dt.date(2020, 11, 15),
        "call_frequency": "monthly",
        "title": "3.600% Notes due May 15, 2023",
    }
    return lambda **changed: _record(**clean | changed)
