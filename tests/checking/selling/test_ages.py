"""Whether the rows of notes say that they were issued years apart."""

import pytest

from extractor.checking.selling.ages import are_of_different_ages
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Evidence, Field
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.schema import retail_note

CODES = ("02006DUP4", "02006DUQ2")


def of_different_ages(text):
    places = [(code, text.index(code)) for code in CODES]
    notes = [
        Record({"cusip": Field(c, Status.FOUND, 1, raw=c, method=Method.RULES, evidence=(Evidence(Span(i, i + 9)),))})
        for c, i in places
    ]
    return are_of_different_ages(text, text.casefold(), notes, retail_note())


def page(label, first, second):
    return f"CUSIP\t{label}\tDue\n{CODES[0]}\t{first}\n{CODES[1]}\t{second}\n"


@pytest.mark.parametrize("label", ["Issued", "Issue date", "Date of issue", "Inception", "First trade", "Settled"])
def test_a_list_of_what_was_sold_before_has_a_column_of_days(label):
    assert of_different_ages(page(label, "06/11/2014\t06/15/2024", "11/17/2020\t11/15/2030"))


def test_notes_that_are_sold_are_issued_together():
    assert not of_different_ages(page("Issue date", "12/30/2020\t06/15/2024", "01/04/2021\t11/15/2030"))


def test_days_of_calls_are_not_days_of_issue():
    assert not of_different_ages(page("First call", "06/15/2022\t06/15/2024", "11/15/2026\t11/15/2030"))
    said = "The notes will be issued in book-entry form.\n"
    assert not of_different_ages(said + page("First call", "06/15/2022\t06/15/2024", "11/15/2026\t11/15/2030"))


def test_a_day_alone_in_its_row_is_a_maturity():
    assert not of_different_ages(page("Issued", "06/15/2024", "11/15/2030"))


def test_days_are_written_in_words_too():
    assert of_different_ages(page("Issued", "June 11, 2014\tJune 15, 2024", "November 17, 2020\tNovember 15, 2030"))
