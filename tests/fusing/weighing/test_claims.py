"""A number or a date states one field of a note."""

import datetime as dt
from decimal import Decimal

from extractor.fusing.weighing.claims import drop_claimed
from extractor.fusing.weighing.evidence import ReadingOf
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

THRESHOLD = 0.5


def reading(probability, *spans, value=Decimal("3.45")):
    found = [Candidate("", None, Span(*s), "", value, Status.FOUND, 0.9, Method.RULES) for s in spans]
    return probability, ReadingOf(tuple(found), {})


def kept(**fields):
    return {name: [p for p, _ in weighed] for name, weighed in drop_claimed(fields, THRESHOLD).items()}


def test_the_doubtful_claim_to_a_place_yields():
    rate, concession = reading(0.99, (10, 14), (40, 44)), reading(0.6, (40, 45))
    assert kept(coupon_rate=[rate], gross_concession=[concession]) == {"coupon_rate": [0.99], "gross_concession": []}


def test_the_next_reading_takes_its_place():
    rate, concession, next_one = reading(0.99, (40, 44)), reading(0.6, (40, 45)), reading(0.55, (60, 65))
    assert kept(coupon_rate=[rate], gross_concession=[concession, next_one])["gross_concession"] == [0.55]


def test_a_sure_reading_keeps_a_place_that_states_both():
    call, par = (reading(p, (5, 15), value=dt.date(2030, 1, 15)) for p in (0.99, 0.93))
    assert kept(first_call_date=[call], par_call_date=[par]) == {"first_call_date": [0.99], "par_call_date": [0.93]}


def test_a_reading_with_a_place_of_its_own_stays():
    rate, concession = reading(0.99, (40, 44)), reading(0.6, (40, 45), (70, 75))
    assert kept(coupon_rate=[rate], gross_concession=[concession])["gross_concession"] == [0.6]


def test_a_reading_under_its_own_label_stays():
    price, (probability, under) = reading(0.99, (40, 44), (50, 54)), reading(0.6, (40, 44))
    labelled = probability, ReadingOf(under.candidates, {"label is known": 1.0})
    assert kept(selling_price=[price], principal_amount=[labelled])["principal_amount"] == [0.6]


def test_of_two_doubtful_claims_neither_yields():
    price, call = reading(0.85, (40, 44)), reading(0.6, (40, 44))
    assert kept(selling_price=[price], call_price=[call]) == {"selling_price": [0.85], "call_price": [0.6]}


def test_another_value_at_the_place_is_no_claim_to_it():
    rate, concession = reading(0.99, (40, 44)), reading(0.6, (40, 46), value=Decimal("3.455"))
    assert kept(coupon_rate=[rate], gross_concession=[concession])["gross_concession"] == [0.6]
