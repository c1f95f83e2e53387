from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.fusing.owners.words.years import headings_to_rates, headings_to_years, rows_to_names, rows_to_owners
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note


def heading(title):
    return [Candidate("title", None, Span(0, 5), "title", title, Status.FOUND, 0.9, Method.RULES)]


@pytest.mark.parametrize(
    ("titles", "years"),
    [
        (["4.450% Senior Notes due 2032", "5.000% Senior Notes due 2052"], [2032, 2052]),
        (["4.450% Senior Notes due 2032", "Floating Rate Notes due 2032"], []),
        (["4.450% Senior Notes due 2032", "Senior Notes"], []),
    ],
)
def test_years_tell_notes_apart_only_where_each_has_its_own(titles, years):
    assert headings_to_years([heading(t) for t in titles], retail_note()) == years


def test_a_row_named_by_a_year_and_the_totals_below_it_are_that_notes():
    labels = ["Per 2032 Note", "Total", "Per 2052 Note", "Total", "Underwriters"]
    rows = [Row((GridCell(Span(k, k + 1), label),), Span(k, k + 1)) for k, label in enumerate(labels)]
    grid = Grid("transposed", (Column(""),), tuple(rows), Span(0, 5))
    owners = {span.start: owner for span, owner in rows_to_owners([grid], [2032, 2052])}
    assert owners == {0: [0], 1: [0], 2: [1], 3: [1]}
    assert list(rows_to_owners([grid], [])) == []


def named_grid(labels, codes=None):
    rows = []
    for k, label in enumerate(labels):
        at = 10 * k
        cells = (GridCell(Span(at, at + 1), label), GridCell(Span(at + 5, at + 6), (codes or labels)[k]))
        rows.append(Row(cells, Span(at, at + 6)))
    return Grid("table", (Column("Series"), Column("CUSIP")), tuple(rows), Span(0, 10 * len(labels)))


def test_rows_that_open_with_one_name_are_one_notes():
    codes = ["88945TAA7", "88945TAB5"]
    names = rows_to_names([named_grid(["Tranche A", "2032 notes"], codes)], [{0}, {10}], codes)
    assert names == ["tranche a", "2032 note"]
    grid = named_grid(["Tranche A", "Total", "Per 2032 note", "Total", "Underwriters"])
    owners = {span.start: owner for span, owner in rows_to_owners([grid], [], names)}
    assert owners == {0: [0], 5: [0], 10: [0], 15: [0], 20: [1], 25: [1], 30: [1], 35: [1]}


def test_a_column_that_numbers_its_lines_names_them():
    codes = ["88945TAA7", "88945TAB5"]
    grid = named_grid(["a", "b"], codes)
    lines = replace(grid, columns=(Column("Line"), *grid.columns[1:]))
    assert rows_to_names([lines], [{0}, {10}], codes) == ["line a", "line b"]
    assert rows_to_names([replace(grid, columns=(Column("Amount"), *grid.columns[1:]))], [{0}, {10}], codes) == []


@pytest.mark.parametrize("labels", [["Notes", "Notes"], ["Tranche A", "5.00%"], ["Notes 88945TAA7", "Notes B"]])
def test_notes_that_a_name_does_not_tell_apart_have_none(labels):
    assert rows_to_names([named_grid(labels)], [{0}, {10}], ["88945TAA7", "88945TAB5"]) == []


def rows_of(labels):
    rows = [Row((GridCell(Span(k, k + 1), label),), Span(k, k + 1)) for k, label in enumerate(labels)]
    return Grid("transposed", (Column(""),), tuple(rows), Span(0, len(labels)))


def test_one_total_below_several_notes_is_of_none_alone():
    grid = rows_of(["Per 2032 Note", "Per 2052 Note", "Total"])
    assert {span.start: owner for span, owner in rows_to_owners([grid], [2032, 2052])} == {0: [0], 1: [1]}


def test_the_floating_rate_notes_row_among_those_of_years():
    grid = rows_of(["Per Floating Rate Note", "Total", "Per 2032 Note", "Total", "Floating rate notes offered hereby"])
    owners = {span.start: owner for span, owner in rows_to_owners([grid], [2027, 2032], floater=0)}
    assert owners == {0: [0], 1: [0], 2: [1], 3: [1]}


def test_the_rates_in_the_notes_headings():
    titles = ["4.450% Senior Notes due 2032", "5 7/8% Notes due 2033", "Floating Rate Notes due 2030"]
    assert headings_to_rates([heading(t) for t in titles], retail_note()) == [{Decimal("4.450")}, set(), set()]
    assert headings_to_rates([heading(titles[0]), []], retail_note()) == []
