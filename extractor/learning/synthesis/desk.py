"""Desk: sheets that count prices per $1,000 of principal, and shorten how often interest is paid to a letter."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_money
from extractor.learning.synthesis.runs import Rich, plain, stated

if TYPE_CHECKING:
    from extractor.learning.synthesis.items import Item

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


def to_desks_habits(press: Press, items: Sequence[Item]) -> None:
    """Print prices in dollars per thousand, and frequencies as letters, where the recipe has such sheets."""
    if press.recipe.chance("per_thousand") and press.strikes("per_thousand"):
        for item in items:
            if labels := _PER_THOUSAND.get(item.field):
                item.label = plain(press.rng.choice(labels))
                item.values = [_dollars(press, item.field, n, value) for n, value in enumerate(item.values)]
    if press.recipe.chance("letters") and press.strikes("letters"):
        for item in items:
            if item.field == "coupon_frequency":
                item.values = [_letter(press, n, value) for n, value in enumerate(item.values)]


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
