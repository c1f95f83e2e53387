"""What a linked note pays for its underlying's moves is no coupon."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_sentences.payoffs import without_payoffs
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field, value, label=""):
    found = Candidate(field, None, Span(0, 4), text[:4], value, Status.FOUND, 0.9, Method.ALIGNMENT, label)
    return bool(without_payoffs(read(text.encode()), [found]))


@pytest.mark.parametrize("label", ["Upside Participation Rate:", "Buffer Amount", "Coupon Barrier", "Cap Level"])
def test_a_payoffs_label_heads_no_coupon(label):
    assert not kept("Notes linked to an index", "coupon_rate", Decimal("15.00"), label)


@pytest.mark.parametrize("label", ["Interest Rate:", "Contingent Coupon Rate (if above the barrier)", ""])
def test_a_coupons_label_does(label):
    assert kept("Notes linked to an index", "coupon_rate", Decimal("15.00"), label)


def test_a_rate_as_high_as_a_price_is_none():
    assert not kept("Notes linked to an index", "coupon_rate", Decimal("110.00"))
    assert kept("Notes linked to an index", "selling_price", Decimal("110.00"))


def test_a_contingent_coupon_is_not_fixed():
    assert not kept("The notes pay a contingent monthly coupon.", "coupon_type", "fixed")
    assert not kept("They pay a coupon that is contingent on the index.", "coupon_type", "fixed")
    assert kept("The notes pay a monthly coupon.", "coupon_type", "fixed")
    assert kept("The notes pay a contingent monthly coupon.", "coupon_type", "step")


def test_a_concession_as_high_as_a_price_is_none():
    assert not kept("Purchase price to underwriters", "gross_concession", Decimal("99.850"))
    assert kept("Underwriting discount", "gross_concession", Decimal("0.150"))


def test_what_others_read_in_a_payoffs_cell_goes_with_it():
    text = "9.10% per annum"
    cell, word = Span(0, 15), Span(0, 5)
    named = Candidate(
        "coupon_rate", 0, cell, text, Decimal("9.10"), Status.FOUND, 0.9, Method.ALIGNMENT, "Call Return Rate"
    )
    bare = Candidate("coupon_rate", None, word, "9.10%", Decimal("9.10"), Status.FOUND, 0.8, Method.TOKENS)
    assert without_payoffs(read(text.encode()), [named, bare]) == []
    assert without_payoffs(read(text.encode()), [bare]) == [bare]
