"""Notes that bear a fixed rate in their first years and float later."""

from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import opening_years


@pytest.mark.parametrize(
    "text",
    [
        "Interest\tYears 1 and 2\t4.00% per annum\n\tYears 3 to 10\t3-month USD LIBOR plus 1.25%\n",
        "Years 1-2: 4.00%; years 3-10: SOFR plus 1.25%",
        "In year 1, 4.00% a year. Thereafter, the CMT Rate plus 1.00%",
        "First two years:\t4.00% per annum, fixed\nAfter that:\t4 times the difference of 30-year and 2-year CMS rates",
        "For the first year 4.00% a year, thereafter SOFR plus 1.25%",
        "Years 1 to 2: 4.00% per annum, and then in years 3 to maturity at a rate equal to 3-month LIBOR",
    ],
)
def test_the_rate_of_the_first_years_opens_what_floats_later(values, text):
    assert values(opening_years, text, "coupon_rate") == [Decimal("4.00")]
    assert values(opening_years, text, "coupon_type") == ["fixed_to_floating"]


@pytest.mark.parametrize(
    "text",
    [
        "Years 1 and 2: 4.00%; years 3 to 10: 5.00%",
        "The first two of the years: 4.00%; after that LIBOR",
        "Years 3 to 5: 4.00%; years 6 to 10: LIBOR plus 1%",
        "Year 1: 4.00% was paid. We borrow at LIBOR plus 1%",
    ],
)
def test_other_years_tell_nothing(values, text):
    assert values(opening_years, text, "coupon_rate") == []


def test_what_follows_prices_is_not_floating(values):
    text = "Year 1: 4.00%; years 2-10: CPI plus 1.25%"
    assert values(opening_years, text, "coupon_rate") == [Decimal("4.00")]
    assert values(opening_years, text, "coupon_type") == []
