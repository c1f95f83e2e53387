import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.notes import titles
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    "title",
    [
        "5.250% Senior Notes due 2012",
        "Fixed-to-Floating Rate Notes due April 29, 2026",
        "Step-Up Callable Notes due June 28, 2025",
        "Multi-Step Callable Notes due June 28, 2025",
        "3.850% InterNotes Due October 15, 2029",
        "Floating Rate Senior Notes Due 2022",
        "Redeemable Step Up Notes, Due October 28, 2025",
        "Medium Term Notes, Series B \u2013 Fixed Rate/Floating Rate due June 29, 2022",
        "7YR NC 1YR Range Note",
        "Consumer Price Index Linked Notes Due June 15, 2018",
        "CPI-Linked Senior Notes due June 15, 2018",
        "Convertible Senior Notes due June 15, 2018",
        "Eligible Liabilities Senior Callable Fixed Rate Notes due June 15, 2018",
        "5.100% Power Bonds 2008 Series A, due February 15, 2023",
        "6.339% Fixed Rate / Floating Rate Senior Notes due July 27, 2029",
        "Fixed Rate/Floating Rate Senior Notes due July 27, 2029",
    ],
)
def test_titles(values, title):
    assert values(titles, f"ISSUER\n{title}\nmore", "title") == [title]


def test_trademark_signs_and_line_breaks_are_dropped(values):
    assert values(titles, "3.850% InterNotes\u00ae,\nDue October 15, 2029", "title") == [
        "3.850% InterNotes, Due October 15, 2029"
    ]


def test_what_a_title_says(values):
    text = "$50,000,000 6.125% Notes due August 28, 2007"
    assert values(titles, text, "coupon_rate") == [Decimal("6.125")]
    assert values(titles, text, "coupon_type") == ["fixed"]
    assert values(titles, text, "maturity_date") == [dt.date(2007, 8, 28)]
    assert values(titles, text, "principal_amount") == [Decimal(50000000)]


def test_open_places_in_a_title(candidates):
    found = candidates(titles, "$ __________\nFixed to Floating Rate Notes,\nDue April __, 2028")
    assert {c.field for c in found if c.status is Status.PLACEHOLDER} == {"principal_amount", "maturity_date"}


@pytest.mark.parametrize(
    "text",
    [
        "Benchmark Treasury: UST 1.375% due November 30, 2015",
        "Medium Term Notes Due Nine Months or More from Date of Issue",
        "reopening of the $1,750,000,000 Fixed Rate Senior Notes Due 2020",
        "6.050% per annum\n|\nRedeemable",
    ],
)
def test_no_title(values, text):
    assert values(titles, text, "title") == []


def test_prose_far_from_the_cover_names_other_notes(values):
    text = "word " * 1000 + "the Company sold its 4.25% Senior Notes due 2040 then"
    assert values(titles, text, "title") == []


def test_sentences(values):
    text = "$10,000,000 of the Series H Notes, maturing on May 17, 2006"
    assert values(titles, text, "principal_amount") == [Decimal(10000000)]
    assert values(titles, text, "maturity_date") == [dt.date(2006, 5, 17)]


@pytest.mark.parametrize(
    ("after", "score"), [("", 0.9), ("\nStep-up schedule", 0.5), ("\nThree-month LIBOR plus 1%", 0.5)]
)
def test_a_rate_in_a_title_may_be_a_first_one(candidates, after, score):
    found = candidates(titles, "4.450% Notes due January 15, 2041" + after)
    assert [c.score for c in found if c.field == "coupon_type"] == [score]


def test_a_slash_between_two_kinds_of_rate(values):
    title = "6.211% Fixed Rate / Floating Rate Senior Notes due November 17, 2029"
    assert values(titles, f"ISSUER\n{title}\nmore", "title") == [title]
    assert values(titles, f"ISSUER\n{title}\nmore", "coupon_type") == []


@pytest.mark.parametrize("use", ["Refinance", "To repay", "We will use the proceeds to redeem our"])
def test_what_the_proceeds_pay_back_is_no_title_of_these_notes(values, use):
    assert values(titles, f"Use of proceeds\n{use} 2.95% First Mortgage Bonds due 2018", "title") == []


def test_what_is_offered_to_repay_others_has_a_title(values):
    text = "To repay bank debt we offer $5,000,000 of our 2.95% First Mortgage Bonds due 2028"
    assert values(titles, text, "title") == ["2.95% First Mortgage Bonds due 2028"]


def test_a_programmes_name_takes_no_notes_from_the_next_paragraph(values):
    named = "Medium-Term Notes, Series B - Fixed Rate"
    assert values(titles, f"{named}\n\n  Three issues of Notes", "title") == []
    assert values(titles, f"{named} Senior Notes\n", "title") == [f"{named} Senior Notes"]
