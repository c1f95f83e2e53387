"""How often notes may be called."""

import pytest

from extractor.finding.rules.calls import redemption


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Callable at 100.000% on 5/15/2008 and every coupon date thereafter.", "interest_payment_date"),
        ("Call: 5/15/2008, then monthly, at 100", "monthly"),
        ("We have the right to call the notes on a semi-annual basis at 100%", "semi_annual"),
        ("Callable: 100% on 5/15/2008, every Interest Payment Date thereafter", "interest_payment_date"),
        ("Callable at 100% on 5/15/2008 and each quarterly coupon date thereafter", "interest_payment_date"),
        ("Callable at 100% on 5/15/2008 and any business day thereafter", "any_business_day"),
        ("Callable at 100% on 5/15/2008 and anytime thereafter", "any_time"),
        ("Issuer Call: On 16 May 2017 and each Interest Payment Date thereafter", "interest_payment_date"),
        ("We may redeem the notes each May 15 from May 15, 2008, at 100%", "annual"),
        ("We may redeem the notes on each May 15 and November 15 on or after May 15, 2008", "semi_annual"),
        ("We may redeem the notes on May 15, 2008 and on the 15th of each month thereafter", "monthly"),
        ("Callable on May 15, 2008 and on any 15th of a month after that at 100%", "monthly"),
        ("Callable at 100% on May 15, 2008 and each 15th of a month after it", "monthly"),
        ("We may redeem the notes on May 15, 2008 or on the 15th of any later month", "monthly"),
        ("We may redeem the notes on May 15, 2008 and on any May 15 after it at 101%", "annual"),
        ("The notes may be redeemed on 05/15/2008 only, at par", "once"),
        ("Optional Redemption Date(s): each May 15, upon thirty days' notice", "annual"),
        ("Callable at 100% on 5/15/2008, continuously thereafter with 20 business days notice", "any_time"),
        ("10/15/2005 Callable one time only at 100% on call date above with 30 days notice.", "once"),
        ("Callable at 100% on 5/15/2008 and each payment date after it", "interest_payment_date"),
        ("Callable at 100% on 5/15/2008 or on any later interest payment date", "interest_payment_date"),
        (
            "Callable at 100% on the date above and any quarterly or annual payment date after it",
            "interest_payment_date",
        ),
        (
            "Optional\nredemption        in whole, on May 15, 2011 and on each May 15\nafter it, at the accreted amount",
            "annual",
        ),
        ("The Bank may redeem the notes once a year, on May 15 from May 15, 2008 on, at 100%", "annual"),
        ("Callable at 100% from 5/15/2008 on, once in any calendar quarter", "quarterly"),
        ("We may redeem the notes at par, twice a year, from May 15, 2008", "semi_annual"),
        ("We may redeem the notes at par, but once, on May 15, 2008", "once"),
        ("Notes may be redeemed on May 15, 2008 and semi-annually thereafter", "semi_annual"),
        (
            "redeemable at our option on the interest payment date occurring any time on or after May 15, 2008",
            "interest_payment_date",
        ),
        (
            "redeemable in whole on August 17, 2001 and each Interest Payment Date in February and August thereafter",
            "semi_annual",
        ),
    ],
)
def test_how_often(values, text, value):
    assert values(redemption, text, "call_frequency") == [value]
    assert values(redemption, text, "callable") == [True]


def test_a_day_alone_before_another_time_is_not_the_only_one(values):
    text = (
        "Optional Redemption   In whole, on June 9, 2024 only, and in whole or in part on or after May 9, 2025, at par"
    )
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "call_frequency") == []


def test_once_may_tell_when_and_not_how_often(values):
    assert (
        values(redemption, "We may redeem the notes at par; once we give notice, they fall due", "call_frequency") == []
    )


@pytest.mark.parametrize("manner", ["in whole but not in part", "upon 30 days' notice"])
def test_only_may_tell_how_notes_are_called(values, manner):
    assert (
        values(redemption, f"We may redeem the notes beginning on May 15, 2008 only {manner}", "call_frequency") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "We may redeem the notes at par, interest being paid each May 15 and November 15",
        "We may redeem the notes at par on May 15, 2012, with interest on the 15th of each month",
        "We may redeem the notes at par; regular record dates are each May 1 and November 1",
    ],
)
def test_the_days_on_which_interest_is_paid_are_none_of_a_call(values, text):
    assert values(redemption, text, "call_frequency") == []


def test_any_time_before_a_date_is_no_frequency(values):
    text = "Optional Redemption: At any time prior to May 15, 2043, make-whole call at the Treasury rate plus 25 basis points."
    assert values(redemption, text, "call_frequency") == []


def test_a_rating_given_up_at_any_time_is_no_frequency(values):
    text = "Callable from May 15, 2028. CUSIP: 02006DUP4\n* A rating may be withdrawn at any time."
    assert values(redemption, text, "call_frequency") == []


def test_how_often_interest_is_paid_is_no_frequency_of_calls(values):
    paid = "Subject to our redemption right, we will pay you interest on the notes on a Semi-Annual basis on Mar 15th."
    assert values(redemption, paid, "call_frequency") == []
    called = "We may redeem the notes, in whole, on a quarterly basis from May 15, 2028."
    assert values(redemption, called, "call_frequency") == ["quarterly"]


def test_any_of_two_days_of_a_year_are_two_calls_a_year(values):
    text = "Callable in whole at par on June 15, 2008 and on any June 15 or December 15 thereafter"
    assert values(redemption, text, "call_frequency") == ["semi_annual"]


def test_how_a_price_falls_is_not_how_often_notes_are_called(values):
    text = "The notes may be redeemed on and after May 15, 2008 at 103% to May 14, 2009, falling by .5% each May 15."
    assert values(redemption, text, "call_frequency") == []
    assert values(redemption, text.replace("falling by .5% each May 15", "and on each May 15"), "call_frequency")


def test_the_days_of_a_year_before_the_clause(values):
    text = "On April 19 and October 19 of each year, from October 19, 2024 to April 19, 2026, we may redeem all notes for par."
    assert values(redemption, text, "call_frequency") == ["semi_annual"]
    paid = (
        "Interest is paid on April 19 and October 19 of each year, and from October 19, 2024 we may redeem all for par."
    )
    assert values(redemption, paid, "call_frequency") == []


@pytest.mark.parametrize(
    "days", ["March, June, September and December of each year", "March, June, September, December in every year"]
)
def test_a_day_of_some_months_before_the_clause(values, days):
    text = f"On the 9th calendar day of {days}, beginning on June 9, 2026 and ending March 9, 2030, we may redeem all notes for par."
    assert values(redemption, text, "call_frequency") == ["quarterly"]
    assert (
        values(redemption, f"Interest is paid {text.replace('On', 'on').replace(', we', '; we')}", "call_frequency")
        == []
    )


def test_call_dates_under_a_label(values):
    text = "Optional Call Dates:\tThe 9th calendar day of each March, June, September and December, from March 9, 2026"
    assert values(redemption, text, "call_frequency") == ["quarterly"]
    assert values(redemption, text.replace("Optional Call", "Interest Payment"), "call_frequency") == []
    contingent = "We may redeem the notes on any contingent coupon payment date from March 9, 2026, for par."
    assert values(redemption, contingent, "call_frequency") == ["interest_payment_date"]


def test_dots_lead_to_the_terms_of_a_call(values):
    text = "Call ........... 10/15/2009 at 100%, and each April 15 and October 15 after, with 20 days' notice"
    assert values(redemption, text, "call_frequency") == ["semi_annual"]


def test_a_ticked_yes_and_the_terms_in_words_below(values):
    text = "OPTIONAL REDEMPTION:  [X] Yes  [_] No\n\nIn whole, on 30 days' notice, on May 15, 2001 and on each May 15 after it"
    assert values(redemption, text, "call_frequency") == ["annual"]
    assert values(redemption, text, "call_notice_days") == [30]
    assert values(redemption, text.replace("[X] Yes  [_] No", "[_] Yes  [X] No"), "call_frequency") == []


def test_the_next_sheet_ends_a_clause(values):
    text = (
        "Redemption\nAt 100% on 01/15/2018 and any time after, notice of 30 to 60 days\nOption\nYes\n\n"
        "CUSIP\n02006DUP4\nRedemption\nAt 100% on 01/15/2019 and any time after, notice of 45 to 60 days\n"
    )
    assert values(redemption, text, "call_notice_days") == [30, 45]
