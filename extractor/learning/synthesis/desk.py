"""Desk: sheets that count prices per $1,000 of principal, and shorten how often interest is paid to a letter."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_money
from extractor.learning.synthesis.runs import Rich, plain, stated

_HABITS = ("per_thousand", "letters")
_PER_THOUSAND = {
    "selling_price": (
        "Price per $1,000",
        "Price to Public per $1,000",
        "Issue Price (per $1,000)",
        "Public Price per $1,000 Note",
    ),
    "gross_concession": (
        "Concession per $1,000",
        "Commission per $1,000",
        "Agent's Discount (per $1,000)",
        "Selling Concession per $1,000",
    ),
}
_LETTERS = {"monthly": "M", "quarterly": "Q", "semi_annual": "S"}


def draw_habits(press: Press) -> frozenset[str]:
    """Draw the habits of a sheet that the recipe knows; nothing is drawn where it knows none."""
    return frozenset(habit for habit in _HABITS if press.recipe.chance(habit) and press.strikes(habit))


def in_desks_words(
    press: Press, habits: frozenset[str], field: str, label: Rich, values: Sequence[Rich]
) -> tuple[Rich, list[Rich]]:
    """Return a field's label and values as such a sheet prints them; others as they are."""
    if "per_thousand" in habits and field in _PER_THOUSAND:
        label = plain(press.rng.choice(_PER_THOUSAND[field]))
        return label, [_dollars(press, field, n, value) for n, value in enumerate(values)]
    if "letters" in habits and field == "coupon_frequency":
        return label, [_letter(press, n, value) for n, value in enumerate(values)]
    return label, list(values)


def _dollars(press: Press, field: str, note: int, shown: Rich) -> Rich:
    value = press.value(field, note)
    if field in press.left_open or not isinstance(value, Decimal):
        return shown
    return stated(print_money(value * 10, press.style, cents=True), press.mark(field, note))


def _letter(press: Press, note: int, shown: Rich) -> Rich:
    letter = _LETTERS.get(str(press.value("coupon_frequency", note)))
    if letter is None or "coupon_frequency" in press.left_open:
        return shown
    return stated(letter, press.mark("coupon_frequency", note))
