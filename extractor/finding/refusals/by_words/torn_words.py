"""without_torn_words: a part of a page number, or of a name joined by ``&``, is no value of its own.

``A-A-1`` at the foot of an annex holds what looks like a rating, and the ``R`` of ``R&I`` looks like an agent's name.
Nor is "unsecured" alone, in the midst of a sentence, a ranking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_RATINGS = frozenset({"moodys_rating", "sp_rating", "fitch_rating"})
_HALVES = frozenset({"unsecured", "secured"})
_NAMES = frozenset({"agents", "issuer", "dtc_participant"})
_IN_A_SENTENCE = regex(r"[ \n][a-z]")
_AROUND = 6  # characters that a page number reaches beyond its part
_PAGE = regex(r"(?<![\w+&-])[A-Z](?:-[A-Z])?-\d{1,3}(?![\w+-])")
# "Inspere" of "InspereX": one capital is no cell that ran into the name.
_JOINED_AFTER = regex(r"&\w|(?<=[a-z])[A-Z](?![\w&])")
# "Morgan" of "J.P. Morgan": initials before it are the name's.
_JOINED_BEFORE = regex(r"(?:\w&|\b(?:[A-Z]\.){1,3}[ \n]?)\Z")
# "Donaldson, Lufkin" of "Donaldson, Lufkin & Jenrette": only a list goes on behind a whole name.
_JOINED_WITH = regex(r"[ \n]&[ \n][A-Z]")
_ONE_NAME = frozenset({"issuer", "dtc_participant"})
_FORM = regex(r"(?:\b(?:inc|llc|l\.l\.c|l\.p|corp|corporation|company|co|ltd|n\.a|bank)|[)®])\.?\Z", re.IGNORECASE)
# "Harrow Securities" of "Harrow Securities Inc.", as models cut it: the form that ends the cell is the name's.
_FORM_BEHIND = regex(
    r"(?:,?[ \n](?:Inc\.?|LLC|L\.L\.C\.|L\.P\.|Incorporated|Ltd\.?)|(?<=\bL\.)(?:P|L\.C)\.)[ ]*(?:[\t\n|]|\Z)"
)
_LONGEST_BEFORE = 8  # characters


def without_torn_words(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without ratings, rankings and names that are parts of other words, in the same order."""
    text = document.text

    def is_torn(c: Candidate) -> bool:
        if c.status is not Status.FOUND:
            return False
        if c.field == "product_ranking":
            return c.raw in _HALVES and _IN_A_SENTENCE.match(text, c.span.end) is not None
        return (c.field in _RATINGS and _in_a_page_number(text, c)) or (c.field in _NAMES and _is_joined(text, c))

    return [c for c in candidates if not is_torn(c)]


def _in_a_page_number(text: str, candidate: Candidate) -> bool:
    start, end = candidate.span.start, candidate.span.end
    return any(
        page.start() <= start and end <= page.end() and page.end() - page.start() > end - start
        for page in _PAGE.finditer(text, max(start - _AROUND, 0), end + _AROUND)
    )


def _is_joined(text: str, candidate: Candidate) -> bool:
    start, end = candidate.span.start, candidate.span.end
    if candidate.field in _ONE_NAME and _JOINED_WITH.match(text, end) and not _FORM.search(candidate.raw):
        return True
    if candidate.field == "agents" and candidate.method is Method.TOKENS and _FORM_BEHIND.match(text, end):
        return True
    return bool(_JOINED_AFTER.match(text, end) or _JOINED_BEFORE.search(text, max(start - _LONGEST_BEFORE, 0), start))
