import datetime as dt
from decimal import Decimal

from extractor.finding.rules import coupons
from extractor.ground.candidate import Step


def test_steps_by_year(values):
    text = "Years 1-5: 2.25% per annum\nYears 6-10: 3.00% per annum"
    assert values(coupons, text, "coupon_type") == ["step"]
    assert values(coupons, text, "coupon_rate") == [Decimal("2.25")]


def test_steps_by_date(values):
    text = (
        "1.50% per annum from and including the Original Issue Date to but excluding July 30, 2016;\n"
        "2.00% per annum from and including July 30, 2016 to but excluding the Stated Maturity Date."
    )
    steps = (Step(None, Decimal("1.50")), Step(dt.date(2016, 7, 30), Decimal("2.00")))
    assert values(coupons, text, "step_schedule") == [steps]
    assert values(coupons, text, "coupon_rate") == [Decimal("1.50")]


def test_a_schedule_without_its_first_step_gives_no_first_rate(values):
    text = (
        "4.00%, from and including January 28, 2014 to but excluding January 28, 2017;\n"
        "4.50% from and including January 28, 2017 to but excluding the Maturity Date."
    )
    assert values(coupons, text, "coupon_rate") == []
    assert values(coupons, text, "coupon_type") == ["step"]
    for label in ("Original Issue Date:", "Settlement:", "Closing Date*: Tuesday,"):
        whole = f"{label} January 28, 2014\n{text}"
        assert values(coupons, whole, "coupon_rate") == [Decimal("4.00")]


def test_step_through(values):
    text = "Step: 3.000% through 10/14/2005, and 6.000% thereafter"
    steps = (Step(None, Decimal("3.000")), Step(dt.date(2005, 10, 15), Decimal("6.000")))
    assert values(coupons, text, "step_schedule") == [steps]


def test_a_schedule_printed_twice_is_no_longer_one(values):
    text = (
        "1.50% from and including the Issue Date to but excluding July 30, 2016; "
        "2.00% from and including July 30, 2016 to but excluding the Maturity Date."
    )
    steps = (Step(None, Decimal("1.50")), Step(dt.date(2016, 7, 30), Decimal("2.00")))
    assert values(coupons, f"{text}\n{'More words stand here. ' * 4}\n{text}", "step_schedule") == [steps, steps]


def test_years_and_their_rates_torn_apart_are_one_run(candidates):
    text = "Years 1-5:\nYears 6-10:\nYear 11:\n2.25% per annum\n3.00% per annum\n5.25% per annum\nCallable"
    run = next(c for c in candidates(coupons, text) if c.field == "coupon_type")
    assert run.raw.endswith("5.25%")
