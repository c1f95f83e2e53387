"""without_cells_of_indices: a cell that says more than its index is not the index.

``LIBOR Telerate, page 3750``, ``Prior to November 13, 2001, LIBOR Telerate. On and after ...``: behind the label of an
index stands where it is read, until when it holds, or what comes next. Where the rules read the index in the cell, its
whole text is no rival of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.regex import regex

_INDEX = "rate_index"
_MORE = regex(r"\s?[,.;(]")  # signs behind the index, or before it, that what else is said begins or ends with
_BEFORE = regex(r"[,.;:)]\s?\Z")


def without_cells_of_indices(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without such cells, in the same order."""
    read = [c for c in candidates if c.field == _INDEX and c.method is Method.RULES]
    return [c for c in candidates if not any(_says_more(c, index) for index in read)]


def _says_more(cell: Candidate, index: Candidate) -> bool:
    if cell.field != _INDEX or cell.method is not Method.ALIGNMENT or not cell.span.holds(index.span):
        return False
    start = index.span.start - cell.span.start
    before, behind = cell.raw[:start], cell.raw[start + len(index.raw) :]
    return bool(_MORE.match(behind) or (before and _BEFORE.search(before)))
