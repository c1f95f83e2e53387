import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import coupons
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


@pytest.mark.parametrize(
    "text",
    [
        "Coupon: 2.75% stepping up to 3.75%",
        "Interest Rate 2.75% per annum, increasing to 3.75% per annum",
        "2.75% which will step up to 3.75% on May 15, 2020",
        "2.75% rising to 3.75%",
        "2.75% until May 15, 2020, then 3.75%",
        "2.75% per annum through May 15, 2020 and 3.75% thereafter",
    ],
)
def test_a_rate_that_rises_is_a_step_that_opens_with_the_first(values, text):
    assert values(coupons, text, "coupon_type") == ["step"]
    assert values(coupons, text, "coupon_rate") == [Decimal("2.75")]


@pytest.mark.parametrize(
    "text",
    [
        "Yields of 2.75% to 3.75%",
        "Redemption price: 102.75% until May 15, 2020, then 100%",
        "Price: 98.75% rising to 99.75%",
        "the discount of 2.75% stepping up to 3.75%",
        "2.75% stepping up to 2.75%",
    ],
)
def test_what_is_no_coupon_or_does_not_rise_is_no_step(values, text):
    assert values(coupons, text, "coupon_type") == []


@pytest.mark.parametrize("label", ["Date of Issue:\n|\nTuesday, ", "Settlement: ", "Closing Date: ", "Settle Date: "])
def test_the_first_step_begins_on_the_issue_date_under_any_of_its_names(values, label):
    text = (
        "1.50% from and including January 28, 2014 to but excluding July 30, 2016; "
        "2.00% from and including July 30, 2016 to but excluding the Maturity Date."
    )
    assert values(coupons, f"{label}January 28, 2014\n{text}", "coupon_rate") == [Decimal("1.50")]
    assert values(coupons, f"{label}January 28, 2013\n{text}", "coupon_rate") == []


def test_a_table_of_steps_needs_no_colon_before_its_rates(values):
    text = (
        "Issue date: June 28, 2013\nFrom June 28, 2013 to but excluding June 28, 2017 | 2.25%\n"
        "From June 28, 2017 to maturity | 3.00%\n"
    )
    assert values(coupons, text, "coupon_rate") == [Decimal("2.25")]


def test_steps_that_have_a_sentence_each_go_on_where_the_last_ended(values):
    words = "We will pay you interest semi-annually on your notes, which are ours, at a rate of"
    text = (
        f"{words} 3.00% per annum from and including May 1, 2012 to but excluding May 1, 2017. {words} 4.00% per annum"
        " from and including {} to but excluding the maturity date."
    )
    assert values(coupons, text.format("May 1, 2017"), "coupon_type") == ["step"]
    assert values(coupons, text.format("June 1, 2017"), "coupon_type") == []


def test_steps_that_commence_and_end(values):
    text = (
        "Issue Date: May 28, 2014\nCommencing May 28, 2014 and ending May 27, 2019    3.25%\n"
        "Commencing May 28, 2019 and ending May 27, 2024    3.75%\n"
    )
    assert values(coupons, text, "coupon_rate") == [Decimal("3.25")]
    assert values(coupons, text, "coupon_type") == ["step"]


def test_the_day_from_which_interest_has_accrued_opens_the_first_step(values):
    text = (
        "- from and including July 27, 2012 to but excluding July 27, 2017: 3.25% per annum;\n"
        "- from and including July 27, 2017 to but excluding July 27, 2022: 4.00% per annum.\n"
    )
    assert values(coupons, f"{text}(accrued interest, if any, from July 27, 2012)", "coupon_rate") == [Decimal("3.25")]
    assert values(coupons, f"{text}(accrued interest from July 27, 2010)", "coupon_rate") == []


def test_a_schedules_rows_that_join(values):
    head = "Issued: May 29, 2015\nInterest rates\nFrom\tTo\tRate\n"
    rows = "May 29, 2015\tMay 28, 2019\t2.25%\n{}\tMay 29, 2025\t3.00%\n"
    steps = (Step(dt.date(2015, 5, 29), Decimal("2.25")), Step(dt.date(2019, 5, 29), Decimal("3.00")))
    assert values(coupons, head + rows.format("May 29, 2019"), "step_schedule") == [steps]
    assert values(coupons, head + rows.format("May 29, 2019"), "coupon_rate") == [Decimal("2.25")]
    assert values(coupons, head + rows.format("June 29, 2019"), "step_schedule") == []
    prices = head.replace("Interest rates", "Redemption price") + rows.format("May 29, 2019")
    assert values(coupons, prices, "step_schedule") == []


def test_notes_that_follow_each_other_are_no_steps(values):
    text = (
        "Settle Maturity Interest Rate\n03/06/2014 03/06/2019 3.50% 12345AAA4\n03/06/2019 03/06/2024 4.25% 12345AAB2\n"
    )
    assert values(coupons, text, "step_schedule") == []
    assert values(coupons, text, "coupon_type") == []


def test_a_rate_through_a_day_and_the_next_from_the_day_after(values):
    text = "The notes pay 3.500% through 10/14/2006, 4.500% from 10/15/2006 until maturity."
    assert values(coupons, text, "coupon_type") == ["step"]
    assert values(coupons, text, "coupon_rate") == [Decimal("3.500")]


def test_prices_that_fall_from_day_to_day_are_no_steps(values):
    text = "They can be called: 102% through May 1, 2010, 101% from May 2, 2010."
    assert values(coupons, text, "coupon_type") == []


def test_two_years_may_be_joined_by_a_word(values):
    text = "Years 1 and 2: 4.00%\nYears 3 and 4: 5.00%\n"
    assert values(coupons, text, "coupon_rate") == [Decimal("4.00")]
    assert values(coupons, text, "coupon_type") == ["step"]


@pytest.mark.parametrize(
    "text",
    [
        "Rate\n2.5% to, but not including, 03/15/2018\n3.25% to, but not including, 03/15/2021\n5% after that",
        "2.5% to but excluding May 15, 2018; 3.25% through maturity",
        "Coupon: 2.5% a year until May 15, 2018, 3.25% thereafter",
    ],
)
def test_each_rate_may_tell_when_it_ends(values, text):
    assert values(coupons, text, "coupon_rate") == [Decimal("2.5")]
    assert values(coupons, text, "coupon_type") == ["step"]


@pytest.mark.parametrize(
    "text",
    [
        "Redemption price 102.5% to, but not including, 03/15/2018, 101.25% thereafter",
        "2.5% to, but not including, 03/15/2018 and on the other notes 3.25%",
    ],
)
def test_other_percentages_that_end_are_no_steps(values, text):
    assert values(coupons, text, "coupon_type") == []


def test_a_step_may_begin_on_that_date(values):
    text = (
        "3.00% per annum from the issue date to May 9, 2017, at 3.50% per annum from {0} to May 9, 2020, and at 5.00%"
        " per annum from {0} to maturity"
    )
    steps = (
        Step(None, Decimal("3.00")),
        Step(dt.date(2017, 5, 9), Decimal("3.50")),
        Step(dt.date(2020, 5, 9), Decimal("5.00")),
    )
    for again in ("that date", "such date"):
        assert values(coupons, text.format(again), "step_schedule") == [steps]
        assert values(coupons, text.format(again), "coupon_rate")[0] == Decimal("3.00")
    headless = text.format("that date").split("at ", 1)[1]
    assert values(coupons, headless, "step_schedule") == []


def test_rows_that_tell_from_when_on_each_rate_is_paid(values):
    rows = "{}\t2.50\t%\nMay 9, 2019\t3.00\t%\nMay 9, 2022\t4.50\t%\n"
    text = f"Issue Date: May 9, 2016\nFor interest periods commencing on or after:\tRate (a year):\n{rows}"
    whole = text.format("May 9, 2016")
    rates = [(dt.date(2016, 5, 9), "2.50"), (dt.date(2019, 5, 9), "3.00"), (dt.date(2022, 5, 9), "4.50")]
    assert values(coupons, whole, "step_schedule") == [tuple(Step(day, Decimal(rate)) for day, rate in rates)]
    assert values(coupons, whole, "coupon_rate") == [Decimal("2.50")]
    assert values(coupons, text.format("May 9, 2017"), "coupon_rate") == []  # nothing tells the rate before it
    assert values(coupons, text.format("May 9, 2020"), "step_schedule") == []
    assert values(coupons, whole.replace("interest periods commencing", "calls made"), "step_schedule") == []


def test_steps_by_year_with_their_days_in_brackets(values):
    text = (
        "Years 1\u20132 (May 15, 2020 to but excluding May 15, 2022): 2.25% per annum "
        "Years 3\u20134 (May 15, 2022 to but excluding May 15, 2024): 3.00% per annum"
    )
    assert values(coupons, text, "coupon_type") == ["step"]
    assert values(coupons, text, "coupon_rate") == [Decimal("2.25")]


@pytest.mark.parametrize(
    "text",
    [
        "Year 1 (call price of 102%) 101% Year 2 (call price of 101%) 100%",
        "years 1 (see below) and 2 (see above) 100%",
    ],
)
def test_brackets_that_hold_other_figures_are_no_days(values, text):
    assert values(coupons, text, "coupon_rate") == []


@pytest.mark.parametrize(
    "text",
    [
        "3.00% to 8/15/2015, 5.00% to 8/15/2018, then 7.00%",
        "The rate is 3.00% until July 31, 2007; 6.25% from August 1, 2007 until July 31, 2012; and 7.50% from then on",
        "3.00% per annum until August 15, 2013; 4.00% until August 15, 2015 and 5.00% to August 15, 2018, then 7.00%",
    ],
)
def test_the_first_of_several_steps_opens(values, text):
    assert values(coupons, text, "coupon_rate") == [Decimal("3.00")]
    assert values(coupons, text, "coupon_type") == ["step"]
