"""Which candidate speaks of which note."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractor.fusing.owners.group import Grouper
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
TEXT = "".join(f"line {k:02d} .........................\n" for k in range(60))  # 35 characters a line


def at(line):
    return line * 35


def said(field, value, line, note=None, score=0.95, method=Method.RULES):
    return Candidate(field, note, Span(at(line) + 5, at(line) + 9), "x", value, Status.FOUND, score, method)


def grid(kind, rows):
    """Make a grid whose rows stand on the given lines."""
    made = tuple(Row((GridCell(Span(at(r), at(r) + 4), "x"),), Span(at(r), at(r) + 30)) for r in rows)
    return Grid(kind, (Column("CUSIP"),), made, Span(at(rows[0]), at(rows[-1]) + 30))


def group(grids, candidates):
    drafts = Grouper(TEXT, grids, candidates, SCHEMA).group()
    return {d.identifier: {c.field: c.value for c in d.candidates} for d in drafts}


def row_facts(line, cusip, rate):
    return [said("cusip", cusip, line, at(line)), said("coupon_rate", Decimal(rate), line, at(line))]


def test_each_row_with_an_identifier_is_a_note():
    notes = group([grid("table", [2, 4])], row_facts(2, "02006DUP4", 3) + row_facts(4, "02006DUQ2", 4))
    assert {k: v["coupon_rate"] for k, v in notes.items()} == {"02006DUP4": 3, "02006DUQ2": 4}


def test_the_lower_half_of_a_stacked_table_goes_to_the_rows_above():
    upper = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    lower = [said("product_ranking", f"rank {k}", 8 + k, at(8 + k)) for k in range(2)]
    notes = group([grid("stream", [2, 3]), grid("stream", [8, 9])], upper + lower)
    assert notes["02006DUP4"]["product_ranking"] == "rank 0"
    assert notes["02006DUQ2"]["product_ranking"] == "rank 1"


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


def test_a_reopened_note_on_two_rows_of_one_table_is_two_records():
    rows = row_facts(2, "02006DUP4", 3) + row_facts(4, "02006DUP4", 3)
    assert len(Grouper(TEXT, [grid("table", [2, 4])], rows, SCHEMA).group()) == 2


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

    drafts = Grouper(TEXT, [sheet_grid(2), sheet_grid(20)], sheet(2, 3, "02006DUP4") + sheet(20, 4), SCHEMA).group()
    assert [d.identifier for d in drafts] == ["02006DUP4", None]


def test_headings_tell_notes_apart_where_no_identifier_is_printed():
    heads = [said("title", "6.75% Notes due 2014", 2), said("title", "Floating Rate Notes due 2014", 5)]
    facts = [
        said("selling_price", Decimal("99.4"), 3),
        said("coupon_rate", Decimal("6.75"), 3),
        said("selling_price", Decimal("99.2"), 6),
    ]
    drafts = Grouper(TEXT, [], heads + facts, SCHEMA).group()
    assert [{c.field: c.value for c in d.candidates}.get("selling_price") for d in drafts] == [
        Decimal("99.4"),
        Decimal("99.2"),
    ]


def test_a_document_that_states_too_little_has_no_note():
    assert Grouper(TEXT, [], [said("currency", "USD", 3), said("maturity_date", "x", 4)], SCHEMA).group() == []


def rates_of(drafts, field="coupon_rate"):
    return [[c.value for c in d.candidates if c.field == field] for d in drafts]


def test_a_cell_that_two_columns_share_speaks_of_both_notes():
    shared = GridCell(Span(at(10), at(10) + 30), "x")
    made = tuple(Row((GridCell(Span(at(r), at(r) + 4), "x"), shared), Span(at(r), at(r) + 4)) for r in (2, 3))
    sideways = Grid("transposed", (Column("CUSIP"), Column("Interest Payment Dates")), made, Span(at(2), at(11)))
    rows = row_facts(2, "02006DUP4", 3) + row_facts(3, "02006DUQ2", 4)
    drafts = Grouper(TEXT, [sideways], [*rows, said("coupon_frequency", "quarterly", 10)], SCHEMA).group()
    assert rates_of(drafts, "coupon_frequency") == [["quarterly"], ["quarterly"]]


def test_what_stands_in_a_sheet_is_that_sheets_note_alone():
    def sheet(line, cusip):
        cells = tuple(GridCell(Span(at(k), at(k) + 30), "x") for k in range(line, line + 4))
        return Grid("pairs", (Column("CUSIP"),) * 4, (Row(cells, Span(at(line), at(line + 4))),), cells[0].span), [
            said("cusip", cusip, line, at(line))
        ]

    first, one = sheet(2, "02006DUP4")
    second, two = sheet(20, "02006DUQ2")
    facts = [*one, *two, said("make_whole_spread", Decimal(20), 22)]
    drafts = Grouper(TEXT, [first, second], facts, SCHEMA).group()
    assert rates_of(drafts, "make_whole_spread") == [[], [Decimal(20)]]


def test_a_title_goes_to_the_notes_that_fall_due_in_its_year():
    rows = [
        *row_facts(12, "02006DUP4", 3),
        said("maturity_date", dt.date(2017, 9, 15), 12, at(12)),
        *row_facts(14, "02006DUQ2", 4),
        said("maturity_date", dt.date(2025, 9, 15), 14, at(14)),
    ]
    heads = [said("title", "Floating Rate Notes due 2017", 1), said("title", "3.35% Notes due 2025", 3)]
    kinds = [said("coupon_type", "floating", 1), said("coupon_type", "floating", 1, method=Method.TOKENS)]
    drafts = Grouper(TEXT, [grid("table", [12, 14])], [*rows, *heads, *kinds], SCHEMA).group()
    assert rates_of(drafts, "coupon_type") == [["floating", "floating"], []]
    assert rates_of(drafts, "title") == [["Floating Rate Notes due 2017"], ["3.35% Notes due 2025"]]


def test_a_sentence_about_the_notes_due_on_a_day_is_theirs_and_the_next_the_others():
    text = "x" * 140 + (
        "\nThe notes due 5/15/12 are callable at 100%.\nThe other notes are non-callable.\n\nEach note has the option.\n"
    )
    days = [dt.date(1999, 5, 15), dt.date(2002, 5, 15), dt.date(2012, 5, 15)]
    facts = []
    for k, (code, day) in enumerate(zip(("02006DUP4", "02006DUQ2", "02006DUR0"), days, strict=True)):
        facts += [said("cusip", code, k, at(k)), said("maturity_date", day, k, at(k))]

    def told(field, value, words):
        start = text.index(words)
        return Candidate(field, None, Span(start, start + len(words)), words, value, Status.FOUND, 0.9, Method.RULES)

    facts += [
        told("maturity_date", days[2], "5/15/12"),
        told("callable", True, "callable at"),
        told("call_price", Decimal(100), "100%"),
        told("callable", False, "non-callable"),
        told("survivors_option", True, "has the option"),
    ]
    drafts = Grouper(text, [grid("table", [0, 1, 2])], facts, SCHEMA).group()
    assert rates_of(drafts, "callable") == [[False], [False], [True]]
    assert rates_of(drafts, "call_price") == [[], [], [Decimal(100)]]
    assert rates_of(drafts, "survivors_option") == [[True], [True], [True]]


def test_what_headings_over_rows_say_is_of_the_rows_below_them():
    rows = [
        c for line, code in ((4, "02006DUP4"), (6, "02006DUQ2"), (10, "02006DUR0")) for c in row_facts(line, code, 3)
    ]
    told = [said("coupon_frequency", "monthly", 3), said("coupon_frequency", "semi_annual", 8)]
    table = grid("table", [4, 6, 10])
    over = Grid("table", table.columns, table.rows, Span(at(2), table.span.end))
    notes = group([over], rows + told)
    assert [n["coupon_frequency"] for n in notes.values()] == ["monthly", "monthly", "semi_annual"]


def test_the_upper_half_opens_the_note_whose_identifier_stands_in_the_lower_one():
    upper = [said("net_proceeds", Decimal(k), 10 * k, at(10 * k)) for k in (1, 2)]
    lower = row_facts(12, "02006DUP4", 3) + row_facts(22, "02006DUQ2", 4)
    grids = [grid("stream", [10]), grid("stream", [12]), grid("stream", [20]), grid("stream", [22])]
    notes = group(grids, upper + lower)
    assert {k: v["net_proceeds"] for k, v in notes.items()} == {"02006DUP4": 1, "02006DUQ2": 2}


def test_halves_are_notes_also_where_all_identifiers_are_open():
    upper = [said("net_proceeds", Decimal(k), 10 * k, at(10 * k)) for k in (1, 2)]
    lower = [
        said(field, value, 10 * k + 2, at(10 * k + 2))
        for k in (1, 2)
        for field, value in (("coupon_rate", Decimal(k)), ("selling_price", Decimal(100)), ("gross_concession", 1))
    ]
    grids = [grid("stream", [10]), grid("stream", [12]), grid("stream", [20]), grid("stream", [22])]
    drafts = Grouper(TEXT, grids, upper + lower, SCHEMA).group()
    assert [{c.field: c.value for c in d.candidates}["net_proceeds"] for d in drafts] == [1, 2]
    assert [d.start for d in drafts] == [at(10), at(20)]


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
    drafts = Grouper(text, [grid("stream", [2, 3]), table], [*upper, *rates], SCHEMA).group()
    assert [c for d in drafts for c in d.candidates if c.field == "yield_to_maturity"] == []
