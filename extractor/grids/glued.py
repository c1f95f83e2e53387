"""line_to_pieces: a long line in which a converter ran rows into each other, cut where each of them begins.

``… RankingAAAAAAAA9$1,000 … SeniorRedemption Information: noneBBBBBBBB7 …`` holds a header, two rows and a clause.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.values.codes import cusip_checks, isin_checks, text_to_runs

_LEAST = 80  # characters: a shorter line holds no header and row
# An identifier right behind a letter, a bracket, a full stop or a sign ("AA-", "99.5%"); its check digit tells it
# from other runs of characters.
_CODE_LENGTH = 9
_CODE = re.compile(r"[0-9](?<=[A-Za-z).\]%+-][0-9])[0-9A-Z]{7}[0-9]")
_CLAUSE = re.compile(r"[A-Z](?<=[A-Za-z)%\]][A-Z])[a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,3}:")


def line_to_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the pieces of ``text[start:end]``: the whole of it, unless identifiers are glued into it."""
    if end - start < _LEAST:
        return [(start, end)]
    codes = text_to_glued_codes(text, start, end)
    if not codes:
        return [(start, end)]
    clauses = [m.start() for m in _CLAUSE.finditer(text, start, end)]
    cuts = sorted({start, *codes, *clauses, end})
    return list(pairwise(cuts))


def text_to_glued_codes(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return where the glued identifiers of ``text[start:end]`` begin, whatever lines they stand in."""
    runs = text_to_runs(text, _CODE_LENGTH, start, end)
    return [m.start() for run in runs for m in _CODE.finditer(text, *run) if _is_code(text, m)]


def _is_code(text: str, found: re.Match[str]) -> bool:
    """Tell a CUSIP from digits and from the middle of an ISIN."""
    if found[0].isdigit() or not cusip_checks(found[0]):
        return False
    at = found.start()
    return at < 2 or not isin_checks(text[at - 2 : at + 10])
