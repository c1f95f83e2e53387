"""without_last_weeks: what was sold last week is told beside this week's notes, and is not theirs.

``Result of last week's (Pricing Supplement No. 25)``, then a line for each note that was sold, with its amount: sheets
and mails that come out every week thank for the last one. The paragraph is refused from these words on; a page without
line ends, as far as the sentence goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.finding.outside import outside
from extractor.finding.reaches import reaches
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_end
from extractor.ground.words import find_words

_FIELDS = frozenset(
    {"principal_amount", "coupon_rate", "maturity_date", "title", "coupon_type", "net_proceeds", "settle_date"}
)
_SAID = regex(
    r"\b(?:last|previous|prior|preceding)\s+week(?:['’]s\b|\s*(?:[:(]|\n))"
    r"(?!\s+(?:closing|close|level|reading|average|yield|treasury|rate))",  # of an index, which may be the note's own
    re.IGNORECASE,
)
_WORDS = (" week", " WEEK", " Week")
_FARTHEST = 600  # characters
_LONGEST = 400  # characters of the words themselves and what is looked at around them, by far


def without_last_weeks(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the figures of sales that are over, in the same order."""
    text = document.text
    parts = reaches(text, candidates, _FIELDS, before=_FARTHEST + _LONGEST, after=_LONGEST)
    return outside([place for part in parts for place in _told(text, *part)], candidates, _FIELDS)


def _told(text: str, start: int, end: int) -> Iterator[Span]:
    if next(find_words(text, _WORDS, start, end), None) is None:
        return
    for said in _SAID.finditer(text, start, end):
        yield Span(said.start(), sentence_end(text, said.end(), _FARTHEST))
