"""What a clause of a call tells: its price, its first day, how often and after which notice."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls import redemption


def test_a_date_above_the_clause(values):
    text = "10/15/2005\nCallable one\ntime only at\n100% on\ncall date\nabove with\n30 days notice."
    assert values(redemption, text, "first_call_date") == [dt.date(2005, 10, 15)]


def test_redeemable_on_or_after(values):
    text = "Redeemable On or After: April 1, 2001"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2001, 4, 1)]


def test_a_price_that_falls_begins_with_its_first(values):
    text = "Redeemable at 102% on 1/15/2010, 101% on 1/15/2011 and 100% thereafter"
    assert values(redemption, text, "call_price") == [Decimal(102)]
    assert values(redemption, text, "first_call_date") == [dt.date(2010, 1, 15)]


def test_call_date_under_its_label(values):
    assert values(redemption, "Call Date: 6/15/2010", "first_call_date") == [dt.date(2010, 6, 15)]


def test_a_date_before_the_clause(values):
    text = "Beginning on October 3, 2025, callable monthly at our option for the principal."
    assert values(redemption, text, "first_call_date") == [dt.date(2025, 10, 3)]
    assert values(redemption, text, "call_frequency") == ["monthly"]


def test_terms_behind_leader_dots_are_the_clauses_own(values):
    text = "Redeemable by the Company ......... Yes, in part, at 101% beginning May 1, 2003, on 30 to 60 days' notice"
    assert values(redemption, text, "call_price") == [Decimal(101)]
    assert values(redemption, text, "first_call_date") == [dt.date(2003, 5, 1)]
    assert values(redemption, text, "call_notice_days") == [30]


def test_a_frequency_behind_the_label(values):
    text = "Early redemption: Quarterly, at 100%, beginning May 29, 2017"
    assert values(redemption, text, "call_frequency") == ["quarterly"]


def test_dates_of_a_call_go_on_with_each_coupons(values):
    text = "Optional Redemption Date(s): 14 March 2014 and each Interest Payment Date thereafter."
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]


@pytest.mark.parametrize(
    ("said", "price"),
    [
        ("in whole, never in part, at their full principal on any Interest Payment Date", [Decimal(100)]),
        ("at its principal amount, plus accrued interest", [Decimal(100)]),
        ("at the principal amount plus a premium", []),
        ("at their option", []),
    ],
)
def test_what_is_called_at_its_principal_is_called_at_par(values, said, price):
    assert values(redemption, f"We may redeem the notes {said} from May 1, 2020.", "call_price") == price


def test_the_next_numbered_footnote_is_no_part_of_a_call(values):
    notes = (
        "3 Redeemable at 100% on the date shown, on at least 5\nbusiness days' notice.\n4 Step-up: 3% from May 9, 2019."
    )
    assert values(redemption, notes, "call_notice_days") == [5]
    assert values(redemption, notes, "first_call_date") == []
    days = "Redeemable at 100% on May 15, 2020 and on any day after.\n30 Days notice is given."
    assert values(redemption, days, "call_notice_days") == [30]
    assert values(redemption, days, "call_frequency") == ["any_time"]


def test_a_call_from_and_including_a_day_for_all_of_the_principal(values):
    text = (
        "Redemption: We may call the notes in whole on any interest payment date from and including March 31, 2027, "
        "with at least 5 business days' notice, for 100% of the stated principal amount"
    )
    assert values(redemption, text, "first_call_date") == [dt.date(2027, 3, 31)]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, "We may redeem the notes for 35% of their proceeds.", "call_price") == []


@pytest.mark.parametrize(
    "text",
    [
        "On any coupon date from and including August 30, 2012, we may redeem all of the notes at par.",
        "Early Redemption at the Option of the Issuer: In whole but not in part, at 100% of principal, on any coupon date from and including August 30, 2012.",
        "On May 30 and August 30 of each year, from August 30, 2012 to May 30, 2014 (each a “Date”), we may redeem all for par",
    ],
)
def test_the_first_day_of_several(values, text):
    assert values(redemption, text, "first_call_date") == [dt.date(2012, 8, 30)]
    assert values(redemption, text, "call_price") == [Decimal(100)]


@pytest.mark.parametrize(
    ("text", "often"),
    [
        (
            "On May 15, 2026 and on each interest payment date thereafter, we may redeem the notes at par.",
            "interest_payment_date",
        ),
        (
            "On May 15, 2026, and on every May 15 and November 15 after it, the issuer may call all notes at 100%.",
            "semi_annual",
        ),
        ("On May 15, 2026 or any business day thereafter, the notes may be redeemed at 100%.", "any_business_day"),
    ],
)
def test_the_days_of_a_call_that_open_its_sentence(values, text, often):
    assert values(redemption, text, "first_call_date") == [dt.date(2026, 5, 15)]
    assert values(redemption, text, "call_frequency") == [often]


@pytest.mark.parametrize(
    "text",
    [
        "Interest is payable on May 15, 2026 and on each May 15 thereafter, the issuer may redeem the notes at par.",
        "We pay on May 15, 2026 and on each May 15 thereafter. The notes may be redeemed at 100%.",
    ],
)
def test_days_of_interest_before_a_call_are_none_of_its_own(values, text):
    assert values(redemption, text, "first_call_date") == values(redemption, text, "call_frequency") == []
