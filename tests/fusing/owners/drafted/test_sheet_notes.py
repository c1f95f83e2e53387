"""Sheets of labels and values that are notes."""

from __future__ import annotations

from decimal import Decimal

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from tests.fusing.lined_page import SCHEMA, TEXT, at, grid, said


def test_two_sheets_are_two_notes_even_where_the_second_lost_its_identifier():
    def sheet(line, rate, cusip=None):
        facts = [
            said("coupon_rate", Decimal(rate), line + 1, at(line)),
            said("principal_amount", Decimal(rate) * 1000, line + 2, at(line)),
            said("selling_price", Decimal(100), line + 3, at(line)),
        ]
        return facts + ([said("cusip", cusip, line, at(line))] if cusip else [])

    def sheet_grid(line):
        one = grid("pairs", [line])
        return Grid("pairs", one.columns, one.rows, Span(at(line), at(line + 8)))

    drafts = group_drafts(
        Drafting(TEXT, [sheet_grid(2), sheet_grid(20)], sheet(2, 3, "02006DUP4") + sheet(20, 4), SCHEMA)
    )
    assert [d.identifier for d in drafts] == ["02006DUP4", None]


def rates_of(drafts, field="coupon_rate"):
    return [[c.value for c in d.candidates if c.field == field] for d in drafts]


def test_what_stands_in_a_sheet_is_that_sheets_note_alone():
    def sheet(line, cusip):
        cells = tuple(GridCell(Span(at(k), at(k) + 30), "x") for k in range(line, line + 4))
        return Grid("pairs", (Column("CUSIP"),) * 4, (Row(cells, Span(at(line), at(line + 4))),), cells[0].span), [
            said("cusip", cusip, line, at(line))
        ]

    first, one = sheet(2, "02006DUP4")
    second, two = sheet(20, "02006DUQ2")
    facts = [*one, *two, said("make_whole_spread", Decimal(20), 22)]
    drafts = group_drafts(Drafting(TEXT, [first, second], facts, SCHEMA))
    assert rates_of(drafts, "make_whole_spread") == [[], [Decimal(20)]]
