"""What the headers of a call's columns say."""

from decimal import Decimal

import pytest

from extractor.finding.rules.calls.headed import column_to_frequencies, header_to_par, is_of_calls
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note


@pytest.mark.parametrize(
    "header",
    ["Callable", "Call date", "REDEMPTION AT PAR From m/d/y", "Callable at par from", "Redeemable by the issuer after"],
)
def test_headers_of_calls(header):
    assert is_of_calls(header, lexicon_of(retail_note()))


@pytest.mark.parametrize("header", ["", "Coupon", "Sinking fund redemption from", "Repayable from", "Called notes"])
def test_other_headers(header):
    assert not is_of_calls(header, lexicon_of(retail_note()))


def test_the_price_stands_where_the_header_says_it():
    text = "Callable at par from"
    par = header_to_par(text, Column(text, (Span(0, len(text)),)), 7)
    assert (par.note, par.field, par.value, par.span.of(text)) == (7, "call_price", Decimal(100), "par")
    assert header_to_par("Callable from", Column("Callable from", (Span(0, 13),)), 7) is None


def frequencies(header, *cells):
    rows = tuple(
        Row((GridCell(Span(k, k + 1), cell) if cell else None,), Span(k, k + 1)) for k, cell in enumerate(cells)
    )
    grid = Grid("table", (Column(header),), rows, Span(0, len(cells)))
    return [(c.note, c.value) for c in column_to_frequencies(grid, 0, retail_note())]


def test_how_often_a_call_comes_round_behind_its_day():
    assert frequencies("Then", "monthly", "", "S/A") == [(0, "monthly"), (2, "semi_annual")]
    assert frequencies("Redemption thereafter", "every interest payment date") == [(0, "interest_payment_date")]


def test_a_column_that_tells_something_else():
    assert frequencies("Then", "monthly", "2.5%") == []
    assert frequencies("Paid", "monthly") == []
