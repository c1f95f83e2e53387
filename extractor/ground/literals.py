"""Literals: which of many plain words a text surely does not hold, told at once.

To look for a word is cheap, for each of hundreds in turn it is not, and a text holds a quarter of them. So the runs of
four bytes that it holds are marked in a table; where one of a word's own is missing, the word need not be looked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

import numpy as np
from numpy.typing import NDArray

_RUN = 4  # bytes
_BITS = 16  # of a run's number in the table: of some 5,000 different ones that a page holds, few share a number
_MIXER = np.uint32(0x9E3779B1)  # Knuth's, for 32 bits


class Literals:
    """Words of four bytes and more; shorter ones are looked for in any case."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; their runs are numbered once."""
        runs = {word: _runs(word) for word in words}
        self._words = [word for word, numbers in runs.items() if len(numbers)]
        kept = [runs[word] for word in self._words]
        self._numbers = np.concatenate([*kept, np.zeros(0, np.uint32)]).astype(np.intp)
        self._starts = np.cumsum([0, *map(len, kept)])[:-1]

    def absent(self, text: str) -> frozenset[str]:
        """Return words that do not stand in ``text``: nearly all of those."""
        if not self._words:
            return frozenset()
        marked = np.zeros(1 << _BITS, dtype=bool)
        marked[_runs(text)] = True
        missing = ~np.logical_and.reduceat(marked[self._numbers], self._starts)
        return frozenset(compress(self._words, missing.tolist()))


def _runs(text: str) -> NDArray[np.uint32]:
    """Return the number in the table of each run of four bytes."""
    data = text.encode("utf-8", "surrogatepass")
    count = max(len(data) - _RUN + 1, 0)
    overlapping = np.ndarray((count,), "<u4", data, strides=(1,)) if count else np.zeros(0, np.uint32)
    numbers: NDArray[np.uint32] = overlapping * _MIXER >> np.uint32(32 - _BITS)
    return numbers
