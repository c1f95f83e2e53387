import datetime as dt
from decimal import Decimal
from random import Random

import pytest

from extractor.learning.synthesis.terms import draw_maturity, draw_price, draw_rate, level


@pytest.mark.parametrize(
    ("year", "percent"), [(1990, "7.5"), (1992, "7.5"), (2010, "4"), (2019, "3.5"), (2030, "4.75")]
)
def test_the_usual_coupon_of_a_year(year, percent):
    assert level(year) == Decimal(percent)


@pytest.mark.parametrize("seed", range(40))
def test_rates_are_as_fine_as_they_are_printed(seed):
    rate = draw_rate(Random(seed), 2005, 10)
    assert rate >= Decimal("0.25")
    assert rate == rate.quantize(Decimal("0.001"))


@pytest.mark.parametrize("seed", range(40))
def test_a_note_matures_after_it_settles_about_its_term_later(seed):
    settle = dt.date(2020, 5, 21)
    maturity, term = draw_maturity(Random(seed), settle, 0.3)
    assert maturity > settle
    assert abs((maturity - settle).days / 365.25 - term) < 0.6


@pytest.mark.parametrize("kind", ["fixed", "zero"])
def test_prices_leave_room_for_the_concession(kind):
    for seed in range(60):
        price, concession = draw_price(Random(seed), 7, kind)
        assert 0 < concession <= Decimal("3.5")
        assert concession < price <= 100
        assert (price < 98) == (kind == "zero")
