"""Small records by hand: what gold states, and what was read."""

from __future__ import annotations

import pytest

from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import retail_note
from extractor.measuring.cases import Case
from extractor.measuring.score import score_document


def record(specs, values):
    """Values by name: a value, or (value, confidence), or (value, confidence, status)."""
    out = {}
    for spec in specs:
        said = values.get(spec.name)
        value, confidence, status = (*(said if isinstance(said, tuple) else (said,)), None, None)[:3]
        status = status or (Status.ABSENT if value is None else Status.FOUND)
        out[spec.name] = Field(value, status, 0.9 if confidence is None else confidence)
    return Record(out)


@pytest.fixture
def schema():
    return retail_note()


@pytest.fixture
def extraction(schema):
    def make(offering=None, *notes):
        return Extraction(
            "a.txt",
            "",
            schema.id,
            "m",
            "ok",
            1.0,
            offering=record(schema.offering_fields, offering or {}),
            notes=tuple(record(schema.note_fields, n) for n in notes),
        )

    return make


@pytest.fixture
def case():
    def make(offering=None, *notes, **about):
        return Case(about.pop("id", "a"), "a.txt", b"", {"offering": offering or {}, "notes": list(notes)}, **about)

    return make


@pytest.fixture
def scored(schema, case, extraction):
    """Score one document from (offering, *notes) of gold and of the reading."""

    def make(gold, read, **about):
        return score_document(case(*gold, **about), extraction(*read), schema)

    return make
