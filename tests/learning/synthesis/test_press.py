"""Templates filled with facts: what is printed carries its mark, what is not known prints nothing."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.learning.synthesis.press import gold_value
from extractor.learning.synthesis.runs import text_of


def stated_by(rich):
    return [(run.text, run.mark.field) for run in rich if run.mark is not None]


@pytest.mark.parametrize(
    ("value", "gold"),
    [
        (dt.date(2023, 5, 15), "2023-05-15"),
        (("A", "B"), ["A", "B"]),
        (Decimal("3.600"), Decimal("3.600")),
        (True, True),
    ],
)
def test_gold_keeps_decimals_and_tells_dates_as_iso(value, gold):
    assert gold_value(value) == gold


def test_slots_state_their_fields(press):
    one = press()
    rich = one.fill("CUSIP {cusip} pays {coupon_frequency:each month}{=callable}.", 1)
    assert stated_by(rich) == [
        (text_of(one.show("cusip", 1)), "cusip"),
        ("each month", "coupon_frequency"),
        ("", "callable"),
    ]
    assert {run.mark.note for run in rich if run.mark} == {1}


def test_an_aside_states_nothing(press):
    one = press()
    assert stated_by(one.fill("Trustee: {!trustee}")) == []
    assert one.facts.asides["trustee"] in text_of(one.fill("Trustee: {!trustee}"))


def test_what_is_left_open_prints_a_placeholder_and_gold_null(press):
    one = press()
    one.left_open = frozenset({"principal_amount"})
    (run,) = one.show("principal_amount", 0)
    assert run.text == one.style.placeholder
    assert run.mark.value is None


def test_a_template_without_its_facts_is_not_picked(press):
    one = press()
    one.facts.notes[0].pop("cusip", None)
    assert not one.fillable("{cusip}", 0)
    assert one.pick(["{cusip}"], 0) == ()
    assert text_of(one.pick(["{cusip}", "without"], 0)) == "without"


@pytest.mark.parametrize(("chance", "strikes"), [(0, False), (1, True)])
def test_hazards_strike_by_their_chance(press, chance, strikes):
    assert press(banner=chance).strikes("banner") is strikes
