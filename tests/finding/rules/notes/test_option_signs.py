"""Survivor's options that a table tells by signs."""

import pytest

from extractor.finding.rules.notes.option_signs import grids_to_option_signs
from extractor.ground.document import Document
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

KEY = "✓ survivor's option attached, – not attached. M = monthly."
DAGGER = "† With survivor's option."
OTHERS = DAGGER + " Notes without the sign carry no such option."


def read(labels, *rows, below="", kind="table"):
    """Lay rows of cells under labels and a text below them, and return what is told of each row."""
    laid, at, lines = [], 0, []
    for row in rows:
        start, cells = at, []
        for cell in row:
            cells.append(GridCell(Span(at, at + len(cell)), cell) if cell else None)
            at += len(cell) + 1
        laid.append(Row(tuple(cells), Span(start, at)))
        lines.append("\t".join(row))
    text = "\n".join((*lines, below))
    grid = Grid(kind, tuple(map(Column, labels)), tuple(laid), Span(0, at))
    out = [None for _ in rows]
    starts = [row.span.start for row in laid]
    for c in grids_to_option_signs(Document("a", "0", "text/plain", text), [grid], retail_note()):
        assert c.span.of(text) == c.raw
        out[starts.index(c.note)] = c.value
    return out


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
