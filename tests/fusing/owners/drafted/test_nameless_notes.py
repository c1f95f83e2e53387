"""Notes that no identifier names."""

from __future__ import annotations

from decimal import Decimal

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from tests.fusing.lined_page import SCHEMA, TEXT, at, grid, said


def test_headings_tell_notes_apart_where_no_identifier_is_printed():
    heads = [said("title", "6.75% Notes due 2014", 2), said("title", "Floating Rate Notes due 2014", 5)]
    facts = [
        said("selling_price", Decimal("99.4"), 3),
        said("coupon_rate", Decimal("6.75"), 3),
        said("selling_price", Decimal("99.2"), 6),
    ]
    drafts = group_drafts(Drafting(TEXT, [], heads + facts, SCHEMA))
    assert [{c.field: c.value for c in d.candidates}.get("selling_price") for d in drafts] == [
        Decimal("99.4"),
        Decimal("99.2"),
    ]


def test_a_document_that_states_too_little_has_no_note():
    assert group_drafts(Drafting(TEXT, [], [said("currency", "USD", 3), said("maturity_date", "x", 4)], SCHEMA)) == []


def test_halves_are_notes_also_where_all_identifiers_are_open():
    upper = [said("net_proceeds", Decimal(k), 10 * k, at(10 * k)) for k in (1, 2)]
    lower = [
        said(field, value, 10 * k + 2, at(10 * k + 2))
        for k in (1, 2)
        for field, value in (("coupon_rate", Decimal(k)), ("selling_price", Decimal(100)), ("gross_concession", 1))
    ]
    grids = [grid("stream", [10]), grid("stream", [12]), grid("stream", [20]), grid("stream", [22])]
    drafts = group_drafts(Drafting(TEXT, grids, upper + lower, SCHEMA))
    assert [{c.field: c.value for c in d.candidates}["net_proceeds"] for d in drafts] == [1, 2]
    assert [d.start for d in drafts] == [at(10), at(20)]


def test_a_day_alone_heads_no_note():
    heads = [said("title", "6.75% Notes due 2014", 2), said("title", "May 15, 2029", 20), said("title", "Due 2014", 30)]
    facts = [said("selling_price", Decimal("99.4"), 3), said("coupon_rate", Decimal("6.75"), 3)]
    assert len(group_drafts(Drafting(TEXT, [], heads + facts, SCHEMA))) == 1


def test_rows_of_prices_are_those_of_the_headings_notes():
    def prices(line):
        facts = (
            ("selling_price", Decimal(100)),
            ("gross_concession", 1),
            ("net_proceeds_percent", 2),
            ("coupon_type", "x"),
        )
        return [said(field, value, line, at(line)) for field, value in facts]

    heads = [said("title", "3% Notes due 2025", 2), said("title", "Floating Rate Notes due May 1, 2023", 3)]
    again = [said("title", "3% Notes due May 1, 2025", 5)]
    rows = [
        Row(
            (GridCell(Span(at(k), at(k) + 4), label), GridCell(Span(at(k) + 5, at(k) + 9), "x")),
            Span(at(k), at(k) + 30),
        )
        for k, label in ((20, "Per Fixed Rate Note"), (22, "Per Floating Rate Note"))
    ]
    table = Grid("table", (Column(""), Column("Price")), tuple(rows), Span(at(20), at(23)))
    drafts = group_drafts(Drafting(TEXT, [table], [*heads, *again, *prices(20), *prices(22)], SCHEMA))
    assert [d.candidates[0].value for d in drafts] == [c.value for c in heads]
    assert [sorted(d.rows) for d in drafts] == [[at(20)], [at(22)]]
