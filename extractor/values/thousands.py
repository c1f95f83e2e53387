"""dollars_of_a_thousand, bare_of_a_thousand: prices and fees that a header counts in dollars for each $1,000."""

from __future__ import annotations

import re

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.numbers import Amount, leading_money
from extractor.values.outcome import Context, Read, failed

# "per $1,000", "$/1,000", "($ per 1,000)": dollars in front of it or in it.
_EACH_THOUSAND = regex(
    r"(?:\b(?:per|for\s+each|each)\s+\$\s?|(?:\$|\bdollars)\s?(?:/|(?:per|for\s+each|on\s+each|each)\s)\s?\$?\s?)"
    r"1,000(?![,.]?\d)",
    re.IGNORECASE,
)
# The same behind the dollars themselves: "$12.50 per $1,000 principal amount".
OF_A_THOUSAND = (
    r"\s*(?:per|for\s+each|each)\s+(?:U\.?S\.?\s?)?\$\s?1,000(?:\.00)?(?![,.]?\d)(?:\s+(?:of\s+)?(?:the\s+)?"
    r"(?:principal(?:\s+amount)?|face(?:\s+amount)?|notes?)(?:\s+of\s+(?:the\s+)?notes)?)?[\s*.,;]*"
)
_OF_A_THOUSAND = regex(OF_A_THOUSAND, re.IGNORECASE)
_MOST_OF_A_THOUSAND = 2_000  # dollars; a price above is of more than $1,000
_MOST_OF_A_HUNDRED = 200


def counts_each_thousand(spec: FieldSpec, context: Context) -> bool:
    """Tell whether a header counts a share of par in dollars."""
    return spec.unit == "percent of par" and _EACH_THOUSAND.search(context.header) is not None


def is_of_a_thousand(text: str, at: int) -> bool:
    """Tell whether a text goes on at ``at`` to say that its dollars are paid for each $1,000, and with nothing else."""
    return _OF_A_THOUSAND.fullmatch(text, at) is not None


def dollars_of_a_thousand(spec: FieldSpec, text: str, context: Context) -> Read:
    """Read dollars that are counted per $1,000 of principal, by header or cell: a tenth of them is the percentage."""
    amount = leading_money(text) if spec.unit == "percent of par" else None
    said = amount is not None and is_of_a_thousand(text, amount.end)
    if amount is None or amount.value > _MOST_OF_A_THOUSAND or not (said or counts_each_thousand(spec, context)):
        return failed("is an amount of money")
    if not said and text[amount.end :].strip(" *.,;\t\r\n"):
        return failed("is an amount of money")
    return Read(amount.value.scaleb(-1), amount.start, amount.end)


def bare_of_a_thousand(spec: FieldSpec, amount: Amount) -> Read:
    """Read dollars without their sign for each $1,000; a price near 100 is one in percent whatever its header says."""
    if amount.value > _MOST_OF_A_THOUSAND:
        return failed("is above two thousand dollars per thousand")
    if not spec.bare_limit and amount.value <= _MOST_OF_A_HUNDRED:
        return Read(amount.value, amount.start, amount.end)
    return Read(amount.value.scaleb(-1), amount.start, amount.end)
