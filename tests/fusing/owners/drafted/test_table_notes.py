"""Rows of tables with an identifier are notes."""

from __future__ import annotations

from decimal import Decimal

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from tests.fusing.lined_page import SCHEMA, TEXT, at, grid, row_facts, said


def group(grids, candidates):
    drafts = group_drafts(Drafting(TEXT, grids, candidates, SCHEMA))
    return {d.identifier: {c.field: c.value for c in d.candidates} for d in drafts}


def test_each_row_with_an_identifier_is_a_note():
    notes = group([grid("table", [2, 4])], row_facts(2, "02006DUP4", 3) + row_facts(4, "02006DUQ2", 4))
    assert {k: v["coupon_rate"] for k, v in notes.items()} == {"02006DUP4": 3, "02006DUQ2": 4}


def test_the_lower_half_of_a_stacked_table_goes_to_the_rows_above():
    upper = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    lower = [said("product_ranking", f"rank {k}", 8 + k, at(8 + k)) for k in range(2)]
    notes = group([grid("stream", [2, 3]), grid("stream", [8, 9])], upper + lower)
    assert notes["02006DUP4"]["product_ranking"] == "rank 0"
    assert notes["02006DUQ2"]["product_ranking"] == "rank 1"


def test_the_upper_half_opens_the_note_whose_identifier_stands_in_the_lower_one():
    upper = [said("net_proceeds", Decimal(k), 10 * k, at(10 * k)) for k in (1, 2)]
    lower = row_facts(12, "02006DUP4", 3) + row_facts(22, "02006DUQ2", 4)
    grids = [grid("stream", [10]), grid("stream", [12]), grid("stream", [20]), grid("stream", [22])]
    notes = group(grids, upper + lower)
    assert {k: v["net_proceeds"] for k, v in notes.items()} == {"02006DUP4": 1, "02006DUQ2": 2}


def lower_half(fields):
    """Return what two rows below the notes' state: of each field, a value a row."""
    return [said(field, value, 8 + k, at(8 + k)) for field, pair in fields.items() for k, value in enumerate(pair)]


def test_rows_that_contradict_the_notes_above_are_not_theirs():
    upper = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    repeated = {"yield_to_maturity": (Decimal(5), Decimal(6)), "day_count": ("30/360", "30/360")}
    own = lower_half({"coupon_rate": (3, 4)} | repeated)
    others = lower_half({"coupon_rate": (3, 5)} | repeated)
    grids = [grid("stream", [2, 3]), grid("stream", [8, 9])]
    assert group(grids, upper + own)["02006DUQ2"]["yield_to_maturity"] == 6
    notes = group(grids, upper + others)
    assert notes["02006DUQ2"]["coupon_rate"] == 4
    assert "yield_to_maturity" not in notes["02006DUQ2"]


def test_the_periods_of_one_coupon_are_given_to_none_of_several_notes():
    upper = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    periods = grid("table", [8, 9])
    cells = [(GridCell(Span(at(r), at(r) + 4), f"Year {r}"),) for r in (8, 9)]
    rows = tuple(Row(own, Span(at(r), at(r) + 30)) for own, r in zip(cells, (8, 9), strict=True))
    periods = Grid("table", (Column("Period"),), rows, periods.span)
    rates = lower_half({"call_price": (Decimal(102), Decimal(101))})
    notes = group([grid("stream", [2, 3]), periods], upper + rates)
    assert all("call_price" not in facts for facts in notes.values())
    assert "call_price" in group([grid("stream", [2, 3]), grid("stream", [8, 9])], upper + rates)["02006DUP4"]


def test_rows_that_stand_as_steps_on_the_page_are_given_to_none_of_several_notes():
    steps = "Period      Interest Rate\n11/15/2010  3.00%\n11/15/2011  4.00%\n"
    text = TEXT + steps
    places = [text.index("11/15/2010"), text.index("11/15/2011")]
    rows = tuple(Row((GridCell(Span(p, p + 10), "x"),), Span(p, p + 17)) for p in places)
    table = Grid("stream", (Column(""),), rows, Span(len(TEXT), len(text)))
    rates = [
        Candidate("yield_to_maturity", p, Span(p + 12, p + 17), "x", k, Status.FOUND, 0.9, Method.ALIGNMENT)
        for k, p in enumerate(places)
    ]
    upper = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    drafts = group_drafts(Drafting(text, [grid("stream", [2, 3]), table], [*upper, *rates], SCHEMA))
    assert [c for d in drafts for c in d.candidates if c.field == "yield_to_maturity"] == []
