"""Labels of a call that yes or no answers, and styles of call."""

import datetime as dt

import pytest

from extractor.finding.rules.calls import redemption


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


def test_styles_of_call(values):
    assert values(redemption, "Call Type: American", "call_frequency") == ["any_time"]
    assert values(redemption, "Call Style: European", "call_frequency") == ["once"]
    assert values(redemption, "Call Type: Bermudan", "call_frequency") == []


@pytest.mark.parametrize(
    ("text", "callable_"),
    [
        ("Redeemable at the option of the Company: [X] No [ ] Yes", [False]),
        ("Redemption at option of the issuer: [ ] No [X] Yes", [True]),
        ("Redemption at Company's option: [X] No [ ] Yes", [False]),
        ("Redemption at the Issuer's option: [ ] No [X] Yes", [True]),
        ("Repayment at the option of the Holder: [ ] No [X] Yes", []),
        ("Redemption at holder's option: [ ] No [X] Yes", []),
    ],
)
def test_whose_option_it_is_may_stand_in_the_label(values, text, callable_):
    assert sorted(set(values(redemption, text, "callable"))) == callable_


def test_an_answer_may_be_glued_to_its_label(values):
    assert values(redemption, "Settlement Date06/13/2002\nCallableNo\nSurvivor's OptionYes\n", "callable") == [False]
    assert values(redemption, "CallableNotes\n", "callable") == []


def test_no_note_opens_a_sentence(values):
    text = "Redemption: No note may be redeemed before June 15, 2010; from then on at 100%."
    assert False not in values(redemption, text, "callable")


def test_boxes_in_the_cell_behind_a_label_need_no_colon(values):
    text = "Optional Redemption\t[ ] No [X] Yes, at 100% on any Interest Payment Date on or after October 15, 2009"
    assert values(redemption, text, "callable") == [True]
    assert values(redemption, text, "first_call_date") == [dt.date(2009, 10, 15)]
    assert values(redemption, text, "call_frequency") == ["interest_payment_date"]
    assert values(redemption, "The notes have no optional redemption yes or no.", "callable") == []


@pytest.mark.parametrize("between", [": Yes; ", "..... Yes. ", ": [X] Yes [ ] No - "])
def test_the_terms_may_follow_the_answer(values, between):
    text = f"Optional Redemption{between}at par on February 15, 2006, with at least 30 days' notice."
    assert set(values(redemption, text, "callable")) == {True}
    assert values(redemption, text, "first_call_date") == [dt.date(2006, 2, 15)]
    assert values(redemption, text, "call_notice_days") == [30]
