"""find_unsold: beside notes of which a page tells how they are sold, a code in running text may be of none for sale.

Below its terms a page names notes that its issuer sold before, calls or repays: a code, perhaps with a rate and a year,
in whatever words. Of a note for sale something of its sale is told as well, of this note and no other: how much of it,
at what price, for what concession. What stands right behind its code is its own, whoever else it was given to. Where
the others' sale is not told in rows, which hold it for certain, a code goes only if nothing at all is told of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from extractor.finding.codes import CODES
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_begin, sentence_end

_OF_A_SALE = frozenset(
    {"principal_amount", "selling_price", "gross_concession", "net_proceeds", "net_proceeds_percent"}
)
_SURELY_SOLD = 2  # different terms of its sale that are told of a note alone
_LOOSE = {-1}  # the grids of a draft that stands in none
_OFFERED = regex(
    r"\b(?:are|is|we|being|hereby)\s+(?:being\s+|also\s+|now\s+)?(?:offer(?:ed|ing)?|for\s+sale)\b"
    r"(?!\s+(?:by|under|in)\s+(?:an?|another|other|separate|its)\b)",
    re.IGNORECASE,
)
_BEHIND = 300  # characters behind a code that may hold its row, cell by cell
_SIGNS = 3  # characters that part a code from what is said next


def find_unsold(text: str, drafts: Sequence[Draft]) -> set[str]:
    """Return the identifiers of drafts that are such codes."""
    loose = [d.grids == _LOOSE and d.identifier is not None and not _opens_rows(text, d, drafts) for d in drafts]
    if len(drafts) < 2 or not any(loose):
        return set()
    own = _own_fields(drafts)
    rows = [bool(fields & _OF_A_SALE) for fields, is_loose in zip(own, loose, strict=True) if not is_loose]
    if rows and all(rows):
        kept = [bool(fields & _OF_A_SALE) for fields in own]
    elif any(len(fields & _OF_A_SALE) >= _SURELY_SOLD for fields in _fields_told_alone(drafts)):
        kept = [bool(fields) for fields in own]
    else:
        return set()
    judged = zip(drafts, loose, kept, strict=True)
    return {str(d.identifier) for d, is_loose, keep in judged if is_loose and not keep and not _is_offered(d, text)}


def _is_offered(draft: Draft, text: str) -> bool:
    """Tell whether the sentence of the draft's code says so in words; its price may be told once for all."""
    at = draft.start
    return _OFFERED.search(text[sentence_begin(text, at, _BEHIND) : sentence_end(text, at, _BEHIND)]) is not None


def _fields_told_alone(drafts: Sequence[Draft]) -> list[set[str]]:
    """Return the fields that are stated for each draft alone.

    Behind the last of several codes may stand the sale of all of them.
    """
    told = _places_told(drafts)
    return [{c.field for c in _stated(d) if told[c.span.start] == 1} for d in drafts]


def _opens_rows(text: str, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether a code stands on the line above a row's and is followed by the same signs.

    A label glued to the first row of a list keeps it out of the table: ``Notes: 9AA - 5% due 2012``, ``9AB - 6% ...``.
    """
    own = [c.span for c in draft.candidates if c.field in CODES]
    rows = [c.span for d in drafts if d.grids != _LOOSE for c in d.candidates if c.field in CODES]
    return any(
        text.count("\n", a.end, b.start) == 1 and text[a.end : a.end + _SIGNS] == text[b.end : b.end + _SIGNS]
        for a in own
        for b in rows
        if a.end < b.start < a.end + _BEHIND
    )


def _own_fields(drafts: Sequence[Draft]) -> list[set[str]]:
    """Return the fields that are stated for each draft alone, or right behind its code."""
    told = _places_told(drafts)
    codes = sorted({(c.span.end, k) for k, d in enumerate(drafts) for c in d.candidates if c.field in CODES})

    def is_own(place: int, k: int) -> bool:
        before = bisect_right(codes, (place, len(drafts))) - 1
        return told[place] == 1 or (before >= 0 and codes[before][1] == k and place - codes[before][0] < _BEHIND)

    return [{c.field for c in _stated(d) if is_own(c.span.start, k)} for k, d in enumerate(drafts)]


def _places_told(drafts: Sequence[Draft]) -> Counter[int]:
    """Count the drafts to which what stands at each place was given."""
    return Counter(place for d in drafts for place in {c.span.start for c in _stated(d)})


def _stated(draft: Draft) -> list[Candidate]:
    return [c for c in draft.candidates if c.field not in CODES and c.status is Status.FOUND]
