"""Focus: where a long document is read closely.

A filing of a hundred pages states its facts on the first ones and near each note's code; the rest
is law. Reading all of it would cost much and find wrong things.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extractor.ground.places import Span
from extractor.ground.regex import regex

_HEAD = 6_000  # characters that are always read closely
_AROUND = 1_500  # characters around a code
# A CUSIP, or an ISIN over one. Its first sign comes before what may not stand in front of it: so it is found faster.
_CODE = regex(
    r"[\dA-Z](?<![0-9A-Za-z][\dA-Z])(?:(?<=[A-Z])[A-Z](?=\d{3}[0-9A-Z]{7})\d|(?<=\d))"
    r"\d\d[0-9A-Z]{5}\d{1,2}(?![0-9A-Za-z])"
)
_LABELLED = regex(r"[A-Z][^:\n]{2,60}:[^\n]*\d")
_SENTENCE_SIZE = 150  # characters of a labelled figure's line
_CLAUSE = regex(r"redeem|redemption|callable|call date|repay")  # in small letters
_DATED = regex(r"(?:19|20)\d\d(?!\d)")


class Focus:
    """The parts of one text that are read closely."""

    def __init__(self, text: str, regions: Sequence[Span] | None = None) -> None:
        """Find the codes of the text (or of its ``regions`` alone); each opens the pages around it."""
        self._text = text
        spans = [Span(0, _HEAD)]
        places = (Span(0, len(text)),) if regions is None else regions
        for match in (m for r in places for m in _CODE.finditer(text, max(r.start, _HEAD), r.end)):
            start, end = match.start() - _AROUND, match.end() + _AROUND
            if start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, end)
            else:
                spans.append(Span(start, end))
        self._spans = spans
        self._starts = [s.start for s in spans]

    def holds(self, piece: Span) -> bool:
        """Tell whether ``piece`` begins in a part that is read closely."""
        return piece.start < self._spans[bisect_right(self._starts, piece.start) - 1].end

    def reads(self, piece: Span) -> bool:
        """Tell whether ``piece`` is read though it lies elsewhere: a labelled figure, a dated clause."""
        text = piece.of(self._text)
        if len(piece) <= _SENTENCE_SIZE and ":" in text and _LABELLED.search(text):
            return True
        return _DATED.search(text) is not None and _CLAUSE.search(text.lower()) is not None
