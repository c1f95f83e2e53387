"""The yield to maturity at which notes are sold."""

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


@pytest.mark.parametrize(
    "text",
    [
        "Interest      None.\nYield to\nmaturity      6.12 % (semi-\nannual bond basis)",
        "Yield to Maturity: 6.12%",
        "The issue price represents a yield to maturity of 6.12% per annum.",
    ],
)
def test_the_notes_own_yield(values, text):
    assert values(yields, text, "yield_to_maturity") == [Decimal("6.12")]


@pytest.mark.parametrize(
    "text",
    [
        "Benchmark Treasury yield to maturity: 6.12%",
        "For example, a note with a yield to maturity of 6.12% falls",
        "with a yield to maturity of 6.12% to 6.30%",
        "Yield to first call 6.12%",
    ],
)
def test_other_yields(values, text):
    assert values(yields, text, "yield_to_maturity") == []
