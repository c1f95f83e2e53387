"""Which candidate speaks of which note."""

from __future__ import annotations

from decimal import Decimal

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from tests.fusing.lined_page import SCHEMA, TEXT, at, grid, row_facts, said


def group(grids, candidates):
    drafts = group_drafts(Drafting(TEXT, grids, candidates, SCHEMA))
    return {d.identifier: {c.field: c.value for c in d.candidates} for d in drafts}


def test_a_clause_under_a_row_is_that_rows_and_one_at_the_end_is_everybodys():
    rows = row_facts(2, "02006DUP4", 3) + row_facts(6, "02006DUQ2", 4)
    own = [said("call_price", Decimal(100), 4), said("call_price", Decimal(101), 8)]
    shared = [said("day_count", "30/360", 20)]
    notes = group([grid("table", [2, 6])], rows + own + shared)
    assert [notes[k]["call_price"] for k in ("02006DUP4", "02006DUQ2")] == [100, 101]
    assert [notes[k]["day_count"] for k in ("02006DUP4", "02006DUQ2")] == ["30/360", "30/360"]


def test_lines_below_a_table_one_a_note_are_given_out_in_order():
    rows = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    lines = [said("callable", False, 10), said("callable", True, 11), said("call_price", Decimal(100), 11)]
    notes = group([grid("table", [2, 3])], rows + lines)
    assert notes["02006DUP4"]["callable"] is False
    assert notes["02006DUQ2"]["callable"] is True
    assert "call_price" not in notes["02006DUP4"]


def test_another_issuers_identifier_is_no_note():
    rows = row_facts(2, "02006DUP4", 3)
    underlying = said("cusip", "037833100", 30)
    assert list(group([grid("table", [2])], [*rows, underlying])) == ["02006DUP4"]


def rates_of(drafts, field="coupon_rate"):
    return [[c.value for c in d.candidates if c.field == field] for d in drafts]


def test_a_cell_that_two_columns_share_speaks_of_both_notes():
    shared = GridCell(Span(at(10), at(10) + 30), "x")
    made = tuple(Row((GridCell(Span(at(r), at(r) + 4), "x"), shared), Span(at(r), at(r) + 4)) for r in (2, 3))
    sideways = Grid("transposed", (Column("CUSIP"), Column("Interest Payment Dates")), made, Span(at(2), at(11)))
    rows = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    drafts = group_drafts(Drafting(TEXT, [sideways], [*rows, said("coupon_frequency", "quarterly", 10)], SCHEMA))
    assert rates_of(drafts, "coupon_frequency") == [["quarterly"], ["quarterly"]]


def test_what_headings_over_rows_say_is_of_the_rows_below_them():
    rows = [
        c for line, code in ((4, "02006DUP4"), (6, "02006DUQ2"), (10, "02006DUR0")) for c in row_facts(line, code, 3)
    ]
    told = [said("coupon_frequency", "monthly", 3), said("coupon_frequency", "semi_annual", 8)]
    table = grid("table", [4, 6, 10])
    over = Grid("table", table.columns, table.rows, Span(at(2), table.span.end))
    notes = group([over], rows + told)
    assert [n["coupon_frequency"] for n in notes.values()] == ["monthly", "monthly", "semi_annual"]
