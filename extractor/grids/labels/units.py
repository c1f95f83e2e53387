"""split_unit: a label's key without the unit behind it, and what is counted in that unit.

``COUPON % P.A.``, ``PRINCIPAL AMOUNT ($MM)``, ``CONC. $/1,000``, ``DUE M/D/Y``, ``CALL (Y/N)``: the unit is no word of
the label, but it says what the label cannot mean. "Interest ($ per $1,000)" is an amount, and no rate.
"""

from __future__ import annotations

import re
from enum import Enum

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec


class Unit(Enum):
    """What a unit counts."""

    PERCENT = "percent"
    MONEY = "money"
    OF_A_THOUSAND = "of a thousand"
    DATE = "date"
    ANSWER = "answer"


_SCALE = r"(?:000s?|mm|mn|bn|thousands?|millions?|billions?)"
_DOLLARS = r"(?:u ?s ?\$|\$|usd)"
# Keys have no marks: "($ in thousands)" is "$ in thousands" in them, "$/1,000" is "$ 1 000", "p.a." is "p a".
_UNIT = regex(
    r" (?:"
    r"(?P<percent>(?:%|pct|percent)(?: (?:of )?(?:par|face|principal))?(?: (?:p ?a|per (?:annum|year)|a year))?|p ?a)"
    rf"|(?P<of_a_thousand>(?:in )?(?:{_DOLLARS} )?(?:(?:per|each|for each|on each) )?{_DOLLARS}? ?1 000"
    r"(?: (?:of )?principal)?)"
    rf"|(?P<money>(?:in )?{_DOLLARS}(?: ?(?:in )?{_SCALE})?|in {_SCALE}|000s?|thousands?|millions?)"
    r"|(?P<date>(?:mm? dd?|dd? mm?) (?:y|yy|yyyy))"
    r"|(?P<answer>yes (?:or )?no|y n)"
    r")\Z"
)
# The same as printed, in a row of its own below the labels.
_PRINTED = regex(
    r"[(\[]?\s*(?:(?:(?:in\s+)?(?:u\.?s\.?\s*)?\$|usd|dollars)?\s*(?:in\s+)?(?:000['’]?s?|mm|thousands?|millions?)?"
    r"|(?:(?:u\.?s\.?\s*)?\$|usd|dollars)\s*(?:/|per|for\s+each)\s*\$?\s*1,000"
    r"|(?:%|percent)\s*(?:of\s+)?(?:par|face|principal)?|(?:%|percent)\s*(?:p\.?\s?a\.?|per\s+(?:annum|year)|a\s+year)"
    r"|mm?/dd?/y{1,4}|dd?/mm?/y{1,4}|[0-9a-z]\s*=\s*[a-z]{2,12}(?:[,;]\s*[0-9a-z]\s*=\s*[a-z]{2,12})?)\s*[)\]]?",
    re.IGNORECASE,
)
_LAST = frozenset("%$ad0yms")  # letters that end a unit, by which most labels are told from one with a unit
_ENDS = ("percent", "face", "par", "principal", "annum", "year", "bn", "mn", "pct", " no", "y n")


def split_unit(key: str) -> tuple[str, Unit] | None:
    """Return a key's words without the unit that ends them, and the unit; None where none does."""
    if key[-1:] not in _LAST and not key.endswith(_ENDS):
        return None
    found = _UNIT.search(key)
    return (key[: found.start()], Unit[str(found.lastgroup).upper()]) if found and found.start() else None


def is_unit(text: str) -> bool:
    """Tell whether a cell, as printed, holds nothing but a unit."""
    return _PRINTED.fullmatch(text) is not None


def is_counted_in(spec: FieldSpec, unit: Unit) -> bool:
    """Tell whether a field can be printed in a unit."""
    if unit is Unit.DATE:
        return spec.type == "date"
    if unit is Unit.ANSWER:
        return spec.type in {"bool", "callable"}
    if unit is Unit.MONEY:
        return spec.unit == "USD"
    if unit is Unit.OF_A_THOUSAND:
        return spec.unit == "percent of par" or spec.unit.startswith("USD per 1,000")
    return spec.unit.startswith("percent")
