"""Codes: the candidates that name a security, by which it is asked whose note a page speaks of.

Refusals ask it of single places and tables, ``fusing.offered`` of every code that is left.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.values.codes import ISSUER_LENGTH

CUSIP, ISIN = "cusip", "isin"
CODES = frozenset({CUSIP, ISIN})
"""The fields whose values name a security."""
CUSIP_LIKE = regex(r"\b(?=\w*\d)[A-Z0-9]{8}\d\b")
"""What may be a CUSIP, in a text: a line or a table with one lists notes."""
_ISSUE = slice(ISSUER_LENGTH, ISSUER_LENGTH + 2)


def found_codes(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the codes that are printed, not left open, in the same order."""
    return [c for c in candidates if c.field in CODES and c.status is Status.FOUND]


def found_cusips(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return those of them that are CUSIPs."""
    return [c for c in candidates if c.field == CUSIP and c.status is Status.FOUND]


def held_cusip(isin: str) -> str:
    """Return the characters of an ISIN that are a CUSIP in American ones."""
    return isin[2:11]


def is_like_shares(cusip: str) -> bool:
    """Tell whether figures alone tell a security apart from its issuer's others: letters do for nearly all notes."""
    return cusip[_ISSUE].isdigit()


def issuer_of(cusip: str) -> str:
    """Return the characters of a CUSIP that are its issuer's."""
    return cusip[:ISSUER_LENGTH]
