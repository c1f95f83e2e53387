"""Rates that name notes right in front of their code."""

from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import coded_rates


@pytest.mark.parametrize(
    "text",
    [
        "The 4.05% notes, CUSIP 40721RAA2, are due May 15, 2009",
        "the 4.05% Senior Notes (CUSIP No. 40721R AA2)",
        "4.05% fixed rate notes with the CUSIP number 40721RAA2",
    ],
)
def test_a_rate_before_a_code_is_its_notes(values, text):
    assert values(coded_rates, text, "coupon_rate") == [Decimal("4.05")]


@pytest.mark.parametrize(
    "text",
    [
        "We repaid on May 3 the 6.10% Senior Notes (CUSIP 89556BAC0)",
        "outstanding are the 6.10% notes, CUSIP 89556BAC0",
        "The 6.10% notes and their CUSIP number",
        "99.5% notes, CUSIP 89556BAC0",
        "6.10% of the notes, CUSIP 89556BAC0",
    ],
)
def test_other_rates_are_not(values, text):
    assert values(coded_rates, text, "coupon_rate") == []
