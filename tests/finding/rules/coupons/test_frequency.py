"""How often interest is paid, from days, months and words."""

import pytest

from extractor.finding.rules.coupons import coupons
from extractor.finding.rules.coupons.frequency import months_to_frequency


@pytest.mark.parametrize(
    ("months", "value"),
    [
        ([3, 9], "semi_annual"),
        ([1, 4, 7, 10], "quarterly"),
        ([5], "annual"),
        (list(range(1, 13)), "monthly"),
        ([3, 4], None),
        ([3, 3], None),
        ([13, 19], None),
        ([], None),
    ],
)
def test_even_months(months, value):
    assert months_to_frequency(months) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Interest Payment Dates: Each March 15 and September 15, and the maturity date", "semi_annual"),
        ("Interest Payment Dates: The 30th day of each May and November and at Maturity", "semi_annual"),
        ("Interest Payment Dates: On the 1st of April, July, October and January of each year", "quarterly"),
        ("INTEREST PAYMENT DATES: THE 16TH OF EACH   FIRST INTEREST\n FEBRUARY, MAY, AUGUST AND NOVEMBER", "quarterly"),
        ("interest | SEMI | April and October 15 of each year, beginning", "semi_annual"),
        ("Interest is paid on October 16 of each year", "annual"),
        ("Coupon Payment Date(s): 14th day of each month", "monthly"),
        ("Interest is payable on the 15th day of every sixth month", "semi_annual"),
        (
            "Interest Payment Dates: Quarterly on the 9th of each March, June, September and December",
            "quarterly",
        ),
        ("We will pay interest on a Semi-Annual basis", "semi_annual"),
        ("| 4.30% | 3/15, 9/15 | MW |", "semi_annual"),
        ("Interest Payment Dates: 15th of each month", "monthly"),
        ("Interest monthly in arrears", "monthly"),
        ("Interest Accrual Period:\n|\nMonthly, from the 15th", "monthly"),
        ("Coupon Calculation | |\nPeriod | |\nSemi-Annual (each ends the day before)", "semi_annual"),
        ("Interest Period Quarterly", "quarterly"),
    ],
)
def test_frequency(values, text, value):
    assert set(values(coupons, text, "coupon_frequency")) == {value}


@pytest.mark.parametrize(
    "text",
    [
        "Regular Record Dates: Each March 1 and September 1",
        "Interest Reset Dates: Each August 12, November 12, February 12, and May 12",
        "Interest Reset Period: Quarterly",
        "Observation Period: Monthly",
        "Callable at 100% on 11/15/2020 and Monthly thereafter",
        "offered from March 1 and April 1 on",
        "They pay no interest. At our option we may call the notes on May 31 of each year, beginning May 31, 2015",
        "They pay interest at 4%. Calls: on the 9th day of March and September of each year, from 2026 on, we may redeem them",
        "The notes pay interest.\nOn the 9th calendar day of June and December (each, a “Redemption Date”), at par",
    ],
)
def test_no_frequency(values, text):
    assert values(coupons, text, "coupon_frequency") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Interest is paid 27 January, April, July and October", ["quarterly"]),
        ("Interest Payment Dates 28 June and 28 December\n 12. Day Count", ["semi_annual"]),
        ("Interest payable May 19 / November 19", ["semi_annual"]),
        ("Interest 2/17 & 8/17", ["semi_annual"]),
        ("interest from 28 June and 28 December 2001", []),
        ("paid on 28 June and 5 July", []),
        ("On each quarterly contingent coupon payment date, 2% of principal, if", ["quarterly"]),
        ("callable on any quarterly coupon payment date", []),
        ("pay interest on the last calendar day of each March and September", ["semi_annual"]),
        ("Interest: 9th day of March and September of each year, from 2026. We may redeem all", ["semi_annual"]),
    ],
)
def test_days_before_their_months(values, text, value):
    assert values(coupons, text, "coupon_frequency") == value


def test_a_list_of_days_goes_on_behind_the_other_column(values):
    text = "Interest Payment Dates: Each January 15        [ ] Example Brothers\n  and July 15 and at Maturity"
    assert "annual" not in values(coupons, text, "coupon_frequency")


def test_the_same_days_in_the_columns_of_other_notes_are_paid_too(values):
    days = "March 1 and September 1 of each year, commencing September 1, 2010"
    assert (
        values(coupons, f"Interest Payment Dates: {days} | {days} | {days} |", "coupon_frequency")
        == ["semi_annual"] * 3
    )
    assert values(coupons, f"Record Dates: {days} | {days} |", "coupon_frequency") == []


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("Interest accrual period: monthly. Interest is paid semi-annually.", ["semi_annual"]),
        ("Interest Period: Quarterly\nInterest Payment Dates: May 15 and November 15", ["semi_annual"]),
        ("Interest Period: Quarterly", ["quarterly"]),
    ],
)
def test_an_interest_period_tells_how_often_only_where_nothing_else_does(values, text, often):
    assert values(coupons, text, "coupon_frequency") == often


def test_two_days_torn_by_the_next_column(values):
    torn = "Interest Payment  |  Book-Entry\nDates: each May 15 and  |  Form: Book-Entry\n {} 15  |  Redemption: None"
    assert values(coupons, torn.format("November"), "coupon_frequency") == ["semi_annual"]
    assert values(coupons, torn.format("August"), "coupon_frequency") == []


@pytest.mark.parametrize(
    "text",
    [
        "Interest Payment Dates: each May 15 and   |  Form: Book-Entry\n November 15",
        "Interest Payment Dates: the 16th of each month, from February, May 16, 1999",
    ],
)
def test_a_list_torn_by_the_next_column_is_not_paid_once_a_year(values, text):
    assert "annual" not in values(coupons, text, "coupon_frequency")


def test_the_days_of_the_next_notes_in_the_same_sentence(values):
    first = (
        "We will pay interest on the 2029 notes on June 15 and December 15 of each year, beginning December 15, 2024"
    )
    text = f"{first}, and on the 2034 notes and the 2054 notes on March 15 and September 15 of each year."
    assert values(coupons, text, "coupon_frequency") == ["semi_annual", "semi_annual"]
    apart = f"{first}. We ask holders for proofs, and on the 2034 notes on March 15 and September 15 of each year."
    assert values(coupons, apart, "coupon_frequency") == ["semi_annual"]
