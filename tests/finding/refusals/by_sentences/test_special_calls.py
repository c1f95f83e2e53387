"""What taxes, owners and holders bring about is no call."""

import pytest

from extractor.finding.refusals.by_sentences.special_calls import without_special_calls
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, field, raw, value=1):
    found = printed(text, field, raw, value)
    return bool(without_special_calls(read(text.encode()), [found]))


@pytest.mark.parametrize(
    "text",
    [
        "Sinking fund: none. Holders may require us to repay notes at 101% of principal, on at least 30 days' notice.",
        "We may redeem all notes at 101% if tax laws change, on 30 to 60 days' notice.",
        "Upon a Change of Control the price is 101%, on 30 days' notice.",
        "Tax redemption: at 101%, on 30 days' notice.",
        "Change of Control:\tOffer to purchase at 101% upon such an event, on 30 days' notice",
        "Repayment at the option of the holder: at 101%, on 30 days' notice",
    ],
)
def test_a_right_that_something_else_gives_states_no_call(text):
    assert not kept(text, "call_price", "101%")
    assert not kept(text, "call_notice_days", "30")
    assert kept(text, "selling_price", "101%")


@pytest.mark.parametrize(
    "text",
    [
        "We may redeem the notes at 101% at any time, or for tax reasons, on 30 days' notice.",
        "Callable at 101% on 05/15/2030 and for tax reasons with 30 days' notice.",
        "We may redeem the notes at 101% on 30 days' notice. Holders may require more upon a change of control.",
        "Callable at 101% with 30 days' notice.",
        "Change of Control Put: yes\nCall price: 101%, on 30 days' notice",
        "Change of control: none. We may redeem the notes at 101% on 30 days' notice",
    ],
)
def test_a_call_at_will_keeps_its_terms(text):
    assert kept(text, "call_price", "101%")
    assert kept(text, "call_notice_days", "30")


def test_that_notes_cannot_be_called_stays_said():
    assert kept("Not callable, save upon a tax event.", "callable", "Not callable", value=False)
    assert not kept("Callable upon a tax event.", "callable", "Callable", value=True)
