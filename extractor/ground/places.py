"""Places: where something stands in a document's text or on its page.

Every offset in this package is half-open and counts characters of ``Document.text``,
so ``span.of(document.text)`` is exactly what is printed there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


# Not frozen: a document takes a thousand of them, and making a frozen one takes four times as long.
@dataclass(slots=True, order=True, unsafe_hash=True)
class Span:
    """A half-open range of characters, ``text[start:end]``; a value, never changed once it is made."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text that stands at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share at least one character."""
        # As max(starts) < min(ends), which takes three times as long.
        return self.start < other.end and other.start < self.end and self.start < self.end and other.start < other.end

    def holds(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """Count the characters."""
        return self.end - self.start

    @staticmethod
    def around(spans: Iterable[Span]) -> Span:
        """Return the smallest range that holds all ``spans``; ValueError when there is none."""
        ordered = list(spans)
        return Span(min(s.start for s in ordered), max(s.end for s in ordered))


@dataclass(slots=True, unsafe_hash=True)  # not frozen, as above: each word of a PDF has one
class Box:
    """A rectangle on a page: points (1/72 inch), origin at the top left, pages from 1; a value as well."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    def joined(self, other: Box) -> Box:
        """Return the smallest box that holds both; ValueError when the pages differ."""
        if self.page != other.page:
            msg = f"boxes on pages {self.page} and {other.page} cannot be joined"
            raise ValueError(msg)
        return Box(
            self.page,
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )
