"""A trade and a settlement told one after the other."""

import datetime as dt

import pytest

from extractor.finding.rules.offering import dates


@pytest.mark.parametrize(
    "text",
    [
        "Orders are priced May 1, 2020 and settled May 6, 2020.",
        "Dealt on 1 May 2020 at 12:00 PM ET, closed on 6 May 2020;",
        "All of them: Trade 05/01/2020, Issue 05/06/2020. Rated A2",
        "Pricing took place on May 1, 2020; the notes are to be delivered on May 6, 2020",
    ],
)
def test_both_days_are_told(values, text):
    assert values(dates, text, "trade_date") == [dt.date(2020, 5, 1)]
    assert values(dates, text, "settle_date") == [dt.date(2020, 5, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "The stock traded May 1, 2019 and the merger closed May 6, 2020.",  # a year apart
        "Notes A: priced May 1, 2020, settled May 6, 2020; notes B: priced May 8, 2020, settled May 13, 2020",
        "We traded ideas. It settled May 6, 2020 in court.",
        "Delivered May 6, 2020, priced May 1, 2020",  # in another order they are of different sales
    ],
)
def test_days_that_are_of_no_one_sale_are_none(values, text):
    assert values(dates, text, "trade_date") == []


@pytest.mark.parametrize(
    "text",
    [
        "We expect to close on May 6, 2020.",
        "Delivery of the notes is planned for May 6, 2020.",
        "Closing is on May 6, 2020 against funds",
    ],
)
def test_a_closing_tells_the_settlement(values, text):
    assert values(dates, text, "settle_date") == [dt.date(2020, 5, 6)]


def test_a_trade_date_may_be_told_in_a_sentence(values):
    assert values(dates, "The trade date is Friday, May 1, 2020.", "trade_date") == [dt.date(2020, 5, 1)]
