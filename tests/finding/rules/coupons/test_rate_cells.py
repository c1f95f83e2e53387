"""Cells of a rate that hold an index and a spread."""

import pytest

from extractor.finding.rules.coupons.rate_cells import grids_to_rate_kinds
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note


def kinds(label, *cells, kind="transposed"):
    return [(c.note, c.raw, c.value) for c in candidates(label, *cells, kind=kind)]


def candidates(label, *cells, kind):
    rows, at = [], 0
    for cell in cells:
        span = Span(at, at + len(cell))
        rows.append(Row((GridCell(span, cell),), span))
        at += len(cell) + 1
    return list(grids_to_rate_kinds([Grid(kind, (Column(label),), tuple(rows), Span(0, at))], retail_note()))


@pytest.mark.parametrize("cell", ["LIBOR plus .25%", "3-Month LIBOR + 25 basis points", "Prime Rate minus 2.85%*"])
def test_an_index_and_a_spread_alone_float(cell):
    assert kinds("Interest Rate", "5.80%", cell) == [(6, cell, "floating")]
    assert kinds("Interest Rate:", cell, kind="pairs") == [(None, cell, "floating")]


@pytest.mark.parametrize(
    ("label", "cell"),
    [
        ("Interest Rate", "5.80% to May 15, 2010, then LIBOR plus .25%"),
        ("Interest Rate", "5.80%"),
        ("Maximum Rate", "LIBOR plus .25%"),
        ("Spread", "LIBOR plus .25%"),
        ("", "LIBOR plus .25%"),
    ],
)
def test_what_says_more_or_stands_elsewhere_tells_no_kind(label, cell):
    assert kinds(label, cell) == []


def test_a_sheets_words_for_its_coupons_kind_go_before_what_it_pays_later():
    (of_sheet,), (of_row,) = (candidates("Rate", "SOFR plus 1.10%", kind=kind) for kind in ("pairs", "table"))
    assert of_sheet.score < 0.8 < of_row.score  # of "Fixed-to-Floating Rate Notes"
