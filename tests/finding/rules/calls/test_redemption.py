import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls import redemption

FULL = "Redemption Information: Callable at 100% on 11/15/2020 and Monthly thereafter with 30 Calendar Days Notice."


def test_the_usual_line(values):
    assert values(redemption, FULL, "callable") == [True]
    assert values(redemption, FULL, "call_price") == [Decimal(100)]
    assert values(redemption, FULL, "first_call_date") == [dt.date(2020, 11, 15)]
    assert values(redemption, FULL, "call_frequency") == ["monthly"]
    assert values(redemption, FULL, "call_notice_days") == [30]


def test_a_date_above_the_clause(values):
    text = "10/15/2005\nCallable one\ntime only at\n100% on\ncall date\nabove with\n30 days notice."
    assert values(redemption, text, "first_call_date") == [dt.date(2005, 10, 15)]


@pytest.mark.parametrize(
    "text",
    [
        "Redemption Information: Non-Callable",
        "We may not redeem the Notes before maturity.",
        "Callable by Issuer: No If Callable by Issuer, dates",
        "Redeemable On or After: Not Applicable",
        "Redemption Date: None",
        "Redemption at the option of the Bank: None",
        "Redemption:\nx The Notes cannot be redeemed prior to the Stated Maturity Date.",
        "not redeemable except on tax events",
        "No periodic interest; no early redemption by the issuer",
    ],
)
def test_not_callable(values, text):
    assert values(redemption, text, "callable") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "o The Notes cannot be redeemed prior to maturity.",
        "HOLDER'S OPTIONAL REDEMPTION: the holder may redeem",
        "Notes are redeemable at the option of the holder on June 1, 2020",
        "Optional Repayment Date(s): N/A",
        "We call your attention to the risks.",
        "The estate may redeem the notes at par.",
        "Redemption at the option of the survivor: None",
        "Redemption at Option of Representative: N/A",
        "No person may redeem the notes before maturity.",
        "The representative of the deceased may redeem the notes at par.",
    ],
)
def test_says_nothing_of_a_call(values, text):
    assert values(redemption, text, "callable") == []


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


def test_make_whole_and_par_call(values):
    text = (
        "Optional Redemption: before December 27, 2019 at the greater of (1) 100% of principal and (2) the remaining"
        " payments discounted at the Treasury Rate plus 12.5 basis points; on or after December 27, 2019 at par."
    )
    assert values(redemption, text, "make_whole_spread") == [Decimal("12.5")]
    assert values(redemption, text, "par_call_date") == [dt.date(2019, 12, 27)]
    assert values(redemption, text, "first_call_date") == []
    assert set(values(redemption, text, "callable")) == {True}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Callable by Issuer: Yes", True),
        ("Callable: No", False),
        ("Redemption: [x] Yes [ ] No", True),
        ("Redeemable: o Yes x No", False),
        ("Optional Redemption:\n|\n[ ] Yes\n|\n[X] No", False),
    ],
)
def test_answers(values, text, value):
    assert values(redemption, text, "callable") == [value]


@pytest.mark.parametrize("text", ["Redemption: [ ] Yes [ ] No", "Redemption: Yes No", "Callable: Yesterday"])
def test_no_answer(values, text):
    assert values(redemption, text, "callable") == []


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


def test_styles_of_call(values):
    assert values(redemption, "Call Type: American", "call_frequency") == ["any_time"]
    assert values(redemption, "Call Style: European", "call_frequency") == ["once"]
    assert values(redemption, "Call Type: Bermudan", "call_frequency") == []


def test_a_par_call_in_a_term_sheet(values):
    text = "Make-Whole Call:\tT + 20 basis points prior to May 1, 2045\nPar Call:\tOn or after May 1, 2045"
    assert values(redemption, text, "par_call_date") == [dt.date(2045, 5, 1)]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "make_whole_spread") == [Decimal(20)]


def test_a_date_before_the_clause(values):
    text = "Beginning on October 3, 2025, callable monthly at our option for the principal."
    assert values(redemption, text, "first_call_date") == [dt.date(2025, 10, 3)]
    assert values(redemption, text, "call_frequency") == ["monthly"]


def test_an_automatic_call_is_less_sure(candidates):
    (c,) = candidates(redemption, "Auto-Callable Notes Linked to an Index")
    (d,) = candidates(redemption, "Callable Notes of an Issuer")
    assert c.score < d.score


def test_a_pricing_spread_is_no_make_whole(values):
    text = "Redemption: none stated. Spread to Benchmark Treasury: T+ 165 basis points"
    assert values(redemption, text, "make_whole_spread") == []


@pytest.mark.parametrize(
    "text", ["Redemption: Non-Callable The notes rank", "Non-Callable\nHolders may put notes back"]
)
def test_what_follows_a_refusal_is_no_call(values, text):
    assert set(values(redemption, text, "callable")) == {False}


def test_the_issuers_discretion_is_its_option(values):
    text = (
        "From July 2025 the issuer may, in its sole discretion, call the notes in whole on any call date upon not less"
        " than five (5) business days' but not more than 60 calendar days' notice."
    )
    assert values(redemption, text, "callable") == [True]
    assert set(values(redemption, text, "call_notice_days")) == {5}


def test_notes_without_any_optional_redemption_cannot_be_called(values):
    text = "No Redemption: The notes will not be subject to any optional redemption right."
    assert values(redemption, text, "callable") == [False]


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


def test_whose_notes_may_not_be_redeemed_matters(values):
    assert values(redemption, "The trust may not redeem notes held by the estate of a holder.", "callable") == []


@pytest.mark.parametrize(
    "text",
    [
        "Redemption at the Company's option       None before maturity",
        "Redeemable at the issuer's option: No",
        "Callable at our option   N/A",
    ],
)
def test_an_option_that_a_form_answers_by_none_is_none(values, text):
    assert values(redemption, text, "callable") == [False]


def test_a_label_of_a_call_may_name_option_and_price(values):
    text = "Call Option: Par, in whole, on each Interest Payment Date from June 15, 2009; 5 business days' notice"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "call_price") == [Decimal(100)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]


def test_terms_behind_leader_dots_are_the_clauses_own(values):
    text = "Redeemable by the Company ......... Yes, in part, at 101% beginning May 1, 2003, on 30 to 60 days' notice"
    assert values(redemption, text, "call_price") == [Decimal(101)]
    assert values(redemption, text, "first_call_date") == [dt.date(2003, 5, 1)]
    assert values(redemption, text, "call_notice_days") == [30]


def test_none_of_the_notes(values):
    assert values(redemption, "None of the Notes may be redeemed before its Stated Maturity.", "callable") == [False]
    assert values(redemption, "None of the Notes may be redeemed before May 1, 2004.", "callable") == []


def test_a_legend_explains_a_short_form(values):
    assert values(redemption, "NC = not callable.", "callable") == []


def test_a_frequency_behind_the_label(values):
    text = "Early redemption: Quarterly, at 100%, beginning May 29, 2017"
    assert values(redemption, text, "call_frequency") == ["quarterly"]


@pytest.mark.parametrize(
    ("text", "callable_"),
    [
        ("Redeemable at the option of the Company: [X] No [ ] Yes", [False]),
        ("Redemption at option of the issuer: [ ] No [X] Yes", [True]),
        ("Repayment at the option of the Holder: [ ] No [X] Yes", []),
    ],
)
def test_whose_option_it_is_may_stand_in_the_label(values, text, callable_):
    assert values(redemption, text, "callable") == callable_


def test_an_answer_may_be_glued_to_its_label(values):
    assert values(redemption, "Settlement Date06/13/2002\nCallableNo\nSurvivor's OptionYes\n", "callable") == [False]
    assert values(redemption, "CallableNotes\n", "callable") == []


def test_dates_of_a_call_go_on_with_each_coupons(values):
    text = "Optional Redemption Date(s): 14 March 2014 and each Interest Payment Date thereafter."
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


@pytest.mark.parametrize("whose", ["THE CORPORATION'S", "the Bank's", "our"])
def test_a_ticked_right_is_its_issuers_whatever_that_is_called(values, whose):
    form = f"/ / NOT REDEEMABLE\n/X/ REDEEMABLE AT {whose} OPTION ON OR\n    AFTER October 26, 1998\n"
    assert values(redemption, form, "first_call_date") == [dt.date(1998, 10, 26)]
    assert values(redemption, form.replace("/X/", "/ /"), "first_call_date") == []


def test_the_next_numbered_footnote_is_no_part_of_a_call(values):
    notes = (
        "3 Redeemable at 100% on the date shown, on at least 5\nbusiness days' notice.\n4 Step-up: 3% from May 9, 2019."
    )
    assert values(redemption, notes, "call_notice_days") == [5]
    assert values(redemption, notes, "first_call_date") == []
    days = "Redeemable at 100% on May 15, 2020 and on any day after.\n30 Days notice is given."
    assert values(redemption, days, "call_notice_days") == [30]
    assert values(redemption, days, "call_frequency") == ["any_time"]


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


def test_no_redemption_before_a_day_is_one_from_then_on(values):
    assert values(redemption, "There is no redemption by us before May 1, 2030.", "callable") == []


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
