"""without_benchmarks: what a Treasury, a swap rate or a yield bears is not what the notes pay.

``Treasury rate: 2.35% semi-annual``, ``Re-offer yield 5.28% (semi-annual)``, ``Spread to Treasury: 158 bp``: pages tell
how their notes were priced with the words in which it tells a coupon. The label, or the sentence up to the value, names
whose rate it is; one that speaks of interest or payments speaks of the notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_COUPON = frozenset({"coupon_rate", "coupon_frequency"})
_SPREADS = frozenset({"spread", "gross_concession"})
_YIELD = "yield_to_maturity"
_REACH = 160  # characters before
_BEGINS = regex(r"[.;][ \t]+|\t[ \t]*\t|\|[ \t]*\|")
_OF_A_BENCHMARK = regex(
    r"\b(?:treasur(?:y|ies)|benchmark|re-?offer(?:ed|ing)?\s+(?:rate|yield|spread)|mid-?swaps?|swap\s+rate|yield|gilts?"
    r"|bunds?|ust)\b"
    r"(?P<between>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
# "Historic readings: SOFR stood at 0.61% on May 3, 2022": where an index once was.
_ONCE = regex(r"\bstood\s+at\b|\bhistoric(?:al)?\s+(?:readings?|levels?|values?)\b", re.IGNORECASE)
_OF_THE_NOTES = regex(
    r"\b(?:interest|coupons?|pay(?:s|able|ing|ments?)?|paid|accru\w+|bears?|frequency|rate\s?/\s?yield|yield\s?/\s?rate)\b",
    re.IGNORECASE,
)
_GOES_ON = regex(r"[ \t,-]*(?:interest|coupons?|pay(?:s|able|ing|ments?)?|paid|accru\w+)\b", re.IGNORECASE)
_ANOTHER_LABEL = regex(
    r"[A-Za-z][^:|\t]*[|\t]\s*[A-Za-z]|:[^:]*[A-Za-z][^:]*:|[|\t][^|\t]*[^|\t\s][^|\t]*[|\t]|%[ ,;]{0,3}rate\b"
)
_ROW_OF_A_NOTE = regex(r"\b[0-9A-Z]{8}\d\b[ ]*[|\t]")  # what stands in its cells its headings tell
_SPREAD_OVER = regex(
    r"\bspread\s+(?:to|over|vs\.?)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:treasur\w+|mid-?swaps?|benchmark|ust|gilts?|bunds?)"
    r"|\b(?:re-?offer|treasury|benchmark)\s+spread\b",
    re.IGNORECASE,
)
_ANOTHERS_YIELD = regex(
    r"\b(?:treasury|benchmark|comparable|government|index|portfolio)\s+(?:\w+\s+){0,4}yields?(?:\s+to\s+maturity)?[\s:|]*\Z",
    re.IGNORECASE,
)
_TO_A_CALL = regex(r"\byield\s+to\s+(?:first\s+)?(?:call|worst|put)\b", re.IGNORECASE)


def without_benchmarks(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without rates, frequencies and spreads of benchmarks and yields, in the same order."""
    text = document.text
    floats = any(c.field == "rate_index" and c.status is Status.FOUND for c in candidates)

    def is_anothers(c: Candidate) -> bool:
        if c.status is not Status.FOUND:
            return False
        if c.field in _SPREADS and not floats:
            return _SPREAD_OVER.search(_said_before(text, c.span.start)) is not None
        if c.field == _YIELD and _TO_A_CALL.search(c.label):
            return True
        if c.field == _YIELD:
            return _ANOTHERS_YIELD.search(_said_before(text, c.span.start)) is not None
        return c.field in _COUPON and _is_of_a_benchmark(text, c)

    return [c for c in candidates if not is_anothers(c)]


def _is_of_a_benchmark(text: str, candidate: Candidate) -> bool:
    before = _said_before(text, candidate.span.start)
    if _ONCE.search(before):
        return True
    named = _OF_A_BENCHMARK.search(before)
    if named is None or _ANOTHER_LABEL.search(named["between"]):
        return False
    if _ROW_OF_A_NOTE.search(before):
        return False
    return not _OF_THE_NOTES.search(before) and not _GOES_ON.match(text, candidate.span.end)


def _said_before(text: str, at: int) -> str:
    """Return the label or the words before a place: those of its line, or of the line above where it opens its own."""
    before = text[max(at - _REACH, 0) : at]
    line = before.rfind("\n") + 1
    if not any(map(str.isalpha, before[line:])):
        above = before[:line].rstrip()
        label = above.rfind("\n") + 1
        line = line if ":" in above[label:-1] else label  # a label that has its value is none of the next line's
    said = before[line:]
    return said[max((m.end() for m in _BEGINS.finditer(said)), default=0) :]
