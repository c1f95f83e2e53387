"""Labels: a text whose headers and labels are spelled as other desks spell them, its values as they were.

A cell, or what stands before a line's colon, is a label where it is a listed spelling of one field alone.
"""

import re
from collections.abc import Mapping
from typing import Any

from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.schema import retail_note

_LEXICON = lexicon_of(retail_note())
_VAGUE = frozenset(("coupon", "rating", "ratings", "date", "option", "issue", "fixed", "floating", "par", "interest"))
_CELL = re.compile(r"(\s*)(.+?)(\s*[:*]?\s*(?:\(\d\))?\s*)\Z", re.DOTALL)
_BEFORE_COLON = re.compile(r"(\s*)([A-Za-z][^:]{2,45}?)(\s*:\s*\S.*)\Z", re.DOTALL)
#: Spellings that the schema does not list.
UNLISTED = {
    "cusip": "CUSIP ID",
    "principal_amount": "Principal Amt. Offered",
    "selling_price": "Price to Customers",
    "gross_concession": "Gross Dealer Concession",
    "net_proceeds": "Net Issue Proceeds",
    "coupon_type": "Coupon Structure",
    "coupon_rate": "Yearly Interest Rate",
    "coupon_frequency": "Coupon Payment Frequency",
    "maturity_date": "Date Notes Mature",
    "first_coupon_date": "1st Payment Date",
    "first_coupon_amount": "Amount of First Coupon",
    "survivors_option": "Estate Protection",
    "product_ranking": "Debt Seniority",
    "moodys_rating": "Moody's Debt Rating",
    "sp_rating": "S&P Debt Rating",
    "callable": "Redemption Option",
    "first_call_date": "Callable Starting",
    "trade_date": "Date of Trading",
    "settle_date": "Settle Dt.",
    "min_denomination": "Minimum Denominations and Multiples",
    "agents": "Offering Agents",
    "registration_number": "Registration File No.",
    "day_count": "Interest Day Count",
}


def _field(said: str) -> str | None:
    match = _LEXICON.exact(said)
    if match is None or match.decoy or len(match.fields) != 1 or label_key(said) in _VAGUE:
        return None
    return next(iter(match.fields))


def relabelled(text: str, spellings: Mapping[str, str]) -> str:
    """Spell each label anew."""

    def cell(said: str) -> str:
        for pattern in (_CELL, _BEFORE_COLON):
            found = pattern.match(said)
            field = _field(found[2]) if found else None
            if found and field in spellings:
                new = spellings[field]
                return f"{found[1]}{new.upper() if found[2].isupper() else new}{found[3]}"
        return said

    return "".join(cell(part) if part not in "\t|\n" else part for part in re.split(r"([\t|\n])", text))


def labels_unlisted(text: str, _gold: Mapping[str, Any]) -> str:
    return relabelled(text, UNLISTED)


def labels_listed(text: str, _gold: Mapping[str, Any]) -> str:
    """Take the last listed spelling in English that names one field alone."""
    named = {
        spec.name: [label for label in spec.labels if label.isascii() and _field(label)]
        for spec in retail_note().fields
    }
    return relabelled(text, {name: labels[-1] for name, labels in named.items() if labels})
