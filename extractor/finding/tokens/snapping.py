"""Snapping: a date is whole or it is nothing; a span that holds part of one is widened to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.finding.tokens.decoding import TokenSpan
from extractor.finding.tokens.kinds import tokens_to_dates
from extractor.finding.tokens.layout_tokens import LayoutToken


class DateSnapper:
    """The whole dates of one piece, found only when first asked for."""

    def __init__(self, tokens: Sequence[LayoutToken]) -> None:
        """Remember the tokens."""
        self._tokens = tokens
        self._ends: dict[int, tuple[int, int]] | None = None

    def snapped(self, span: TokenSpan) -> TokenSpan:
        """Return ``span``, widened to the date that it is a part of."""
        if self._ends is None:
            found = [(start, end) for start, end, _ in tokens_to_dates(self._tokens)]
            self._ends = {index: (start, end) for start, end in found for index in range(start, end)}
        start, end = self._ends.get(span.start, (span.start, span.end))
        if span.end > end or (start, end) == (span.start, span.end):
            return span
        return replace(span, start=start, end=end)
