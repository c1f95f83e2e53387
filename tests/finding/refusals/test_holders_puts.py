"""Prices at which holders may sell their notes back."""

import pytest

from extractor.finding.refusals.holders_puts import without_holders_puts
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, raw, field="call_price"):
    at = text.index(raw)
    found = Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS)
    return bool(without_holders_puts(read(text.encode()), [found]))


@pytest.mark.parametrize(
    "text",
    [
        "Change of Control:\tOffer to purchase at 101% of principal upon a change of control event",
        "Holders may require us to repurchase the notes at 101% of principal",
        "Repayment at the option of the holder: 101%",
    ],
)
def test_a_holders_price_is_no_calls(text):
    assert not kept(text, "101%")


@pytest.mark.parametrize(
    "text",
    [
        "Optional Redemption:\tat 101% of principal",
        "Change of control: none. We may redeem the notes at 101%",
        "Upon a change of control we may redeem the notes at 101%",
        "Change of Control Put: yes\nCall price: 101%",
    ],
)
def test_a_calls_price_stays(text):
    assert kept(text, "101%")


def test_other_fields_are_left_alone():
    assert kept("Offer to purchase at 101%", "101%", "selling_price")
