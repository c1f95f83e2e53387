import datetime as dt
import re

import pytest

from extractor.finding.rules.text.when import DATE, dated_weekday, day_before


@pytest.mark.parametrize(
    "printed",
    [
        "Monday, May 11, 2020",
        "May 11,2020",
        "Monday, March 2 2020",
        "11-May-20",
        "11 May 2020",
        "5/11/20",
        "05/11/2020",
        "MAY 11, 2020",
        "Thursday July 28, 2011",
        "Mon., May 11, 2020",
        "the 11th day of May, 2020",
        "11th of May 2020",
        "5 / 11 / 2020",
    ],
)
def test_date_is_matched_whole(printed):
    assert re.fullmatch(DATE, printed, re.IGNORECASE)


def test_a_number_is_no_date():
    assert re.fullmatch(DATE, "333-226651", re.IGNORECASE) is None


def test_the_weekday_tells_the_year():
    assert dated_weekday("Monday, January 3rd", dt.date(2004, 12, 28)) == dt.date(2005, 1, 3)


def test_a_weekday_that_does_not_fit_gives_nothing():
    assert dated_weekday("Tuesday, January 3rd", dt.date(2004, 12, 28)) is None


def test_a_day_without_a_year_is_the_last_one_up_to_another():
    assert day_before("August  18", dt.date(2008, 8, 25)) == dt.date(2008, 8, 18)
    assert day_before("December 28", dt.date(2005, 1, 5)) == dt.date(2004, 12, 28)
    assert day_before("August 32", dt.date(2008, 8, 25)) is None
