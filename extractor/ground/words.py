"""find_words, matches_near: where plain words stand in a text: found a hundred times faster than by a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def find_words(text: str, words: Iterable[str], start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where each of the words begins in ``text[start:end]``, word by word; within other words, too."""
    for word in words:
        at = text.find(word, start, end)
        while at >= 0:
            yield at
            at = text.find(word, at + len(word), end)


def matches_near(
    pattern: re.Pattern[str], text: str, words: Iterable[str], *, before: int, after: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield a pattern's matches in ``text[:end]``, in order, that hold one of some plain words.

    No more than ``before`` characters stand before the word in a match, or ``after`` behind its beginning.
    """
    reached = 0
    for at in sorted(find_words(text, words, 0, end)):
        for found in pattern.finditer(text, max(at - before, reached), min(at + after, end)):
            reached = found.end()
            yield found
