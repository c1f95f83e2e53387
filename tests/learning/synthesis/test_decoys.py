"""Decoys print, and state no field that they are not about."""

import pytest

from extractor.learning.synthesis.decoys import DECOYS
from extractor.learning.synthesis.runs import text_of

STATES = {
    "payment_dates": {"coupon_frequency", "first_coupon_date"},
    "settle": {"settle_date"},
    "call_style": {"call_frequency"},
    "call": {"callable", "first_call_date", "call_price", "call_frequency"},
    "call_from": {"callable", "first_call_date", "call_price"},
    "ratings": {"moodys_rating", "sp_rating", "fitch_rating"},
    "both": {"cusip", "isin"},
    "denominations": {"min_denomination", "denomination_increment"},
    "step_rates": {"coupon_rate", "step_schedule", "coupon_type"},
}


@pytest.mark.parametrize("name", sorted(DECOYS))
def test_what_a_decoy_states(press, name):
    labels, show = DECOYS[name]
    seen = set()
    for seed in range(60):
        rich = show(press(seed=seed), 1)
        seen |= {run.mark.field for run in rich if run.mark is not None}
    assert labels
    assert seen <= STATES.get(name, set())
    assert bool(seen) == (name in STATES)


def test_the_agents_price_is_the_price_less_the_concession(press):
    one = press()
    text = text_of(DECOYS["agent_price"][1](one, 0)).replace("%", "").strip()
    price = one.value("selling_price", 0) - one.value("gross_concession", 0)
    assert abs(float(text) - float(price)) < 0.001
