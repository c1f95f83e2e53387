import datetime as dt

import pytest

from extractor.finding.rules.offering.paired_days import find_paired
from extractor.finding.rules.text.flat import flatten

TRADE, SETTLE = dt.date(2005, 4, 11), dt.date(2005, 4, 14)


def days(text):
    return {c.field: c.value for c in find_paired(flatten(text))}


@pytest.mark.parametrize(
    "printed",
    [
        "Trade / settle | April 11, 2005 / April 14, 2005",
        "Trade Date/Settlement Date: 4/11/2005 and 4/14/2005",
        "Trade/Settlement Date: 4/11/2005 / 4/14/2005",
        "Pricing Date / Issue Date: April 11, 2005 / April 14, 2005",
        "Trade Date / Original Issue Date: April 11, 2005/April 14, 2005",
        "Trade Date/Settlement Date: 4/11/2005-4/14/2005",
        "Settlement / Trade Date: 4/14/2005 / 4/11/2005",
        "Closing and Pricing Dates\t4/14/2005; 4/11/2005",
    ],
)
def test_the_days_stand_in_the_order_of_the_label(printed):
    assert days(printed) == {"trade_date": TRADE, "settle_date": SETTLE}


def test_a_maturity_takes_its_day_away():
    assert days("Issue Date / Maturity Date: 4/14/2005 / 4/15/2015") == {"settle_date": SETTLE}


@pytest.mark.parametrize(
    "printed",
    [
        "Trade Date / Settlement Date: April 14, 2005",
        "Pricing Date / Trade Date: 4/11/2005 / 4/12/2005",
        "Trade Date: 4/11/2005\nSettlement Date: 4/14/2005",
        "Trade Date / Settlement Date: 4/11/2005 / 4/34/2005",
    ],
)
def test_nothing_is_paired_where_one_label_or_day_is_alone_or_two_mean_the_same(printed):
    assert days(printed) == {}
