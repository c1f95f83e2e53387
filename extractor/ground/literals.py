"""Literals: hundreds of plain words looked up in a text together, instead of one after the other.

All runs of four characters that the text holds are marked in a table. A word of which one run is not marked does not
stand in the text, which settles three words in four. For the others the text's offsets, sorted by the run that begins
there, tell where a word can begin.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

import numpy as np
from numpy.typing import NDArray

_RUN = 4  # characters
_BITS = 16  # of a run's number in the table: of some 5,000 different ones that a page holds, few share a number
_MIXER = np.uint32(0x9E3779B1)  # Knuth's, for 32 bits
_SHORT = 4_000  # characters; so few are searched as fast as they are put in order
_DENSE = 64  # where a word may begin at one in so many characters or more, the text itself is searched as fast

Runs = NDArray[np.uint16]


class Literals:
    """Words of four characters and more; shorter ones are looked for in any case."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; their runs are numbered once."""
        runs = {word: _runs(word) for word in words}
        self._words = [word for word, numbers in runs.items() if len(numbers)]
        kept = [runs[word] for word in self._words]
        self._numbers = np.concatenate([*kept, np.zeros(0, np.uint16)]).astype(np.intp)
        self._starts = np.cumsum([0, *map(len, kept)])[:-1]
        self._firsts = self._numbers[self._starts].astype(np.uint16)

    def absent(self, text: str) -> frozenset[str]:
        """Return words that do not stand in ``text``: nearly all of those."""
        if not self._words:
            return frozenset()
        return frozenset(compress(self._words, self._missing(_runs(text)).tolist()))

    def looked_up(self, text: str) -> Index:
        """Return where the words may stand in ``text``."""
        if not self._words:
            return Index(text, [], {}, np.zeros(0, np.intp))
        runs = _runs(text)
        missing = self._missing(runs)
        absent = list(compress(self._words, missing.tolist()))
        if len(text) < _SHORT:
            return Index(text, absent, {}, np.zeros(0, np.intp))
        order = runs.argsort(kind="stable")  # which, of numbers so short, takes no comparison
        ordered = runs[order]
        firsts = self._firsts[~missing]
        sides = [ordered.searchsorted(firsts, side).tolist() for side in ("left", "right")]
        ranges = dict(zip(compress(self._words, (~missing).tolist()), zip(*sides, strict=True), strict=True))
        return Index(text, absent, ranges, order)

    def _missing(self, runs: Runs) -> NDArray[np.bool_]:
        """Tell of each word whether one of its runs is not among those of a text."""
        marked = np.zeros(1 << _BITS, dtype=bool)
        marked[runs] = True
        missing: NDArray[np.bool_] = ~np.logical_and.reduceat(marked[self._numbers], self._starts)
        return missing


class Index:
    """Where words may stand in a text; ``absent`` are some that do not."""

    __slots__ = ("_order", "_ranges", "_text", "absent")

    def __init__(
        self, text: str, absent: list[str], ranges: dict[str, tuple[int, int]], order: NDArray[np.intp]
    ) -> None:
        """``order`` holds the text's offsets, sorted by the run at each; ``ranges`` the part of it for each word."""
        self._text, self.absent, self._ranges, self._order = text, absent, ranges, order

    def places(self, word: str) -> tuple[int, ...]:
        """Return where a word stands, from left to right; one that was not asked for in time is looked for."""
        text = self._text
        first, last = self._ranges.get(word, (0, len(text)))
        if (last - first) * _DENSE <= len(text):
            return tuple([at for at in self._order[first:last].tolist() if text.startswith(word, at)])
        hits: list[int] = []
        at = text.find(word)
        while at >= 0:
            hits.append(at)
            at = text.find(word, at + 1)
        return tuple(hits)


def _runs(text: str) -> Runs:
    """Return the number in the table of each run of four characters; those that are not ASCII count as one."""
    data = text.encode("ascii", "replace")
    count = max(len(data) - _RUN + 1, 0)
    overlapping = np.ndarray((count,), "<u4", data, strides=(1,)) if count else np.zeros(0, np.uint32)
    numbers: Runs = (overlapping * _MIXER >> np.uint32(32 - _BITS)).astype(np.uint16)
    return numbers
