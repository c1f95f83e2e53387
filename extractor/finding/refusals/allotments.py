"""without_allotments: what a firm takes of an issue is no amount of the notes.

A table of underwriters has a firm's name before each amount. Turned on its side, or read as labels and values, the
firm's name becomes the label of an amount; no term of a note is labelled so.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.legal_forms import LEGAL_FORM

_FIRM = regex(rf"\b(?:{LEGAL_FORM}|(?:Securities|Markets|Capital))\s*\Z")
_FEWEST = 2  # words of a firm's name
_TERMS = regex(
    r"\b(?:proceeds|prices?|principal|amounts?|discounts?|commissions?|fees?|concessions?|rate|coupon|interest|yield"
    r"|to|by|received|issuer)\b"
)


def without_allotments(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without numbers that a firm's name labels, in the same order."""
    return [c for c in candidates if not (isinstance(c.value, Decimal) and _is_firm(c.label))]


def _is_firm(label: str) -> bool:
    named = len(label.split()) >= _FEWEST and _FIRM.search(label) is not None
    return named and _TERMS.search(label.lower()) is None
