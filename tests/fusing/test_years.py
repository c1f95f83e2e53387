import pytest

from extractor.fusing.years import headings_to_years, rows_to_owners
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
