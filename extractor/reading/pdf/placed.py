"""PlacedWords: the words of a document with their places, each made when it is asked for.

A document has hundreds of words, and the evidence of its fields asks for a few dozen: to make all takes longer than to
write the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

from extractor.ground.document import Word
from extractor.ground.places import Span
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.words import PageWord


class PlacedWords(Sequence[Word]):
    """The words in the order of the text; equal to any sequence of the same words."""

    __slots__ = ("_sheets", "_starts", "_words")

    def __init__(self) -> None:
        """Start without a word."""
        self._starts: list[int] = []
        self._words: list[PageWord] = []
        self._sheets: list[Sheet] = []

    def add(self, words: Sequence[PageWord], sheet: Sheet, at: int) -> int:
        """Put words of a sheet behind the others, a blank between two; the first begins at ``at``. Return the end."""
        for word in words:
            self._starts.append(at)
            at += len(word.text) + 1
        self._words += words
        self._sheets += [sheet] * len(words)
        return at - 1

    def __len__(self) -> int:
        """Count the words."""
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        """Make the word at ``index``, or several."""
        if isinstance(index, slice):
            return tuple(self[k] for k in range(*index.indices(len(self))))
        word, start = self._words[index], self._starts[index]
        return Word(Span(start, start + len(word.text)), self._sheets[index].box_of(word))

    def __eq__(self, other: object) -> bool:
        """Tell whether the other holds the same words."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as any sequence that grows

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand over the words themselves, without the pages that they were read from."""
        return tuple, (list(self),)
