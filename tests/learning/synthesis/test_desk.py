"""Sheets of desks: dollars per thousand that gold keeps in percent, letters that gold spells out."""

from decimal import Decimal

from extractor.learning.synthesis.items import draw_items
from extractor.learning.synthesis.runs import text_of
from extractor.values.numbers import parse_money

NAMES = ["cusip", "selling_price", "gross_concession", "coupon_frequency"]


def drawn(one):
    return {item.field: item for item in draw_items(one, NAMES)}


def test_dollars_per_thousand_are_ten_times_the_percentage(press):
    one = press(per_thousand=1)
    for field in ("selling_price", "gross_concession"):
        item = drawn(one)[field]
        assert "$1,000" in text_of(item.label)
        for n, value in enumerate(item.values):
            assert parse_money(text_of(value).replace("\\", "")) == one.value(field, n) * 10
            assert {run.mark.value for run in value if run.mark} == {one.value(field, n)}


def test_letters_say_how_often(press):
    letters = {"M": "monthly", "Q": "quarterly", "S": "semi_annual"}
    seen = set()
    for seed in range(20):
        one = press(seed=seed, letters=1)
        for n, value in enumerate(drawn(one)["coupon_frequency"].values):
            if text_of(value) in letters:
                seen.add(text_of(value))
                assert letters[text_of(value)] == one.value("coupon_frequency", n)
    assert len(seen) > 1


def test_other_sheets_print_as_they_did(press):
    one = press()
    assert "$" not in text_of(drawn(one)["selling_price"].label)
    assert isinstance(one.value("selling_price", 0), Decimal)
