"""Schedules of call prices by year."""

import datetime as dt

from extractor.finding.rules.calls import redemption

SCHEDULE = """Optional redemption: Yes, on not less than 30 days' notice:

     If redeemed during the 12 months
     beginning April 11,                  Redemption Price
          2002                               103.75%
          2003                               102.50%
"""


def test_the_first_year_with_a_price_completes_the_day(values):
    assert values(redemption, SCHEDULE, "first_call_date") == [dt.date(2002, 4, 11)]


def test_a_schedule_of_repayments_or_of_no_calls_is_none(values):
    repaid = SCHEDULE.replace("Optional redemption: Yes", "Repayment at the option of the holder")
    assert values(redemption, repaid.replace("redeemed", "repaid"), "first_call_date") == []
    assert values(redemption, "Sales during the 12 months beginning April 11, 2002: 3.75%", "first_call_date") == []
