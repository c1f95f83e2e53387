"""Days in which the notes of one table differ."""

import datetime as dt

from extractor.finding.refusals.by_tables.differing_days import without_differing_days
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def grid_of(kind, *days):
    rows = [
        Row((GridCell(Span(20 * k, 20 * k + len(day)), day),), Span(20 * k, 20 * k + 1)) for k, day in enumerate(days)
    ]
    return Grid(kind, (Column("Issue Date"),), tuple(rows), Span(0, 20 * len(days)))


def day_at(start, field="settle_date"):
    return Candidate(
        field, None, Span(start, start + 8), "6/7/1996", dt.date(1996, 6, 7), Status.FOUND, 0.9, Method.RULES
    )


APART = grid_of("transposed", "6/7/1996", "6/7/1996", "6/10/1996")


def test_one_notes_day_is_not_the_offerings():
    assert without_differing_days([APART], [day_at(0), day_at(40)]) == []


def test_one_day_for_all_notes_and_days_elsewhere_stay():
    alike = grid_of("table", "6/7/1996", "June 7, 1996", "N/A")
    assert without_differing_days([alike], [day_at(0)]) == [day_at(0)]
    assert without_differing_days([APART], [day_at(100)]) == [day_at(100)]
    assert without_differing_days([APART], [day_at(0, "maturity_date")]) == [day_at(0, "maturity_date")]


def test_a_sheets_labels_are_no_notes():
    assert without_differing_days([grid_of("pairs", "6/7/1996", "6/10/1996")], [day_at(0)]) == [day_at(0)]
