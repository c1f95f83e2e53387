"""These very notes are no programme."""

import pytest

from extractor.finding.refusals.by_readings.bare_names import without_bare_names
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def left(name, field="program"):
    return without_bare_names([Candidate(field, None, Span(0, 1), name, name, Status.FOUND, 0.9, Method.TOKENS)])


@pytest.mark.parametrize("name", ["Notes", "the Notes", "Series A Notes", "2027 Notes", "Notes offered", "Securities"])
def test_a_bare_name_goes(name):
    assert left(name) == []


@pytest.mark.parametrize(
    "name", ["Example Notes", "Medium-Term Notes, Series A", "InterNotes", "Senior Notes, Series 2"]
)
def test_a_programmes_name_stays(name):
    assert len(left(name)) == 1
    assert len(left("Notes", "title")) == 1


def test_a_kind_of_rate_is_no_title():
    assert left("Fixed Rate", "title") == left("FLOATING RATE", "title") == left("2021", "title") == []
    assert len(left("Floating Rate Notes", "title")) == len(left("5% due 2030", "title")) == 1


@pytest.mark.parametrize("name", ["Outstanding CoreNotes", "Weekly Retail Notes", "Retail Notes Desk"])
def test_what_a_page_says_of_a_programme_is_not_its_name(name):
    assert left(name) == []
    assert len(left("Weeks & Sons Notes")) == 1


@pytest.mark.parametrize("name", ["Weekly Retail Note Program", "Weekly Certificate-Notes, Series 3"])
def test_what_calls_itself_a_programme_or_has_a_series_is_one(name):
    assert len(left(name)) == 1


@pytest.mark.parametrize("name", ["Series 2023A", "the Series B", "A series", "Tranche 2", "Series C Senior Notes"])
def test_a_letter_that_tells_series_apart_names_no_programme(name):
    assert left(name) == []
    assert len(left("Medium-Term Notes, Series 2023A")) == 1


def test_a_rate_is_no_title():
    assert left("4.05", "title") == left("5 3/8", "title") == []


def test_what_is_left_of_a_sentence_is_no_title():
    assert left("100.00% and the notes due 2023", "title") == left("notes due 2018", "title") == []
    assert len(left("Notes due 2018", "title")) == len(left("5% notes due 2018", "title")) == 1


@pytest.mark.parametrize("name", ["Perpetual Preferred Stock, Series D", "Depositary Shares"])
def test_shares_are_of_no_programme(name):
    assert left(name) == []
    assert len(left("Shareholder Notes")) == len(left("Stock Market Notes, Series D")) == 1
