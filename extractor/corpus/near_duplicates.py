"""Near-same texts: pairs of documents that share most of their runs of words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

SIZE = 5  # words of a run
# Over training_data/: filings of one programme share 0.05 to 0.6 of their runs, of two sides at most 0.17.
THRESHOLD = 0.3

_WORD = re.compile(r"[a-z0-9]+")

Shingles = frozenset[tuple[str, ...]]


class Pair(NamedTuple):
    """Two documents by their ids, and the share of runs of words (0 to 1) that both hold."""

    left: str
    right: str
    similarity: float


def text_to_shingles(text: str, size: int = SIZE) -> Shingles:
    """Return every run of ``size`` words; case, punctuation and line breaks do not count.

    A text of fewer words is one run.
    """
    words = _WORD.findall(text.lower())
    if len(words) <= size:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(zip(*(words[i:] for i in range(size)), strict=False))


def similarity(left: Shingles, right: Shingles) -> float:
    """Return the Jaccard similarity: shared runs over all runs; 0 when both are empty."""
    union = len(left | right)
    return len(left & right) / union if union else 0.0


def near_duplicates(left: Mapping[str, str], right: Mapping[str, str], threshold: float = THRESHOLD) -> list[Pair]:
    """Return the pairs across ``left`` and ``right`` (id to text) at or over ``threshold``, most alike first.

    Only pairs that share a run at all are compared, so unlike documents cost nothing.
    """
    runs = {name: text_to_shingles(text) for name, text in left.items()}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, shingles in runs.items():
        for shingle in shingles:
            holders[shingle].append(name)
    pairs = []
    for name, text in right.items():
        shingles = text_to_shingles(text)
        touched = {other for shingle in shingles for other in holders.get(shingle, ())}
        alike = (Pair(other, name, similarity(runs[other], shingles)) for other in touched)
        pairs += [pair for pair in alike if pair.similarity >= threshold]
    return sorted(pairs, key=lambda pair: (-pair.similarity, pair.left, pair.right))
