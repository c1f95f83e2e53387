"""Words as they are printed, without what runs on behind them."""

import pytest

from extractor.ground.schema import FieldSpec
from extractor.values.outcome import Context
from extractor.values.texts import read_text


def read(text):
    outcome = read_text(FieldSpec("issuer", "offering", "text"), text, Context())
    assert (
        " ".join(text[outcome.start : outcome.end].replace("®", "").replace("NotesSM", "Notes").split())
        == outcome.value
    )
    return outcome.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ames Finance Corporation -", "Ames Finance Corporation"),
        ("-- Ames Retail Notes", "Ames Retail Notes"),
        ("— Ames Retail Notes", "Ames Retail Notes"),
        ("Ames Finance Corporation (", "Ames Finance Corporation"),
        ("Ames Finance Holdings (A2, A, A+)", "Ames Finance Holdings"),
        ("Ames Finance Holdings (Baa1/BBB+)", "Ames Finance Holdings"),
        ("Bank of Ames ( Ames Bank", "Bank of Ames"),
        ('Bank of Ames ("Ames" )', "Bank of Ames"),
        ("Bank of Ames (the “Bank”)", "Bank of Ames"),
        ("5-Year CMT (See Other Terms)", "5-Year CMT"),
        ("Prime Rate (as defined below)", "Prime Rate"),
        ("Prime Rate (see\n", "Prime Rate"),
    ],
)
def test_what_runs_on_behind_a_name_is_no_part_of_it(text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "4.10% Notes due 2030 (Reopening)",
        "Federal Funds (Effective) Rate",
        "Federal Funds Rate (Weekly Average)",
        "Ames Bank (USA)",
        "Medium-Term Notes, Series A - Fixed Rate",
        "Medium-Term Notes, Series (A)",
    ],
)
def test_what_belongs_to_a_name_stays(text):
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[ ] CD Rate [X] Prime Rate [ ] LIBOR", "Prime Rate"),
        ("/ / CMT RATE / X / TREASURY RATE", "TREASURY RATE"),
        ("☐ SOFR ☒ Prime Rate", "Prime Rate"),
        ("[ ]% Notes due [ ], 2030", "[ ]% Notes due [ ], 2030"),
    ],
)
def test_of_several_options_the_ticked_one(text, value):
    assert read(text) == value


def test_an_aside_alone_is_what_is_printed():
    assert read("(see below)") == "(see below)"
    assert read_text(FieldSpec("issuer", "offering", "text"), "-- (", Context()).problem


def test_a_service_mark_that_is_glued_to_a_name_is_no_part_of_it():
    assert read("Ames NotesSM") == "Ames Notes"
    assert read("AMES SM Trust") == "AMES SM Trust"
    assert read("SM Energy") == "SM Energy"
