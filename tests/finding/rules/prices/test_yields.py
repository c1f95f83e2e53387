"""What notes that pay nothing until they mature yield, told in a sentence."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices import yields


@pytest.mark.parametrize(
    "text",
    [
        "No interest is paid. Accrual is at a yield of 7.10% a year, compounded each half year.",
        "Zero Coupon Notes. The price represents a yield to maturity of 7.10% per annum.",
        "Zero coupon notes, sold at a yield to stated maturity of approximately 7.10%, computed semi-annually.",
    ],
)
def test_a_sentence_tells_the_yield(values, text):
    assert values(yields, text, "yield_to_maturity") == [Decimal("7.10")]


@pytest.mark.parametrize(
    "text",
    [
        "Zero coupon notes. Comparable Treasuries trade at a yield of 7.10% a year.",
        "Zero coupon notes. If they are held at a yield of 7.10% a year, they are worth more.",
        "The notes pay monthly and have a yield of 7.10% per annum.",  # a coupon's note is not told by it
        "Zero coupon notes. The shares have a dividend yield of 7.10% a year.",
        "Zero coupon notes with a yield of 7.10% of face",
    ],
)
def test_the_yield_of_something_else_is_none_of_theirs(values, text):
    assert values(yields, text, "yield_to_maturity") == []
