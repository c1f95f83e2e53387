import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.checking.reconcile import reconcile
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Evidence, Field
from extractor.ground.places import Span
from extractor.ground.record import Record

ABSENT = Field(None, Status.ABSENT, 0.9)
RATE = Field(Decimal("3.6"), Status.FOUND, 0.9, "3.6%", Method.RULES)
PRICE = Field(Decimal(100), Status.FOUND, 0.9, "100%", Method.RULES)


def note(**fields):
    return Record({"coupon_type": ABSENT, "coupon_rate": RATE, "callable": ABSENT, "call_price": ABSENT} | fields)


@pytest.mark.parametrize("status", [Status.FOUND, Status.CORRECTED])
def test_a_note_that_cannot_be_called_has_no_call_terms_whoever_said_so(status):
    done = reconcile(note(callable=Field(False, status, 0.9, "No", Method.RULES), call_price=PRICE))
    assert (done["call_price"].value, done["call_price"].status) == (None, Status.ABSENT)
    assert done["call_price"].alternatives[0].value == Decimal(100)


@pytest.mark.parametrize("status", [Status.FOUND, Status.CORRECTED])
def test_one_plain_rate_is_a_fixed_coupon(status):
    done = reconcile(note(coupon_rate=Field(Decimal("3.6"), status, 0.9, "3.6%", Method.RULES)))
    assert (done["coupon_type"].value, done["coupon_type"].status) == ("fixed", Status.DERIVED)


def test_what_a_person_said_is_left_alone():
    none = Field(None, Status.CORRECTED, 0.999, method=Method.CORRECTION)
    assert reconcile(note(coupon_type=none))["coupon_type"] is none
    assert reconcile(note(coupon_rate=none))["coupon_type"] is ABSENT
    price = Field(Decimal(100), Status.CORRECTED, 0.999, method=Method.CORRECTION)
    no = Field(False, Status.FOUND, 0.9, "No", Method.RULES)
    assert reconcile(note(callable=no, call_price=price))["call_price"] is price


def test_call_terms_stay_where_the_note_is_callable_or_nothing_is_said():
    yes = Field(True, Status.FOUND, 0.9, "Yes", Method.RULES)
    assert reconcile(note(callable=yes, call_price=PRICE))["call_price"] is PRICE
    assert reconcile(note(call_price=PRICE))["call_price"] is PRICE


def test_a_par_call_is_the_first_at_its_price_and_says_that_this_is_derived():
    par = Field(dt.date(2043, 5, 15), Status.FOUND, 0.9, "May 15, 2043", Method.RULES)
    done = reconcile(note(call_price=PRICE, par_call_date=par, first_call_date=ABSENT))["first_call_date"]
    assert (done.value, done.status, done.confidence) == (par.value, Status.DERIVED, pytest.approx(0.81))
    own = Field(dt.date(2040, 5, 15), Status.FOUND, 0.9, "May 15, 2040", Method.RULES)
    assert reconcile(note(call_price=PRICE, par_call_date=par, first_call_date=own))["first_call_date"] is own
    assert reconcile(note(par_call_date=par, first_call_date=ABSENT))["first_call_date"] is ABSENT
    assert reconcile(note(call_price=PRICE, par_call_date=ABSENT, first_call_date=ABSENT))["first_call_date"] is ABSENT


def test_nothing_is_derived_beside_an_index_or_a_printed_type():
    index = Field("LIBOR", Status.FOUND, 0.9, "LIBOR", Method.RULES)
    step = Field("step", Status.FOUND, 0.9, "Step", Method.RULES)
    assert reconcile(note(rate_index=index))["coupon_type"] is ABSENT
    assert reconcile(note(coupon_type=step))["coupon_type"] is step


def test_a_rate_that_is_paid_on_a_condition_is_not_plain():
    text = "Contingent coupon of 8.40% a year"
    rate = Field(Decimal("8.40"), Status.FOUND, 0.9, "8.40%", Method.RULES, evidence=(Evidence(Span(21, 26)),))
    assert reconcile(note(coupon_rate=rate), text)["coupon_type"] is ABSENT
    assert reconcile(note(coupon_rate=rate), "A plain coupon of    8.40%")["coupon_type"].value == "fixed"
    table = "Contingent Coupon Rate\tInitial Level\n14.15%\t100.00"
    told = replace(rate, evidence=(Evidence(Span(37, 42)),))
    assert reconcile(note(coupon_rate=told), table)["coupon_type"] is ABSENT
    long = "Contingent payments: if the level is at or above the barrier you will receive $7.00 a month, or a rate of "
    rate = replace(rate, evidence=(Evidence(Span(len(long), len(long) + 5)),))
    assert reconcile(note(coupon_rate=rate), f"{long}8.40%")["coupon_type"] is ABSENT


def test_a_blank_cell_of_a_branch_not_taken_leaves_nothing_open():
    no = Field(False, Status.FOUND, 0.9, "No", Method.RULES)
    blank = Field(None, Status.PLACEHOLDER, 0.8, "", Method.ALIGNMENT)
    marked = Field(None, Status.PLACEHOLDER, 0.8, "[ ]", Method.ALIGNMENT)
    done = reconcile(note(callable=no, call_price=blank))["call_price"]
    assert (done.status, done.confidence) == (Status.ABSENT, 0.9)
    assert reconcile(note(callable=no, call_price=marked))["call_price"] is marked
    assert reconcile(note(call_price=blank))["call_price"] is blank


@pytest.mark.parametrize(("until", "kind"), [("3/15/27", None), ("maturity date", "fixed")])
def test_a_rate_until_a_day_before_the_last_is_not_plain(until, kind):
    text = f"From 3/15/26 to but excluding {until}: 8.40%"
    at = text.index("8.40%")
    rate = Field(Decimal("8.40"), Status.FOUND, 0.9, "8.40%", Method.RULES, evidence=(Evidence(Span(at, len(text))),))
    assert reconcile(note(coupon_rate=rate), text)["coupon_type"].value == kind


@pytest.mark.parametrize(
    "words", ["Contingent coupons", "CONTINGENT INTEREST PAYMENT", "a liability that is contingent; contingent income"]
)
def test_no_coupon_is_plain_in_a_document_of_contingent_payments(words):
    assert reconcile(note(), f"{words} are paid")["coupon_type"] is ABSENT
    assert (
        reconcile(note(), words.replace("ontingent ", "ontingency ").replace("CONTINGENT ", ""))["coupon_type"].value
        == "fixed"
    )


def test_a_day_of_a_call_says_that_there_is_one():
    since = Field(dt.date(2010, 4, 15), Status.FOUND, 0.8, "4/15/10", Method.ALIGNMENT)
    done = reconcile(note(first_call_date=since))
    assert (done["callable"].value, done["callable"].status, done["callable"].confidence) == (True, Status.DERIVED, 0.8)
    open_ = Field(None, Status.PLACEHOLDER, 0.9)
    assert reconcile(note(first_call_date=open_))["callable"] is ABSENT


@pytest.mark.parametrize(
    "said", ["The initial interest rate is 3.6%", "the weekly rate, at first 3.6%", "Initial rate: 3.6%"]
)
def test_a_first_rate_is_none_for_life(said):
    at = said.index("3.6%")
    rate = replace(RATE, evidence=(Evidence(Span(at, at + 4)),))
    assert reconcile(note(coupon_rate=rate), said)["coupon_type"].status is Status.ABSENT
