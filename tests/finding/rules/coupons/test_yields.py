"""The yield to maturity at which notes are sold."""

from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import yields


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
