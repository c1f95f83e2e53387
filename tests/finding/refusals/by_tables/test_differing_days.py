"""Days in which the notes of one table differ."""

import datetime as dt

from extractor.finding.refusals.by_tables.differing_days import without_differing_days
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


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


SHEETS = """\
CUSIP: 02006DUP4
Trade Date: {0}
Maturity Date: 05/15/2027
Coupon Rate: 4.25%

CUSIP: {1}
Trade Date: {2}
Maturity Date: 05/15/2030
Coupon Rate: 4.50%
"""


def kept_of(*cells):
    document = read(SHEETS.format(*cells).encode(), "a.txt")
    sheets = document_to_grids(document, retail_note())
    said = [printed(document.text, "trade_date", day, dt.date(2025, 5, 1)) for day in sorted({cells[0], cells[2]})]
    return without_differing_days(sheets, said) == said


def test_days_in_which_the_sheets_of_several_notes_differ_are_not_the_offerings():
    assert not kept_of("05/01/2025", "02006DUQ2", "05/02/2025")


def test_one_day_on_all_sheets_is_and_so_is_that_of_the_only_sheet_of_a_note():
    assert kept_of("05/01/2025", "02006DUQ2", "05/01/2025")
    assert kept_of("05/01/2025", "none", "05/02/2025")
