"""What is said of the notes that fall due in a year, or on a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group as group_drafts
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from tests.fusing.lined_page import SCHEMA, TEXT, at, grid, row_facts, said


def rates_of(drafts, field="coupon_rate"):
    return [[c.value for c in d.candidates if c.field == field] for d in drafts]


def test_a_title_goes_to_the_notes_that_fall_due_in_its_year():
    rows = [
        *row_facts(12, "02006DUP4", 3),
        said("maturity_date", dt.date(2017, 9, 15), 12, at(12)),
        *row_facts(14, "02006DUQ2", 4),
        said("maturity_date", dt.date(2025, 9, 15), 14, at(14)),
    ]
    heads = [said("title", "Floating Rate Notes due 2017", 1), said("title", "3.35% Notes due 2025", 3)]
    kinds = [said("coupon_type", "floating", 1), said("coupon_type", "floating", 1, method=Method.TOKENS)]
    drafts = group_drafts(Drafting(TEXT, [grid("table", [12, 14])], [*rows, *heads, *kinds], SCHEMA))
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
    drafts = group_drafts(Drafting(text, [grid("table", [0, 1, 2])], facts, SCHEMA))
    assert rates_of(drafts, "callable") == [[False], [False], [True]]
    assert rates_of(drafts, "call_price") == [[], [], [Decimal(100)]]
    assert rates_of(drafts, "survivors_option") == [[True], [True], [True]]


def test_notes_named_by_the_years_in_which_they_fall_due():
    text = (
        "x" * 140 + "\nThe note due in 2007 is free; the notes due 2014 and 2019 have the option. 5% Notes due 2007\n"
    )
    days = [dt.date(2007, 5, 15), dt.date(2014, 5, 15), dt.date(2019, 5, 15)]
    facts = []
    for k, (code, day) in enumerate(zip(("02006DUP4", "02006DUQ2", "02006DUR0"), days, strict=True)):
        facts += [said("cusip", code, k, at(k)), said("maturity_date", day, k, at(k))]

    def told(value, words):
        place = Span(text.index(words), text.index(words) + len(words))
        return Candidate("survivors_option", None, place, words, value, Status.FOUND, 0.9, Method.RULES)

    facts += [told(False, "is free"), told(True, "have the option")]
    drafts = group_drafts(Drafting(text, [grid("table", [0, 1, 2])], facts, SCHEMA))
    assert rates_of(drafts, "survivors_option") == [[False], [True], [True]]


def test_notes_that_mature_in_a_year_need_no_article():
    text = "x" * 140 + "\nNotes maturing in 2014 may be called; those maturing in 2007 are non-callable.\n"
    days = [dt.date(2007, 5, 15), dt.date(2014, 5, 15)]
    facts = []
    for k, (code, day) in enumerate(zip(("02006DUP4", "02006DUQ2"), days, strict=True)):
        facts += [said("cusip", code, k, at(k)), said("maturity_date", day, k, at(k))]
    for value, words in ((True, "may be called"), (False, "non-callable")):
        place = Span(text.index(words), text.index(words) + len(words))
        facts.append(Candidate("callable", None, place, words, value, Status.FOUND, 0.9, Method.RULES))
    drafts = group_drafts(Drafting(text, [grid("table", [0, 1])], facts, SCHEMA))
    assert rates_of(drafts, "callable") == [[False], [True]]
