"""PlacedWords: the words of a document's pages, each made with its box when it is asked for.

A document has hundreds of words, and the evidence of its fields asks for a few dozen: to make all takes longer than to
write the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, overload

from extractor.ground.document import Word
from extractor.ground.places import Box, Span

Corners = tuple[int, float, float, float, float]
"""Page, left, top, right, bottom: what a ``Box`` is made of."""


class PlacedWords(Sequence[Word]):
    """The words in the order of the text; equal to any sequence of the same words."""

    __slots__ = ("corners", "ends", "starts")

    def __init__(self) -> None:
        """Start without a word; a writer fills the three lists, each with one item a word."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.corners: list[Corners] = []

    def __len__(self) -> int:
        """Count the words."""
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        """Make the word at ``index``, or several."""
        if isinstance(index, slice):
            return tuple(self[k] for k in range(*index.indices(len(self))))
        return Word(Span(self.starts[index], self.ends[index]), Box(*self.corners[index]))

    def __eq__(self, other: object) -> bool:
        """Tell whether the other holds the same words."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as any sequence that grows

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand over the words themselves, as another process compares them."""
        return tuple, (list(self),)

    def box_of(self, span: Span) -> Box | None:
        """Return the box around the words that share a character with ``span``, as far as they are on one page."""
        at = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, span.end, at)
        touched = [self.corners[k] for k in range(at, last) if self.ends[k] > span.start]
        if not touched:
            return None
        if len(touched) == 1:  # as of most values
            return Box(*touched[0])
        page, *_ = touched[0]
        _, lefts, tops, rights, bottoms = zip(*(c for c in touched if c[0] == page), strict=True)
        return Box(page, min(lefts), min(tops), max(rights), max(bottoms))


def box_of(words: Sequence[Word], span: Span) -> Box | None:
    """Return the box around those of a document's words that share a character with ``span``, on their first page."""
    if isinstance(words, PlacedWords):
        return words.box_of(span)
    box: Box | None = None
    for word in words:
        if word.span.overlaps(span) and (box is None or box.page == word.box.page):
            box = word.box if box is None else box.joined(word.box)
    return box
