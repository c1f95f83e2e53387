"""Clauses, labels and titles that give the issuer a right to call."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls import redemption


@pytest.mark.parametrize(
    "title",
    [
        "Secured Notes (Callable)",
        "7YR NC 1YR Range Note",
        "15Yr NC 3m Note",
        "Redeemable Step Up Notes due 2025",
    ],
)
def test_titles_that_say_callable(values, title):
    assert values(redemption, title, "callable") == [True]


def test_an_issuer_that_is_named_may_redeem(values):
    text = "TVA may redeem the Bonds, in whole, at any time on or after May 15, 2021, at 100%, upon 30 days' notice."
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2021, 5, 15)]


def test_a_label_above_the_days_of_a_call(values):
    text = "Optional redemption dates: each March 29 and September 29, from March 29, 2020 to September 29, 2027."
    assert values(redemption, text, "first_call_date") == [dt.date(2020, 3, 29)]
    assert values(redemption, text, "call_frequency") == ["semi_annual"]
    assert values(redemption, "Optional Redemption Date(s): Repayment Date(s):", "callable") == []


@pytest.mark.parametrize("whose", ["Mandatory", "Sinking fund", "Holder's"])
def test_days_of_a_sinking_fund_or_of_the_holder_are_no_call(values, whose):
    text = "redemption dates: annually, each March 15, beginning March 15, 2008"
    assert values(redemption, f"{whose} {text}", "callable") == []
    assert values(redemption, text.capitalize(), "callable") == [True]


def test_an_automatic_call_is_less_sure(candidates):
    (c,) = candidates(redemption, "Auto-Callable Notes Linked to an Index")
    (d,) = candidates(redemption, "Callable Notes of an Issuer")
    assert c.score < d.score


def test_the_issuers_discretion_is_its_option(values):
    text = (
        "From July 2025 the issuer may, in its sole discretion, call the notes in whole on any call date upon not less"
        " than five (5) business days' but not more than 60 calendar days' notice."
    )
    assert values(redemption, text, "callable") == [True]
    assert set(values(redemption, text, "call_notice_days")) == {5}


@pytest.mark.parametrize(
    "text",
    [
        "Call: by us at par on 15 February 2005 or any coupon date after",
        "Call: 2/15/2005 @ 100.000",
        "Early redemption: at 100% on 2/15/2005 and semi-annually thereafter",
        "Survivor's Option:Yes Call:2/15/2005 at 100% Survivor's Option: Yes",
        "Redeemable by the Company, all or part, from February 15, 2005 on, at 100%",
    ],
)
def test_terms_right_behind_a_label(values, text):
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2005, 2, 15)]
    assert values(redemption, text, "call_price") == [Decimal(100)]


@pytest.mark.parametrize("text", ["Issuer may call from no call", "Call: 3 days' notice", "Call 555-0100 from 9 to 5"])
def test_a_label_alone_is_no_call(values, text):
    assert values(redemption, text, "callable") == []


@pytest.mark.parametrize(
    "label", ["Redemption Information", "Call Provisions", "Optional Redemption", "Redemption Provision"]
)
def test_a_label_may_be_answered_by_whose_option_it_is(values, label):
    text = f"{label}: At our option, in whole or in part, at 100% of the principal amount on or after July 15, 2005"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2005, 7, 15)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bank offers the Redeemable Step Up Notes.", "Redeemable"),
        ("ISSUER\nCALLABLE FIXED RATE NOTES\n", "CALLABLE"),
        ("Callable Range Accrual Notes, Due 2031", "Callable"),
        ("10YR NC 2YR Fixed Rate Note", "10YR NC 2YR"),
    ],
)
def test_of_a_title_only_the_words_of_the_call_are_taken(candidates, text, word):
    assert [(c.value, c.raw) for c in candidates(redemption, text) if c.field == "callable"] == [(True, word)]


def test_a_label_of_a_call_may_name_option_and_price(values):
    text = "Call Option: Par, in whole, on each Interest Payment Date from June 15, 2009; 5 business days' notice"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]


@pytest.mark.parametrize(
    "text",
    [
        "Redeemable at our option no fewer than 30 days after notice, on or after March 15, 2016 at par.",
        "The notes are callable no less than 10 days after notice, at par, on or after March 15, 2016.",
        "Redemption at our option: None until March 15, 2016, then at 100% quarterly.",
    ],
)
def test_a_count_of_days_or_a_first_day_is_no_refusal(values, text):
    assert values(redemption, text, "callable") == [True]


def test_what_holds_where_notes_may_be_called_says_of_none_that_they_may(values):
    for text in (
        "Where we may call a note we will tend to do so when we can borrow for less.",
        "In the event that the issuer may call notes, they seldom cost more.",
        "If the company may redeem notes before they mature, their price may stay under par.",
    ):
        assert values(redemption, text, "callable") == []


def test_a_day_when_notes_may_be_called_is_told(values):
    text = "They can be held until May 15, 2021, when we may redeem the notes at 100%."
    assert values(redemption, text, "callable") == [True]


def test_series_and_bonds_may_be_called_too(values):
    for what in ("Each series", "Either series", "The bonds"):
        assert values(redemption, f"{what} may be redeemed at our choice, in whole, at 100%.", "callable") == [True]


@pytest.mark.parametrize("whose", ["THE CORPORATION'S", "the Bank's", "our"])
def test_a_ticked_right_is_its_issuers_whatever_that_is_called(values, whose):
    form = f"/ / NOT REDEEMABLE\n/X/ REDEEMABLE AT {whose} OPTION ON OR\n    AFTER October 26, 1998\n"
    assert values(redemption, form, "first_call_date") == [dt.date(1998, 10, 26)]
    assert values(redemption, form.replace("/X/", "/ /"), "first_call_date") == []


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("It may be called by SRAC, in whole only, on April 19, 1999, at 100% of principal.", [True]),
        ("Redeemable by EXC at par on March 15, 2006 and each March 15 after it.", [True]),
        ("It may be redeemed by holders at par.", []),
        ("Redeemable by the holder at par on March 15, 2006.", []),
        ("it may be called by telephone, on any day.", []),
    ],
)
def test_who_may_call_is_named_by_its_short_name(values, text, called):
    assert values(redemption, text, "callable") == called


@pytest.mark.parametrize(
    "supposed", ["Where we may redeem early,", "If the company may redeem notes,", "When we may call the notes,"]
)
def test_what_a_risk_supposes_is_no_right(values, supposed):
    text = f"{supposed} we are more likely to when rates have fallen."
    assert values(redemption, text, "callable") == []
    stated = "We may redeem the notes at 100% from May 15, 2021. " + text
    assert values(redemption, stated, "callable") == [True]


def test_a_trust_calls_its_notes_and_an_issuer_may_be_named(values):
    text = "Redemption ...... Callable by the Trust at 100.000% on June 15, 2009 and every interest payment date thereafter"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "call_price") == [Decimal("100.000")]
    assert values(redemption, text, "first_call_date") == [dt.date(2009, 6, 15)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    named = "HGX may, at its option, redeem the Notes, in whole, on the 30th day of each March and September from {}"
    text = named.format("September 30, 2025 at 100%, on notice of not less than three Business Days.")
    assert values(redemption, text, "first_call_date") == [dt.date(2025, 9, 30)]
    assert values(redemption, text, "call_frequency") == ["semi_annual"]
    assert values(redemption, text, "call_notice_days") == [3]


def test_a_right_that_an_issuer_has_by_name(values):
    text = "HGX has the right to redeem the notes on any Interest Payment Date from March 30, 2027, at par."
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "first_call_date") == [dt.date(2027, 3, 30)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    assert values(redemption, text.replace("HGX", "The holder"), "callable") == []


@pytest.mark.parametrize(
    "text",
    [
        "Not callable by the Trust before maturity.",
        "A holder may, at its option, redeem the notes for shares.",
        "Interest accounts are callable by the Trustee at 100%.",
        "The fund may, at its option, redeem its own shares.",
    ],
)
def test_what_gives_no_right_to_call(values, text):
    assert True not in values(redemption, text, "callable")


def test_what_a_label_of_redemption_allows_in_whole_is_the_issuers(values):
    text = "Early Redemption:\tIn whole but not in part, on March 15, 2024 and each March 15 thereafter"
    assert values(redemption, text, "call_frequency") == ["annual"]
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, "Early Redemption: In whole, for tax reasons", "callable") == []


@pytest.mark.parametrize(
    "text",
    [
        "Redemption dates after that . . . . . each interest payment date",
        "Redemption dates: each interest payment date",
        "Call dates thereafter: every coupon date",
    ],
)
def test_a_label_of_days_tells_how_often(values, text):
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]


@pytest.mark.parametrize(
    "text",
    [
        "The note due November 15, 2011 may be redeemed by the Company on or after 10-15-04, at 102% of face.",
        "The notes due 2011 are redeemable on or after 10-15-04, at 102%.",
        "CALL FEATURE, 39006RBC5: on or after 10-15-04 at any time, at 102%.",
        "Redemption of 39006RBC5: at 102% on 10-15-04 or on any business day after it.",
        "Call (39006RBC5): 10-15-04 at 102",
        "Note B may be called by us on 10-15-04 or on the 15th of any later month, at 102%.",
    ],
)
def test_the_note_that_may_be_called_is_named_by_its_day_or_code(values, text):
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2004, 10, 15)]


@pytest.mark.parametrize(
    "text",
    [
        "From May 15, 2004 may be redeemed what is held.",
        "Holders whose notes are due 2011 are callable to a meeting.",
        "The notes due 2011 may be redeemed by the holder on 10-15-04.",
        "Redemption of 39006RBC5 was made on 10-15-04.",
        "Our 7.25% notes due 2012 may be redeemed on or after 10-15-04 at 102%.",
        "The outstanding 6% notes due May 15, 2012 are redeemable on or after 10-15-04.",
    ],
)
def test_what_stands_behind_a_day_may_be_no_call(values, text):
    assert values(redemption, text, "callable") == []


@pytest.mark.parametrize(
    "how",
    [
        "in whole or in part at the Corporation's option",
        ", in whole or from time to time in part, at our option",
        "in whole, but not in part, at the Issuer's option",
        ", in whole or in part, at any time or from time to time, at our sole option",
    ],
)
def test_whether_in_whole_or_in_part_may_stand_before_whose_option_it_is(values, how):
    text = f"They may be redeemed {how} on or after May 30, 2002, on 30 days' notice.".replace(" ,", ",")
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2002, 5, 30)]
    assert True not in values(redemption, text.replace("may be", "may not be"), "callable")


def test_a_bank_may_call_its_notes_and_a_loan(values):
    text = "Early Redemption .... The Bank may call the Notes, all but not some, on any Interest Payment Date from May 3, 2018"
    assert values(redemption, text, "first_call_date") == [dt.date(2018, 5, 3)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    assert values(redemption, "The bank may call the loan due on any business day after May 3, 2018.", "callable") == []


def test_a_label_that_names_the_issuers_option(values):
    text = (
        "Early Redemption at Issuer's Option: in whole but not in part, on each Interest Payment Date from May 3, 2021"
    )
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    assert values(redemption, "Redemption at Holder's Option: in whole, on May 3, 2021", "callable") == []


def test_how_often_calls_come_may_open_their_days(values):
    text = "| Redemption dates | annually, each October 30, beginning on October 30, 2017 |"
    assert values(redemption, text, "first_call_date") == [dt.date(2017, 10, 30)]
    assert values(redemption, text, "call_frequency") == ["annual"]
    assert values(redemption, "No call dates annually recur.", "callable") == []


def test_a_kind_of_notes_begins_the_clause_that_calls_them(values):
    text = "Callable notes may be redeemed, in whole, at 100%, on the Call Date and on any interest payment date after that."
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    assert values(redemption, "Callable notes may be harder to sell at 100%.", "call_price") == []
