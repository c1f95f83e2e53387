"""A price to the agent is not the price to the public that stands beside it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.headed_otherwise import without_headed_otherwise
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
PUBLIC, AGENT, WHOLE = Span(0, 7), Span(8, 14), Span(0, 14)


def said(place, method, note=None, field="selling_price"):
    return Candidate(field, note, place, "98.900", Decimal("98.900"), Status.FOUND, 0.9, method)


def kept(header, *candidates, kind="table", schema=SCHEMA):
    columns = Column("Price to Public (%)"), Column(header)
    row = Row((GridCell(PUBLIC, "100.000"), GridCell(AGENT, "98.900")), WHOLE)
    return without_headed_otherwise([Grid(kind, columns, (row,), WHOLE)], candidates, schema)


TO_PUBLIC, TO_AGENT = said(PUBLIC, Method.ALIGNMENT, 0), said(AGENT, Method.TOKENS)


@pytest.mark.parametrize("header", ["Price to Purchasing Agent (%)", "Dealer Price", "Reallowance"])
def test_what_is_headed_otherwise_goes(header):
    assert kept(header, TO_PUBLIC, TO_AGENT) == [TO_PUBLIC]


@pytest.mark.parametrize("header", ["Price", "Price to Whom It Concerns", ""])
def test_under_a_heading_that_is_not_listed_it_stays(header):
    assert kept(header, TO_PUBLIC, TO_AGENT) == [TO_PUBLIC, TO_AGENT]


def test_what_the_schema_in_use_lists_counts_and_not_what_the_shipped_one_does():
    own = replace(SCHEMA, decoys=("Price to Whom It Concerns",))
    assert kept("Price to Whom It Concerns", TO_PUBLIC, TO_AGENT, schema=own) == [TO_PUBLIC]
    assert kept("Reallowance", TO_PUBLIC, TO_AGENT, schema=own) == [TO_PUBLIC, TO_AGENT]


def test_what_has_no_cell_of_its_own_in_the_row_stays():
    other_row, other_field = said(PUBLIC, Method.ALIGNMENT, 40), said(PUBLIC, Method.ALIGNMENT, 0, "coupon_rate")
    for rival in (other_row, other_field):
        assert kept("Dealer Price", rival, TO_AGENT) == [rival, TO_AGENT]
    assert kept("Dealer Price", TO_AGENT) == [TO_AGENT]


def test_what_another_finder_or_a_sheet_says_stays():
    ruled = said(AGENT, Method.RULES)
    assert kept("Dealer Price", TO_PUBLIC, ruled) == [TO_PUBLIC, ruled]
    assert kept("Dealer Price", TO_PUBLIC, TO_AGENT, kind="pairs") == [TO_PUBLIC, TO_AGENT]
