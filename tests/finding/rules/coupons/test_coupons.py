import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import coupons
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    "text",
    [
        "Interest Payment Dates: March 15 and September 15, commencing September 15, 2018",
        "Interest Payment Dates: March 15 and September 15 of each year, from September 15, 2018",
        "Interest is paid on 15 March and 15 September, first on 15 September 2018",
        "Interest Payment Dates: Monthly, on the 15th (28th in February when needed), from September 15, 2018",
        "Interest Payment Dates: Quarterly, on the 15th, first on September 15, 2018",
        "Interest on both notes is paid on March 15 and September 15, for the first time\non September 15, 2018",
        "Interest on the 15th of each month, beginning on September 15, 2018",
        "Initial Interest Payment Date: September 15, 2018",
        "The first such payment will be made on Sep 15, 2018.",
        "Interest Payment Dates: 09/15/2018 and Quarterly on the 15th thereafter",
    ],
)
def test_first_coupon(values, text):
    assert values(coupons, text, "first_coupon_date") == [dt.date(2018, 9, 15)]


def test_first_coupon_left_open_or_of_a_reset(candidates, values):
    (c,) = [c for c in candidates(coupons, "Interest quarterly, commencing on July __, 2021") if "date" in c.field]
    assert c.status is Status.PLACEHOLDER
    assert values(coupons, "Interest Reset Dates: quarterly, commencing July 1, 2021", "first_coupon_date") == []


@pytest.mark.parametrize(
    "text",
    [
        "bearing interest at 7.24% per annum",
        "accrue from May 1, 2001 at 7.24%, annually",
        "Interest is paid at a rate equal to 7.24%",
    ],
)
def test_rate(values, text):
    assert values(coupons, text, "coupon_rate") == [Decimal("7.24")]


@pytest.mark.parametrize(
    "text",
    [
        "a Minimum Interest Rate of 5.25%",
        "overdue sums bear interest at the rate of 9% per annum",
        "LIBOR plus 2.2%",
    ],
)
def test_no_rate(values, text):
    assert values(coupons, text, "coupon_rate") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Day Count Convention: 30/360", "30/360"),
        ("Actual/\nActual", "actual/actual"),
        ("[x] Actual/360 [ ] 30/360", "actual/360"),
        ("a 360-day year of twelve 30-day months", "30/360"),
        ("a 360-day year comprised of twelve 30-day months", "30/360"),
        ("a year of 360 days made of twelve 30-day months", "30/360"),
        ("on the basis of the actual number of days elapsed in a 360-day year", "actual/360"),
        ("on the basis of a 360-day year and the actual number of days elapsed", "actual/360"),
        ("it runs on the actual days over 360", "actual/360"),
        ("the actual number of days in each interest period divided by 365", "actual/365"),
        ("RATE IS PERCENT A YEAR ON 360 DAYS OF TWELVE 30-DAY MONTHS.", "30/360"),
    ],
)
def test_day_count(values, text, value):
    assert values(coupons, text, "day_count") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "the actual number of days in the period, and 360 notes were sold",
        "for a partial period the actual number of days elapsed in a 360-day year consisting of months",
        "the actual number of days in the year",
    ],
)
def test_days_that_are_no_day_count(values, text):
    assert values(coupons, text, "day_count") == []


def test_day_count_of_a_discounting_is_not_the_notes(values):
    assert values(coupons, "discounted (assuming a 360-day year of twelve 30-day months)", "day_count") == []


def test_a_redemption_price_is_no_rate(values):
    text = "Redeemable by the issuer on May 3, 2014 and every interest payment date thereafter at 104% with notice"
    assert values(coupons, text, "coupon_rate") == []


def test_a_date_from_which_notes_are_called_is_no_coupons(values):
    called = (
        "Coupons are paid monthly. Beginning March 24, 2022, the notes are automatically called if the index is higher."
    )
    assert values(coupons, called, "first_coupon_date") == []
    priced = "We may redeem on any interest payment date beginning May 24, 2015 at 100% of principal."
    assert values(coupons, priced, "first_coupon_date") == []


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Contingent Coupon:\t11.25% per annum, payable quarterly", "11.25"),
        ("a contingent coupon of $10.00 (based on a rate of 12.00% per annum)", "12.00"),
        ("Interest rate per annum:\tFrom the issue date, unless redeemed by us before, 5.55%", "5.55"),
    ],
)
def test_the_label_of_a_coupon_gives_its_rate(values, text, rate):
    assert Decimal(rate) in values(coupons, text, "coupon_rate")


@pytest.mark.parametrize(
    "text",
    [
        "Coupon Barrier: 70.00% of the level; yield 5.00% per annum",
        "Minimum Interest Rate: from May 15, 2020, 5.25%",
        "Interest Rate: from May 15, 2020, LIBOR plus 0.25%",
    ],
)
def test_other_rates_have_labels_of_their_own(values, text):
    assert values(coupons, text, "coupon_rate") == []


def test_the_first_of_the_payment_days(values):
    said = "Interest payment dates April 1 and October 1, first April 1, 2002"
    assert values(coupons, said, "first_coupon_date") == [dt.date(2002, 4, 1)]


def test_what_overdue_interest_bears_is_no_coupon(values):
    text = (
        "Interest on overdue instalments shall be paid, as the law allows, at the rate of 1.00% per annum in excess of"
    )
    assert values(coupons, text, "coupon_rate") == []


def test_the_first_of_many_redemption_dates_is_no_coupons(values):
    text = (
        "interest payable. On the 18th day of March and September of each year, beginning on March 18, 2021 and ending on "
        'September 18, 2028 (each, a "Redemption Date"), we may redeem your notes'
    )
    assert values(coupons, text, "first_coupon_date") == []


def test_the_first_of_days_that_share_their_number(values):
    said = "Interest days 27 January, April, July and October; first 27 October 2012"
    assert values(coupons, said, "first_coupon_date") == [dt.date(2012, 10, 27)]


@pytest.mark.parametrize(
    "text",
    [
        "Interest: Monthly, first 16-Sep-23",
        "Interest payment and reset dates: Quarterly, on March 16 and September 16, from September 16, 2023",
        "Interest is paid semi-annually, from September 16, 2023",
    ],
)
def test_the_first_coupon_behind_how_often_interest_is_paid(values, text):
    assert values(coupons, text, "first_coupon_date") == [dt.date(2023, 9, 16)]


@pytest.mark.parametrize(
    "text",
    [
        "Interest is payable semi-annually from and including March 1, 2017.",
        "Interest is payable semi-annually in arrears, from and including March 1, 2017.",
    ],
)
def test_the_day_from_which_interest_runs_is_no_first_coupon(values, text):
    assert values(coupons, text, "first_coupon_date") == []


def test_of_days_in_a_row_the_first_is_the_first_coupons(values):
    text = "Interest Payment Dates: March 31, 2025, May 1, 2025, June 3, 2025 and monthly thereafter to maturity"
    assert values(coupons, text, "first_coupon_date") == [dt.date(2025, 3, 31)]


def test_what_a_floating_note_opens_with(values):
    for text in ("Initial Interest Rate\t5.02% (for the period to April 29, 2005)", "Initial rate: 5.02%"):
        assert values(coupons, text, "coupon_rate") == [Decimal("5.02")]
    for text in ("Initial Interest Rate: 5.02% plus the spread", "Initial Interest Rate: 100% of SOFR"):
        assert values(coupons, text, "coupon_rate") == []


def test_a_rate_may_hold_initially(values):
    text = "Interest rate\t5.20%\tInitially 4.27%; after that CPI adjustment plus 2.30%"
    assert Decimal("4.27") in values(coupons, text, "coupon_rate")
    assert values(coupons, "The servicing fee is initially 0.25%", "coupon_rate") == []
    assert values(coupons, "Interest: redemption at initially 102.50%", "coupon_rate") == []
    assert values(coupons, "The interest rate is initially 100% of the index", "coupon_rate") == []
