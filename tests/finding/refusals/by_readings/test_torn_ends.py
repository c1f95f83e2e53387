from dataclasses import replace

import pytest

from extractor.finding.refusals.by_readings.torn_ends import without_torn_ends
from extractor.finding.rules.names.agents import IN_CELLS
from extractor.finding.rules.names.beside import BESIDE
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def listed(names, start, end, method=Method.TOKENS):
    return Candidate("agents", None, Span(start, end), "x", tuple(names), Status.FOUND, 0.9, method)


WHOLE = listed(["Leading LLC", "First Bank", "Second Bank"], 10, 90, Method.RULES)


def test_the_end_of_the_whole_list_goes():
    assert without_torn_ends([listed(["First Bank", "Second Bank"], 50, 90), WHOLE]) == [WHOLE]


def test_other_names_other_places_and_other_finders_stay():
    kept = [
        listed(["First Bank", "Third Bank"], 50, 90),
        listed(["Second Bank"], 200, 210),
        listed(["Leading LLC", "First Bank"], 10, 60),
        listed(["Leading LLC", "First Bank", "Second Bank"], 10, 90),
    ]
    assert without_torn_ends([WHOLE, *kept]) == [WHOLE, *kept]
    parts = [listed(["First Bank", "Second Bank"], 10, 90), listed(["Second Bank"], 10, 40)]
    assert without_torn_ends(parts) == parts


def named(raw, start, method=Method.TOKENS, field="issuer"):
    span = Span(start, start + len(raw))
    return Candidate(field, None, span, raw, " ".join(raw.split()), Status.FOUND, 0.9, method)


def test_the_last_words_of_a_name_that_a_line_divides_go():
    name = named("National\nRural Credit Corp", 10, Method.RULES)
    end = named("Rural Credit Corp", 19)
    assert without_torn_ends([end, name]) == [name]
    on_one_line = named("National Rural Credit Corp", 10, Method.RULES)
    assert without_torn_ends([end, on_one_line]) == [end, on_one_line]
    another = named("Rural Credit Corp", 19, field="dtc_participant")
    assert without_torn_ends([another, name]) == [another, name]


def test_no_part_of_a_title_is_another_title():
    whole = named("3.10% Medium-Term Notes Due May 18, 2032", 10, Method.RULES, "title")
    parts = [named("3.10%", 10, field="title"), named("Due May 18, 2032", 34, field="title")]
    assert without_torn_ends([*parts, whole]) == [whole]
    elsewhere = named("3.10%", 100, field="title")
    assert without_torn_ends([elsewhere, whole]) == [elsewhere, whole]


@pytest.mark.parametrize(
    "raw",
    ["4.10% Subordinated | |\nNotes due 2031", "Notes due 2031 | Notes due 2041", "Notes due 2041", "3.20% Senior"],
)
def test_pieces_of_the_titles_over_columns_are_no_titles(raw):
    over = [
        replace(named("3.20% Senior", 10, Method.RULES, "title"), note=10, value="3.20% Senior Notes due 2031"),
        replace(
            named("4.10% Subordinated", 30, Method.RULES, "title"), note=30, value="4.10% Subordinated Notes due 2041"
        ),
    ]
    again = named("3.20% Senior Notes due 2031", 300, field="title")
    other = named("Medium-Term Notes due 2041", 400, field="title")
    pieces = named(raw, 30, field="title")
    assert without_torn_ends([*over, pieces, again, other]) == [*over, again, other]
    loose = [replace(c, note=None) for c in over]
    below = replace(pieces, span=Span(200, 200 + len(raw)))
    assert without_torn_ends([*loose, below]) == [*loose, below]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Ames Rural Electric\nFinance Corp", "Ames Rural Electric"),
        ("Ames Finance Corporation", "Ames"),
        ("Ames Capital\nFunding, LLC", "Ames Capital"),
        ("AMES LIFE INSURANCE COMPANY", "Ames Life"),
        ("Ames Capital Markets, LLC", "Ames Capital Markets"),
    ],
)
def test_a_name_cut_short_goes_where_only_the_whole_ends_like_a_firm(whole, part):
    name = named(whole, 10, Method.RULES)
    torn = named(part, 10)
    assert without_torn_ends([torn, name]) == [name]
    assert without_torn_ends([torn, replace(name, method=Method.TOKENS)]) == [torn, replace(name, method=Method.TOKENS)]
    elsewhere = named(part, 300)
    assert without_torn_ends([name, elsewhere]) == [name, elsewhere]


def test_a_shorter_name_that_is_a_firms_too_stays():
    name, other = named("Ames Bank Trust Company", 10, Method.RULES), named("Ames Bank", 10)
    assert without_torn_ends([name, other]) == [name, other]
    plain, part = named("Ames Rural Telephone", 10, Method.RULES), named("Ames Rural", 10)
    assert without_torn_ends([plain, part]) == [plain, part]


@pytest.mark.parametrize(
    ("field", "whole", "part"),
    [
        ("call_frequency", "once each quarter", "once"),
        ("rate_index", "CMT Rate", "CMT"),
        ("rate_index", "LIBOR Telerate", "LIBOR"),
        ("rate_index", "10-Year CMT", "CMT"),
        ("trade_time", "12:00 PM ET", "12:00 PM"),
        ("trade_time", "12:00 PM ET", "ET"),
        ("supplement_number", "8-A", "8"),
    ],
)
def test_the_token_models_part_of_an_index_or_a_time_goes(field, whole, part):
    read = named(whole, 10, Method.RULES, field)
    torn = named(part, 10 + whole.index(part), field=field)
    assert without_torn_ends([torn, read]) == [read]
    of_a_cell = replace(torn, method=Method.ALIGNMENT)
    assert without_torn_ends([of_a_cell, read]) == [of_a_cell, read]
    same = named(whole, 10, field=field)
    assert without_torn_ends([same, read]) == [same, read]


def test_a_programme_without_its_series_goes_and_a_shorter_name_stays():
    whole = named("MEDIUM-TERM NOTES SERIES II", 10, Method.RULES, "program")
    assert without_torn_ends([named("MEDIUM-TERM NOTES", 10, field="program"), whole]) == [whole]
    for other in (named("MEDIUM-TERM", 10, field="program"), named("MEDIUM-TERM NOTES", 90, field="program")):
        assert without_torn_ends([other, whole]) == [other, whole]


def test_a_banks_name_without_its_branch_is_a_part_of_it():
    whole = Candidate("issuer", None, Span(0, 28), "x", "Elm Bank plc, London Branch", Status.FOUND, 0.9, Method.RULES)
    part = replace(whole, span=Span(0, 12), value="Elm Bank plc", method=Method.TOKENS)
    assert without_torn_ends([whole, part]) == [whole]
    firms = replace(whole, value="Elm Bank plc, London Trust")
    assert without_torn_ends([firms, part]) == [firms, part]


def test_a_part_of_a_list_with_a_cell_for_each_name_goes():
    whole = listed(["Ames LLC", "Oak", "Elm"], 10, 40, Method.RULES)
    first = listed(["Ames LLC"], 10, 18)
    assert without_torn_ends([first, replace(whole, label=IN_CELLS)]) == [replace(whole, label=IN_CELLS)]
    assert without_torn_ends([first, whole]) == [first, whole]


def test_what_models_read_across_two_columns_goes():
    whole = listed(["Ames & Cole", "Edward D. Jones & Co."], 10, 90, Method.RULES)
    in_a_column = replace(whole, label=BESIDE)
    across = listed(["Ames & Cole", "Edward D. Oak Services LLC"], 10, 50)
    assert without_torn_ends([across, in_a_column]) == [in_a_column]
    assert without_torn_ends([across, whole]) == [across, whole]
