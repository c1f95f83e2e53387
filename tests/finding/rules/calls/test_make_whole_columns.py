"""Columns of make-whole spreads and of par call dates."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls.make_whole_columns import grids_to_make_wholes
from extractor.ground.document import Document
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note


def read(label, *cells, kind="table"):
    """Lay cells below a header, and return what is told of each."""
    text = "\n".join((label, *cells))
    rows, at = [], len(label) + 1
    for cell in cells:
        span = Span(at, at + len(cell))
        rows.append(Row((GridCell(span, cell) if cell else None,), span))
        at += len(cell) + 1
    grid = Grid(kind, (Column(label, (Span(0, len(label)),)),), tuple(rows), Span(0, len(text)))
    out = [{} for _ in rows]
    starts = [row.span.start for row in rows]
    for c in grids_to_make_wholes(Document("a", "0", "text/plain", text), [grid], retail_note()):
        assert c.span.of(text) == c.raw
        out[starts.index(c.note)][c.field] = c.value
    return out


@pytest.mark.parametrize(
    ("label", "cell"),
    [
        ("Make-Whole", "T+12.5"),
        ("Make-whole call", "UST + 12.5 bps"),
        ("Make-Whole Spread", "12.5"),
        ("Make-whole redemption (bps)", "12.5"),
        ("Make Whole", "Treasury Rate plus 12.5 basis points"),
        ("Make-Whole Call", "T + 12.5 bps, until the Par Call Date"),
    ],
)
def test_spreads_below_their_name(label, cell):
    assert read(label, cell, "--") == [{"make_whole_spread": Decimal("12.5"), "callable": True}, {}]


def test_days_from_which_a_call_is_at_par():
    called = {"par_call_date": dt.date(2028, 6, 15), "call_price": Decimal(100), "callable": True}
    assert read("Par Call Date", "June 15, 2028", "None") == [called, {}]
    assert read("Par call", "6/15/2028", "") == [called, {}]
    assert read("Par Call Date", "On or after June 15, 2028", "None: make-whole to maturity") == [called, {}]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Make-whole", ("Yes", "T+10")),  # what is no spread
        ("Make-whole call", ("30", "20")),  # of what it does not say
        ("Spread", ("T+10",)),  # over a benchmark
        ("Par Call", ("100%", "6/15/2028")),
        ("Par", ("6/15/2028",)),
        ("Par amount called", ("6/15/2028",)),
    ],
)
def test_other_columns_are_left_alone(label, cells):
    assert read(label, *cells) == [{}] * len(cells)


def test_labels_of_a_sheet_are_no_columns():
    assert read("Make-Whole", "T+10", kind="pairs") == [{}]
