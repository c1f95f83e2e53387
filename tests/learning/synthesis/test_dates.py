import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.learning.synthesis.dates import (
    business_days_after,
    first_on_grid,
    is_business_day,
    months_later,
    next_business_day,
)

DAYS = st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31))


@pytest.mark.parametrize(
    ("day", "business"), [("2020-07-03", False), ("2020-07-06", True), ("2020-07-04", False), ("2020-12-25", False)]
)
def test_business_days(day, business):
    assert is_business_day(dt.date.fromisoformat(day)) is business


@given(DAYS, st.integers(0, 5))
def test_as_many_business_days_lie_between(day, count):
    start = next_business_day(day)
    end = business_days_after(start, count)
    between = [start + dt.timedelta(days=k) for k in range(1, (end - start).days + 1)]
    assert sum(map(is_business_day, between)) == count


@given(DAYS.filter(lambda d: d.day <= 28), st.integers(-60, 60))
def test_months_there_and_back(day, months):
    later = months_later(day, months)
    assert months_later(later, -months) == day
    assert (later.year - day.year) * 12 + later.month - day.month == months


@given(DAYS, st.integers(1, 120), st.sampled_from([1, 3, 6, 12]))
def test_the_first_date_of_the_grid_is_the_first(after, ahead, months):
    maturity = months_later(after.replace(day=15), ahead + 1)
    first = first_on_grid(maturity, months, after)
    assert after < first <= maturity
    assert months_later(first, -months) <= after
    assert ((maturity.year - first.year) * 12 + maturity.month - first.month) % months == 0
