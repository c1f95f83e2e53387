"""Printed numbers to exact decimals: plain, percent, dollars and basis points.

Every function reads a whole text and keeps the printed number of decimals. ``None`` means that the
text is not such a number; nothing is guessed from a part of it (see ``leading_percent`` and
``leading_money`` for texts in which words follow).
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from extractor.ground.regex import regex

#: A number as printed: grouped by threes or not at all, with or without decimals.
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]*)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"

_FRACTION = r"(?:[0-9]{1,2}[/⁄][0-9]{1,3}|[¼½¾⅛⅜⅝⅞])"
_VULGAR = {"¼": "1/4", "½": "1/2", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}
_SIGN = r"[+\-–−]|plus\b|minus\b"
# A sign may stand in a cell of its own.
_WALLS = r"(?:\|\s*+)*+"
_DECIMAL = regex(rf"\s*+(?P<sign>[+\-–−])?\s*+(?P<number>{NUMBER})\s*+", re.IGNORECASE)
_PERCENT = regex(
    rf"\s*+(?P<sign>{_SIGN})?\s*+"
    rf"(?:(?P<whole>[0-9]{{1,3}})(?:(?:\s|-)\s*+|(?=[¼½¾⅛⅜⅝⅞]))(?P<mixed>{_FRACTION})|(?P<fraction>{_FRACTION})|(?P<number>{NUMBER}))"
    rf"(?P<unit>\s*+{_WALLS}(?:\\?%+|(?:per\s?cent(?:age)?|pct)\b(?:\.(?=\s+[a-z]))?|(?:basis\s+points?|bps?|b\.p\.)(?![a-z])))?",
    re.IGNORECASE,
)
_PERCENT_TAIL = regex(
    r"(?:\s*+(?:\([+\-–−]?\s?[0-9.]+\s?(?:basis\s+points?|bps?|%)\)"
    r"|per\s+(?:annum|year)|p\.?a\.?|a\s+year|annually"
    r"|of\s+(?:the\s+)?(?:aggregate\s+|stated\s+)?(?:par|face|principal)(?:\s+(?:amount|value))?"
    r"(?:\s+of\s+(?:the\s+)?notes)?))*+\s*+[.,;]?\s*+",
    re.IGNORECASE,
)
_DOLLAR = r"U\.?\s?S\.?\s?\\?\$|USD\s?\\?\$?|\\?\$\s?U\.?S\.?|\\?\$"
# Abroad blanks part the thousands; of two groups no other number is made.
_SPACED = r"[0-9]{1,3}(?:[ \u00a0][0-9]{3}){2,3}(?![0-9.,]|[ \u00a0]?%)"
#: How desks print what an amount counts, beside thousands and single letters.
SCALE = r"millions?|billions?|mm|mn|bn|mil\b\.?|mln\b\.?|mio\b\.?|bil\b\.?"
_MONEY = regex(
    rf"\s*+(?:(?P<currency>{_DOLLAR})\s*+{_WALLS})?(?P<number>{_SPACED}|{NUMBER})"
    rf"(?:\s*+(?P<scale>{SCALE}|thousands?|m|k)(?![a-z]))?"
    r"(?P<after>\s*+(?:U\.?S\.?\s+dollars|USD|dollars)\b)?",
    re.IGNORECASE,
)
_NO_MONEY = regex(r"\s*+(?:\\?%|/?[0-9]|per\s?cent|pct\b)")
_MONEY_TAIL = regex(r"[\s*.,;]*")
_SCALES = {"t": 3, "k": 3, "m": 6, "b": 9}
_MINUS = frozenset("-–−m")


class Amount(NamedTuple):
    """A number at the beginning of a text: its value, where it stands, and whether its unit is printed."""

    value: Decimal
    start: int
    end: int
    unit: bool


def _exact(printed: str) -> Decimal:
    return Decimal(printed.replace(",", "").replace(" ", "").replace("\u00a0", ""))


def _ratio(printed: str) -> Decimal | None:
    """Turn ``3/8`` into an exact decimal, ``None`` for thirds and the like, which have none."""
    top, _, bottom = _VULGAR.get(printed, printed).replace("⁄", "/").partition("/")
    below = int(bottom)
    if not below or int(top) >= below:
        return None
    value = Fraction(int(top), below)
    whole_tenths = value * 10**9  # enough for any binary fraction in use, down to 1/512
    return Decimal(int(whole_tenths)).scaleb(-9).normalize() if whole_tenths.denominator == 1 else None


def _negative(sign: str | None) -> bool:
    return bool(sign) and sign is not None and sign[0].casefold() in _MINUS


def parse_decimal(text: str) -> Decimal | None:
    """Read ``1,854,000.0`` or ``.625`` as it stands, without any unit."""
    found = _DECIMAL.fullmatch(text)
    if found is None:
        return None
    value = _exact(found["number"])
    return -value if _negative(found["sign"]) else value


def _percent_value(found: re.Match[str]) -> Decimal | None:
    if found["fraction"] and not found["unit"]:
        return None  # as likely a day of a month
    if found["mixed"] or found["fraction"]:
        ratio = _ratio(found["mixed"] or found["fraction"])
        if ratio is None:
            return None
        value = ratio + int(found["whole"] or 0)
    else:
        value = _exact(found["number"])
    unit = (found["unit"] or "").strip().casefold()
    if unit.startswith("b"):
        value = value.scaleb(-2)
    return -value if _negative(found["sign"]) else value


def leading_percent(text: str) -> Amount | None:
    """Read the percentage that ``text`` begins with; whatever follows is left alone."""
    found = _PERCENT.match(text)
    if found is None:
        return None
    value = _percent_value(found)
    if value is None:
        return None
    start = len(text) - len(text.lstrip())
    end = len(text[: found.end()].rstrip())
    return Amount(value, start, end, found["unit"] is not None)


def parse_percent(text: str) -> Decimal | None:
    """Read a percentage, in percent: ``5 3/8%`` is 5.375, ``+35 bps`` is 0.35, a missing sign is allowed."""
    amount = leading_percent(text)
    if amount is None or not _PERCENT_TAIL.fullmatch(text, amount.end):
        return None
    return amount.value


def leading_money(text: str) -> Amount | None:
    """Read the dollar amount that ``text`` begins with; another currency or a percentage is ``None``."""
    found = _MONEY.match(text)
    if found is None or _NO_MONEY.match(text, found.end()):
        return None
    value = _exact(found["number"])
    if found["scale"]:
        value *= 10 ** _SCALES[found["scale"][0].casefold()]
    start = len(text) - len(text.lstrip())
    unit = found["currency"] is not None or found["after"] is not None
    return Amount(value, start, len(text[: found.end()].rstrip()), unit)


def parse_money(text: str) -> Decimal | None:
    """Read an amount in US dollars: ``$400 million``, ``5mm``, ``U.S.$3,500,000*``; no sign is allowed."""
    amount = leading_money(text)
    if amount is None or not _MONEY_TAIL.fullmatch(text, amount.end):
        return None
    return amount.value


def parse_basis_points(text: str) -> Decimal | None:
    """Read ``12.5 basis points``, ``+25 bps`` or ``0.25%``, in basis points; a bare number counts as such."""
    found = _PERCENT.match(text)
    if found is None or not _PERCENT_TAIL.fullmatch(text, found.end()):
        return None
    value = _percent_value(found)
    unit = (found["unit"] or "").strip()
    if value is None or not unit:
        return value
    return value.scaleb(2)
