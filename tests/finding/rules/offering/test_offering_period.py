import datetime as dt

import pytest

from extractor.finding.rules.offering import offering_period


@pytest.mark.parametrize(
    "printed",
    [
        "Offering Date: Monday, May 3, 2004 through Monday, May 10, 2004",
        "Offering\nDates: Monday,\nMay 3, 2004 through Monday, May 10,\n2004",
        "For the Period May 3, 2004 to May 10, 2004",
        "Offered May 3, 2004 through May 10, 2004.",
        "Rates good May 3, 2004 through May 10, 2004",
        "Rates are effective from May 3, 2004 - May 10, 2004",
        "Order period: May 3, 2004 to May 10, 2004.",
        "Notes for the week May 3, 2004 to May 10, 2004",
        "Week of May 3, 2004 through May 10, 2004. Trade date: May 10, 2004.",
        "Note offering May 3, 2004 - May 10, 2004. Trade: May 11, 2004.",
        "Offered May 3 - May 10, 2004",
        "Offer runs May 3, 2004 to May 10, 2004. Trades",
        "We take orders from May 3, 2004 until May 10, 2004 and deliver",
        "Offered:     May 3, 2004 through May 10, 2004\nIssue date: May 13, 2004",
        "Sold: from May 3, 2004 through May 10, 2004; settled May 13, 2004",
        "ORDERS TAKEN 05/03/04 TO 05/10/04         TRADE 05/11/04",
        "BOOK RAN MAY 3, 2004 THRU MAY 10, 2004. SETTLES",
        "Sold from May 3, 2004 to May 10, 2004 | Trade date May 10, 2004",
        "Orders are taken from May 3, 2004 through May 10, 2004.",
        "Offer opened\t5/3/2004\nOffer closed\t5/10/2004",
        "The offering period begins on May 3, 2004 and the offering period ends on May 10, 2004.",
        "Offering Dates: Monday, May 3, 2004 through\n|\nExample Corporation\n|\nMonday, May 10, 2004",
    ],
)
def test_offering_period(values, printed):
    assert values(offering_period, printed, "offering_start") == [dt.date(2004, 5, 3)]
    assert values(offering_period, printed, "offering_end") == [dt.date(2004, 5, 10)]


def test_a_day_counts_period_is_no_offering(values):
    assert values(offering_period, "30/360 FOR THE PERIOD FROM 5/3/04 TO 5/10/09", "offering_start") == []


def test_the_other_columns_date_does_not_end_an_offering(values):
    printed = "Offering Period: May 3, 2004 -\n|\nProspectus Dated June 1, 2001\n|\nMay 10, 2004"
    assert values(offering_period, printed, "offering_end") == [dt.date(2004, 5, 10)]


def test_a_period_over_the_turn_of_the_year(values):
    printed = "Offering Dates: December 28 through January 5, 2005"
    assert values(offering_period, printed, "offering_start") == [dt.date(2004, 12, 28)]
    assert values(offering_period, printed, "offering_end") == [dt.date(2005, 1, 5)]


@pytest.mark.parametrize(
    "printed",
    [
        "Subscription date May 10, 2004 and settlement date May 13, 2004",
        "Notes offered May 3 and May 10, 2004 in two tranches",
        "The exchange offer opens May 3, 2004 and the exchange offer closes June 3, 2004",
        "Sale Date: May 10, 2004 and settlement on May 13, 2004",
        "You receive 5.25% for the period May 15 to November 15, 2004",
        "interest for the period May 15, 2004 to November 15, 2004",
    ],
)
def test_other_days_are_no_offering_period(values, printed):
    assert values(offering_period, printed, "offering_start") == values(offering_period, printed, "offering_end") == []


def test_of_an_offering_that_only_closes_no_period_is_read(values):
    assert values(offering_period, "The offering closes May 10, 2004", "offering_end") == []


def test_what_was_sold_before_is_another_offering(values):
    said = "The notes previously sold from May 3, 2004 to May 10, 2004 are outstanding."
    assert values(offering_period, said, "offering_start") == []
