"""A thousand generated notes whose facts obey the arithmetic: no check has anything to say of them."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.checking.report import check
from extractor.ground.candidate import Method, Status
from extractor.ground.record import Field, Record
from extractor.ground.schema import retail_note
from extractor.learning.synthesis.compose import compose_many
from extractor.learning.synthesis.recipes import load_recipes

RECIPES = Path(__file__).parents[2] / "training_data" / "recipes"
NOTES = 1000


def gold_to_record(gold, specs):
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


@pytest.fixture(scope="module")
def clean():
    """Offerings with their notes, as gold states them."""
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


def test_every_check_is_silent_on_clean_notes(clean):
    said = Counter()
    for sample, offering, notes in clean:
        for finding in check(offering, notes, sample.content.decode()):
            said[f"{finding.code}: {finding.message} {sample.id}"] += 1
    assert said == Counter()
