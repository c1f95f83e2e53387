import datetime as dt
import re
from decimal import Decimal

import pytest

from extractor.finding.rules.text.flow import text_to_flow
from extractor.finding.rules.text.patterns import DATE, frequency, month_number, printed_date, printed_rate


@pytest.mark.parametrize(
    ("word", "value"),
    [("monthly", "monthly"), ("semi-annually", "semi_annual"), ("yearly", "annual"), ("weekly", None)],
)
def test_frequency(word, value):
    assert frequency(word) == value


def test_months():
    assert month_number("sept.") == 9
    assert month_number("january") == 1


def test_two_digit_years_turn_at_the_filing():
    flow = text_to_flow("Pricing Supplement dated January 31, 2006 matures 2/22/36")
    assert printed_date(flow, "2/22/36") == dt.date(2036, 2, 22)


@pytest.mark.parametrize(
    "printed", ["may 11, 2020", "mon., may 11, 2020", "the 11th day of may, 2020", "11th of may 2020", "5 / 11 / 2020"]
)
def test_date_is_matched_whole(printed):
    assert re.fullmatch(DATE, printed)


def test_no_such_day_is_no_date():
    assert printed_date(text_to_flow("x"), "february 30, 2020") is None


def test_rates_are_exact():
    assert printed_rate("5 3/8") == Decimal("5.375")
    with pytest.raises(ValueError, match="no exact rate"):
        printed_rate("1/3 of it")
