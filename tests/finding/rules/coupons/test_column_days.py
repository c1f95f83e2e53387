"""A first day that stands below its word, in its own column of a page."""

import datetime as dt

from extractor.finding.rules.coupons import column_days

FORM = """\
Spread:             N/A           Interest Payment Dates:
Multiplier:         N/A             15th of March and September,
Maximum Rate:       N/A             commencing
Minimum Rate:       N/A             September 15, 1998
"""


def test_a_day_below_its_word_in_its_own_column(values):
    assert values(column_days, FORM, "first_coupon_date") == [dt.date(1998, 9, 15)]
    assert values(column_days, FORM.replace("commencing", "beginning on"), "first_coupon_date") == [
        dt.date(1998, 9, 15)
    ]


def test_a_day_in_another_column_is_another_thing(values):
    for other in (
        FORM.replace("N/A             September 15, 1998", "September 15, 1998"),
        FORM.replace("Interest Payment Dates", "Interest Reset Dates"),
        FORM.replace("Interest Payment Dates", "Redemption Dates"),
        FORM.replace("September 15, 1998", "Trade Date: September 15, 1998"),
        FORM.replace("Minimum Rate", "\nMinimum Rate"),
    ):
        assert values(column_days, other, "first_coupon_date") == []


def test_lines_of_one_column_are_left_to_who_reads_lines(values):
    assert values(column_days, "Interest payments, commencing\nSeptember 15, 1998\n", "first_coupon_date") == []
