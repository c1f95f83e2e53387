"""Notes that a page calls by a name of their own."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.words.called_names import (
    codes_to_names,
    headings_to_named,
    rows_to_named,
    terms_to_names,
    text_to_named_clauses,
)
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

A, B = "92936UAM1", "92936UAN9"
SERIES = f"The Series 2023A notes have CUSIP {A}; the Series 2023B notes have CUSIP {B}."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (SERIES, {"2023a": 0, "2023b": 1}),
        (f"The 6.50% notes, CUSIP {A}, are due.\nThe 7.25% notes, CUSIP {B}, are due.", {"6.5": 0, "7.25": 1}),
        (f"Tranche X: CUSIP {A}\n\nTranche Y: CUSIP {B}", {"x": 0, "y": 1}),
        (
            f"Notes of the first tranche (CUSIP {A}). Notes of the second tranche (CUSIP {B}).",
            {"first": 0, "second": 1},
        ),
    ],
)
def test_the_words_before_a_code_tell_its_name(text, names):
    named = codes_to_names(text, [A, B])
    assert named is not None
    assert named.owners == names


@pytest.mark.parametrize(
    "text",
    [
        f"Medium-Term Notes, Series B: CUSIP {A}; Medium-Term Notes, Series B: CUSIP {B}",
        f"CUSIP numbers {A} and {B}",
        f"The Series A notes have CUSIP {A}. The others have CUSIP {B}.",
    ],
)
def test_no_names_unless_each_code_has_its_own(text):
    assert codes_to_names(text, [A, B]) is None
    assert codes_to_names(SERIES, [A]) is None


def test_what_stands_behind_a_name_is_that_notes():
    text = (
        SERIES
        + "\n\nThe Series 2023A notes pay 4%\na year and the Series 2023B notes pay 5%. Both are ours. The Series C"
    )
    named = codes_to_names(text, [A, B])
    told = [(span.of(text), owners) for span, owners in text_to_named_clauses(text, named)][2:]
    assert told == [("Series 2023A notes pay 4%\na year and the ", {0}), ("Series 2023B notes pay 5%", {1})]
    assert text_to_named_clauses(text, None) == []


def test_a_heading_takes_the_amount_before_it_along():
    title = "4% Notes, Series 2023A, due 2028"
    text = f"$500,000 {title}\n" + SERIES
    at = text.index(title)
    (told,) = headings_to_named(text, [Span(at, at + len(title))], codes_to_names(text, [A, B]))
    assert (told[0].of(text), told[1]) == (f"$500,000 {title}", [0])
    assert list(headings_to_named(text, [Span(0, len(text))], codes_to_names(text, [A, B]))) == []


def test_a_row_that_opens_with_a_name_and_the_total_below_are_that_notes():
    def row(at, *cells):
        return Row(tuple(GridCell(Span(at + k, at + k + 1), said) for k, said in enumerate(cells)), Span(at, at + 9))

    rows = (row(0, "Per Series 2023B note", "99%"), row(10, "Total", "$9"), row(20, "Fees", "$1"))
    grid = Grid("table", (Column(""), Column("")), rows, Span(0, 30))
    told = list(rows_to_named([grid], codes_to_names(SERIES, [A, B])))
    assert [(span.start, owners) for span, owners in told] == [(0, [1]), (1, [1]), (10, [1]), (11, [1])]
    assert list(rows_to_named([grid], None)) == []


def test_what_a_notes_own_row_states_names_it():
    def draft(k, rate, day):
        said = (("coupon_rate", Decimal(rate)), ("maturity_date", dt.date.fromisoformat(day)))
        own = [Candidate(f, k, Span(k, k + 1), "x", v, Status.FOUND, 0.9, Method.ALIGNMENT) for f, v in said]
        return Draft(f"note {k}", k, own, rows={k})

    one, other = draft(1, "3.250", "2018-07-15"), draft(2, "4.500", "2023-07-15")
    rates, years = terms_to_names([one, other])
    assert (rates.owners, years.owners) == ({"3.25": 0, "4.5": 1}, {"2018": 0, "2023": 1})
    text = "The 3.25% notes cost 99%, the 4.500% notes 98%. Agents get 1% on the notes due 2018. The 2023 notes 2%."
    assert [owners for _, owners in text_to_named_clauses(text, rates)] == [{0}, {1}]
    assert [span.of(text) for span, _ in text_to_named_clauses(text, years)] == [
        "1% on the notes due 2018",
        "The 2023 notes 2%.",
    ]
    assert terms_to_names([one, draft(2, "3.25", "2018-01-15")]) == []
    assert terms_to_names([one, Draft("note", 2)]) == []
