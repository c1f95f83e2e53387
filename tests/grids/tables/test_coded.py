"""Identifiers in headings of their own above the labels."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

LABELS = "<tr><td>Price</td><td>Coupon Rate</td><td>Maturity Date</td><td>Ranking</td></tr>"


def row(rate):
    return f"<tr><td>100%</td><td>{rate}</td><td>3/1/2023</td><td>Senior Notes</td></tr>"


def heading(words):
    return f"<tr><td colspan=4><b>{words}</b></td></tr>"


def codes_of(*rows):
    document = read(f"<table>{''.join(rows)}</table>".encode(), "a.html")
    grids = [g for g in document_to_grids(document, retail_note()) if g.kind == "table"]
    return [
        cell.span.of(document.text) if grid.columns[0].header.startswith("CUSIP") and cell else None
        for grid in grids
        for line in grid.rows
        for cell in line.cells[:1]
    ]


@pytest.mark.parametrize("words", ["CUSIP: {}", "CUSIP No. {}", "3.6% Notes due 2023 (CUSIP {})"])
def test_each_heading_gives_its_code_to_the_row_below(words):
    first, second = heading(words.format("02006DUP4")), heading(words.format("02006DUQ2"))
    assert codes_of(first, LABELS, row("3.6%"), second, LABELS, row("3.9%")) == ["02006DUP4", "02006DUQ2"]


@pytest.mark.parametrize(
    "rows",
    [
        (LABELS, row("3.6%"), heading("CUSIP: 02006DUP4"), LABELS, row("3.9%"), heading("CUSIP: 02006DUQ2")),  # below
        (heading("CUSIP: 02006DUP4"), LABELS, row("3.6%"), row("3.9%")),  # of which row?
        (heading("CUSIP 02006DUP4 and CUSIP 02006DUQ2"), LABELS, row("3.6%")),
        (heading("CUSIP: to be assigned"), LABELS, row("3.6%")),
        (heading("Notes subject to the tender offer: CUSIP No. 02006DUP4"), LABELS, row("3.6%")),
        (heading("CUSIP: 02006DUP4 (existing notes)"), LABELS, row("3.6%")),
    ],
)
def test_a_code_that_may_be_anothers_is_left(rows):
    assert set(codes_of(*rows)) == {None}
