"""without_other_parties: a grade of a bank or an insurer that the notes deal with is no grade of the notes.

``The Company will swap its payments with a bank rated Aa2``: such a party has no name but what it is, with an article.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELDS = frozenset({"moodys_rating", "sp_rating", "fitch_rating"})
_BEFORE = 120  # characters
_RATED = regex(
    r"\b(?:an?|any|another|each|every)\s(?:[\w-]+\s){0,3}?(?:banks?|institutions?|insurers?|counterpart(?:y|ies)|dealers?)"
    r"\s(?:[\w-]+\s){0,3}?rated\s(?:[^.;]{0,40}\s)?\Z"
)


def without_other_parties(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without grades that a sentence gives to another party, in the same order."""

    def is_anothers(c: Candidate) -> bool:
        if c.field not in _FIELDS:
            return False
        before = document.text[max(c.span.start - _BEFORE, 0) : c.span.start]
        return _RATED.search(f"{' '.join(before.split())} ".lower()) is not None

    return [c for c in candidates if not is_anothers(c)]
