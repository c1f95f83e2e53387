"""Snapping: a date is whole or it is nothing; a span that holds part of one is widened to all of it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.finding.tokens.decoding import Probabilities, TokenSpan, score_spans
from extractor.finding.tokens.kinds import tokens_to_dates
from extractor.finding.tokens.layout_tokens import LayoutToken


class DateSnapper:
    """The whole dates of one piece, found only when first asked for."""

    def __init__(self, tokens: Sequence[LayoutToken], probabilities: Probabilities) -> None:
        """Remember the tokens and their probabilities."""
        self._tokens = tokens
        self._probabilities = probabilities
        self._ends: dict[int, tuple[int, int]] | None = None

    def snapped(self, span: TokenSpan) -> TokenSpan:
        """Return ``span``, or the whole date that it is a part of, scored anew."""
        if self._ends is None:
            found = [(start, end) for start, end, _ in tokens_to_dates(self._tokens)]
            self._ends = {index: (start, end) for start, end in found for index in range(start, end)}
        start, end = self._ends.get(span.start, (span.start, span.end))
        if span.end > end or (start, end) == (span.start, span.end):
            return span
        return score_spans(self._probabilities, [(start, end, span.field)])[0]
