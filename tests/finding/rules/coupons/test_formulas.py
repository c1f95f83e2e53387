from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import formulas


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Coupon: 15 * (30yr CMS Rate – 2yr CMS Rate), at least 0%", "30yr CMS Rate – 2yr CMS Rate"),
        (
            "interest at four times the 10-Year CMS Rate minus the 2-Year CMS Rate",
            "10-Year CMS Rate minus the 2-Year CMS Rate",
        ),
    ],
)
def test_the_index_is_what_one_rate_is_above_another(values, text, index):
    assert values(formulas, text, "rate_index") == [index]


@pytest.mark.parametrize(
    "text",
    [
        "Coupon | 10.00% × Index | Subject to a minimum coupon of 0.00%",
        "Interest Rate Formula: (0.5 x CMT) + 2.30%",
        "Coupon: 4 times (30yr CMS Rate - 2yr CMS Rate)",
        "Interest Rate: leverage factor x the Reference Rate",
    ],
)
def test_a_multiple_of_an_index_floats(values, text):
    assert values(formulas, text, "coupon_type") == ["floating"]
    assert values(formulas, text, "coupon_rate") == []


@pytest.mark.parametrize(
    "text",
    [
        "Coupon: 2/22/06 to but excluding 2/22/07: 7.5%, 2/22/07 to 2/22/13: 15 * (30yr CMS Rate – 2yr CMS Rate)",
        "Interest Rate: Years 1-2: 7.50%; then 5 x the Reference Rate",
    ],
)
def test_after_a_first_rate_it_floats_later_on(values, text):
    assert values(formulas, text, "coupon_type") == ["fixed_to_floating"]
    assert values(formulas, text, "coupon_rate") == [Decimal("7.5")]


@pytest.mark.parametrize(
    "text",
    [
        "Payment at maturity: $1,000 plus 1.5 x index return",
        "The redemption amount is 3 x the index",
        "Interest Rate: 3.25% a year (3-month LIBOR is quoted on page 5)",
        "Spread: LIBOR + 0.35%",
    ],
)
def test_no_formula_of_a_coupon(values, text):
    assert formulas_of(values, text) == []


def formulas_of(values, text):
    return values(formulas, text, "coupon_type") + values(formulas, text, "rate_index")


def test_a_first_rate_may_stand_before_the_days_that_it_holds_for(values):
    text = "Interest Rate: 9.00% per annum from the Settlement Date to April 24, 2007; then 25 times (CMS30 - CMS2)"
    assert values(formulas, text, "coupon_type") == ["fixed_to_floating"]
    assert values(formulas, text, "coupon_rate") == [Decimal("9.00")]
