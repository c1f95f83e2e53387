"""Notes that may not be called; what denies something else, or denies nothing, says so of none."""

import datetime as dt

import pytest

from extractor.finding.rules.calls import redemption


@pytest.mark.parametrize(
    "text",
    [
        "Redemption Information: Non-Callable",
        "We may not redeem the Notes before maturity.",
        "Callable by Issuer: No If Callable by Issuer, dates",
        "Redeemable On or After: Not Applicable",
        "Redemption Date: None",
        "Call Dates (if any): N/A",
        "Redemption at the option of the Bank: None",
        "Redemption:\nx The Notes cannot be redeemed prior to the Stated Maturity Date.",
        "not redeemable except on tax events",
        "Neither series may be redeemed before its maturity.",
        "They are not subject to optional redemption in whole, on May 15, 2011 or later.",
        "None of the notes may be redeemed. They rank equally.",
        "No periodic interest; no early redemption by the issuer",
        "None may be redeemed before it matures, and none has an option.",
        "Neither of them is callable.",
        "Redemption Information: Non-redeemable",
        "Redemption Information: Noncallable for life",
        "The notes are not subject to call.",
        "The notes may not be redeemed by us, except for tax reasons.",
        "Redemption by us: None before they fall due",
        "None of these notes may be called by us.",
        "None of the three may be redeemed by the Company before its stated maturity.",
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
        "None may be redeemed in part.",
        "None of the notes are redeemable before maturity, except that we may pay for a tax.",
        "Neither series is redeemable prior to maturity other than at a make-whole price.",
        "None of them is callable before May 15, 2009.",
        "None may be redeemed by a holder before maturity.",
        "The estate may redeem the notes at par.",
        "Redemption at the option of the survivor: None",
        "Redemption at Option of Representative: N/A",
        "Neither series may be redeemed on short notice.",
        "No person may redeem the notes before maturity.",
        "The representative of the deceased may redeem the notes at par.",
        "Calculation of redemption: Not applicable",
        "Reduction of Redemption Price - Computation of Optional Redemption: N/A",
    ],
)
def test_says_nothing_of_a_call(values, text):
    assert values(redemption, text, "callable") == []


@pytest.mark.parametrize(
    "text", ["Redemption: Non-Callable The notes rank", "Non-Callable\nHolders may put notes back"]
)
def test_what_follows_a_refusal_is_no_call(values, text):
    assert set(values(redemption, text, "callable")) == {False}


def test_notes_without_any_optional_redemption_cannot_be_called(values):
    text = "No Redemption: The notes will not be subject to any optional redemption right."
    assert values(redemption, text, "callable") == [False]


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


def test_none_of_the_notes(values):
    assert values(redemption, "None of the Notes may be redeemed before its Stated Maturity.", "callable") == [False]
    assert values(redemption, "None of the Notes may be redeemed before May 1, 2004.", "callable") == []


def test_a_legend_explains_a_short_form(values):
    assert values(redemption, "NC = not callable.", "callable") == []


def test_no_redemption_before_a_day_is_one_from_then_on(values):
    assert values(redemption, "There is no redemption by us before May 1, 2030.", "callable") == []


@pytest.mark.parametrize(
    "said",
    [
        "They can't be redeemed before they mature.",
        "We won't redeem the notes.",
        "Neither note can be redeemed before maturity.",
        "Neither of the two series may be called.",
        "None of them may be redeemed.",
    ],
)
def test_short_and_joint_words_deny_a_call(values, said):
    assert values(redemption, said, "callable") == [False]


def test_a_denial_that_goes_on_to_the_days_of_a_call_is_none(values):
    text = "The notes may not be redeemed by us except that on May 15, 2015, and on each May 15 after that, we may redeem them."
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2015, 5, 15)]
