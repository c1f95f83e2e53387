import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from stdnum import cusip, isin

from extractor.learning.synthesis import dates
from extractor.learning.synthesis.facts import ERAS, draw_facts
from extractor.values.interest import MONTHS_BETWEEN

WEIGHTS = {
    "fixed": 0.6,
    "floating": 0.1,
    "step": 0.1,
    "zero": 0.1,
    "fixed_to_floating": 0.1,
    "make_whole": 0.1,
}


@pytest.fixture(scope="module")
def drawn():
    return [draw_facts(Random(f"{era}{k}"), "train", era, 1 + k % 6, WEIGHTS) for era in ERAS for k in range(120)]


def test_check_digits_hold(drawn):
    for facts in drawn:
        for note in facts.notes:
            assert cusip.is_valid(note["cusip"])
            assert isin.is_valid(note["isin"])
            assert note["isin"][2:11] == note["cusip"]


def test_issuer_numbers_are_from_the_range_reserved_for_users(drawn):
    assert {n["cusip"][3:5] for facts in drawn for n in facts.notes} == {"99"}


def test_first_coupon_is_rate_times_30_360_days(drawn):
    seen = 0
    for facts in drawn:
        settle = facts.offering["settle_date"]
        for note in facts.notes:
            if "first_coupon_amount" in note:
                assert note["day_count"] == "30/360"
                first = note["first_coupon_date"]
                days = (
                    (first.year - settle.year) * 360
                    + (first.month - settle.month) * 30
                    + first.day
                    - min(settle.day, 30)
                )
                exact = note["coupon_rate"] / 100 * 1000 * days / 360
                assert abs(note["first_coupon_amount"] - exact) <= Decimal("0.005")
                seen += 1
    assert seen > 500


def test_net_proceeds_follow_from_price_and_concession(drawn):
    for facts in drawn:
        for note in facts.notes:
            exact = note["principal_amount"] * (note["selling_price"] - note["gross_concession"]) / 100
            assert note["net_proceeds"] == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_dates_are_in_order(drawn):
    for facts in drawn:
        o = facts.offering
        assert o["prospectus_date"] < o["offering_start"] <= o["offering_end"] == o["trade_date"] < o["settle_date"]
        assert all(dates.is_business_day(o[name]) for name in ("offering_start", "trade_date", "settle_date"))
        for note in facts.notes:
            assert note["maturity_date"] > o["settle_date"]
            if "first_coupon_date" in note:
                assert o["settle_date"] < note["first_coupon_date"] <= note["maturity_date"]


def test_call_and_coupon_dates_lie_on_the_coupon_grid(drawn):
    seen = 0
    for facts in drawn:
        for note in facts.notes:
            months = MONTHS_BETWEEN.get(note.get("coupon_frequency"))
            for name in ("first_coupon_date", "first_call_date"):
                day = note.get(name)
                if months is None or day is None:
                    continue
                last = note["maturity_date"]
                assert day.day == last.day
                assert ((last.year - day.year) * 12 + last.month - day.month) % months == 0
                seen += name == "first_call_date"
    assert seen > 200


def test_zero_coupons_have_no_coupon_and_floaters_an_index(drawn):
    kinds = {note["coupon_type"] for facts in drawn for note in facts.notes}
    assert kinds == {"fixed", "floating", "step", "zero", "fixed_to_floating"}
    for facts in drawn:
        for note in facts.notes:
            if note["coupon_type"] == "zero":
                assert not {"coupon_rate", "coupon_frequency", "first_coupon_date"} & set(note)
            assert ("rate_index" in note) == (note["coupon_type"] in {"floating", "fixed_to_floating"})


@pytest.mark.parametrize(
    ("trade", "lag"), [(dt.date(1994, 3, 1), 5), (dt.date(2005, 3, 1), 3), (dt.date(2019, 3, 1), 2)]
)
def test_settlement_follows_the_rule_of_its_time(trade, lag):
    assert dates.settlement_lag(trade) == lag
