"""Survivor's options that a table tells by signs."""

import pytest

from extractor.finding.rules.notes.option_signs import grids_to_option_signs
from extractor.ground.document import Document
from extractor.ground.schema import retail_note
from tests.laid import lay, told_by_row

KEY = "✓ survivor's option attached, – not attached. M = monthly."
DAGGER = "† With survivor's option."
OTHERS = DAGGER + " Notes without the sign carry no such option."


def read(labels, *rows, below=""):
    """Return what is told of each row of a table with a text below it."""
    text, grid = lay(labels, *rows)
    document = Document("a", "0", "text/plain", f"{text}\n{below}")
    told = told_by_row(document.text, grid, grids_to_option_signs(document, [grid], retail_note()))
    return [row.get("survivors_option") for row in told]


@pytest.mark.parametrize("header", ["", "SO", "Survivor's Option"])
def test_signs_that_the_page_explains(header):
    assert read(("CUSIP", header), ("441812HA5", "✓"), ("441812HB3", "–"), below=KEY) == [True, False]


@pytest.mark.parametrize(
    ("header", "signs"),
    [("Survivor's Option", ("✓", "✗")), ("Surv. Opt.", ("✔", "✘")), ("Estate option (1 = yes)", ("1", "0"))],
)
def test_signs_below_the_options_name(header, signs):
    assert read(("CUSIP", header), ("441812HA5", signs[0]), ("441812HB3", signs[1])) == [True, False]


def test_a_dagger_at_the_code():
    rows = ("441812HA5†", "4.55"), ("441812HB3", "5.10")
    assert read(("CUSIP", "Coupon"), *rows, below=OTHERS) == [True, False]
    assert read(("CUSIP", "Coupon"), *rows, below=DAGGER) == [True, None]  # of the others nothing is said


@pytest.mark.parametrize(
    ("labels", "cells", "below"),
    [
        (("CUSIP", "Survivor's Option"), ("✓", "–"), ""),  # what a dash means nobody says
        (("CUSIP", "Callable"), ("✓", "–"), KEY),  # another field's
        (("CUSIP", ""), ("✓", "✗"), ""),
        (("CUSIP", ""), ("✓", "4.55"), KEY),
        (("CUSIP", "Survivor's Option"), ("1", "0"), ""),
        (("CUSIP", ""), ("4.55", "5.10"), "† Holders of notes with a survivor's option are asked to write to us."),
    ],
)
def test_signs_of_which_nothing_is_said(labels, cells, below):
    rows = [(f"441812H{k}", cell) for k, cell in zip("AB", cells, strict=True)]
    assert read(labels, *rows, below=below) == [None, None]


def test_two_keys_are_none():
    below = KEY + "\n✓ survivor's option applies, – none"
    assert read(("CUSIP", ""), ("441812HA5", "✓"), ("441812HB3", "–"), below=below) == [None, None]


@pytest.mark.parametrize(
    "below",
    ["● Survivor's option: none", "● Survivor's option not offered", "● Survivor's option\n● Callable at par"],
)
def test_a_point_of_a_list_explains_no_sign(below):
    assert read(("CUSIP", "Booked"), ("441812HA5", "●"), ("441812HB3", "●"), below=below) == [None, None]
