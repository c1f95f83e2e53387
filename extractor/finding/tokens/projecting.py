"""Projecting: what each attribute of a token adds to the network's first layer, worked out once a value.

The first layer mixes the embeddings of a token's ten attributes. It is linear up to its maxout, so an
attribute's share depends on its value alone: it is remembered, and a token costs seven additions in place
of a product with a matrix of 640 rows. The words' four attributes are remembered together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from extractor.finding.tokens.hashing import id_to_rows, string_to_id, word_to_shape
from extractor.finding.tokens.trained import Floats, Layer

MOST_ROWS = 8_192  # values remembered, at 768 bytes each for the default width; beyond it all are forgotten
PARTS_KEPT = 1_024  # words' beginnings, ends and shapes, of as many bytes
_LEXICAL = 4  # attributes that follow from the word alone, and share its slot


class Projections:
    """Rows of one table by attribute value; slot 0 is the word, slots 1 to 6 are the layout attributes."""

    def __init__(self, embeds: Sequence[Layer], weights: Floats, *, most: int = MOST_ROWS) -> None:
        """Take thinc's hash embeddings in the attributes' order, and ``weights`` of shape (attributes, width, out)."""
        self._seeds = [e.seed for e in embeds]
        self._tables = [e.params["E"] for e in embeds]
        self._weights = weights
        self.most = most
        self._rows: list[dict[str, int]] = [{} for _ in range(len(embeds) - _LEXICAL + 1)]
        self.used = 0
        self._table = self._blank()
        self._part: Callable[[int, str], Floats] = lru_cache(PARTS_KEPT)(self._share)

    def total(self, words: Sequence[str], layout: Sequence[Sequence[str]]) -> Floats:
        """Return the first layer's sums (tokens, out) before its bias, for masked words and their layout attributes."""
        if self.used + len(words) * len(self._rows) > self.most:
            self._forget()
        columns = [self._places(0, words)]
        columns += [self._places(slot + 1, values) for slot, values in enumerate(layout)]
        out: Floats = self._table.take(columns[0], axis=0)
        for places in columns[1:]:  # always in the same order: floats add up to the same
            out += self._table.take(places, axis=0)
        return out

    def _places(self, slot: int, values: Sequence[str]) -> list[int]:
        rows = self._rows[slot]
        try:
            return [rows[v] for v in values]
        except KeyError:
            for value in dict.fromkeys(values):
                if value not in rows:
                    rows[value] = self._add(self._word(value) if slot == 0 else self._share(slot + 3, value))
            return [rows[v] for v in values]

    def _blank(self) -> Floats:
        """Return a table of its full size: rows never written take no memory, and nothing is copied to grow."""
        return np.empty((self.most, self._weights.shape[2]), dtype=np.float32)

    def _add(self, row: Floats) -> int:
        if self.used == len(self._table):
            self._table = np.concatenate((self._table, np.empty_like(self._table)))
        self._table[self.used] = row
        self.used += 1
        return self.used - 1

    def _forget(self) -> None:
        self.used = 0
        if len(self._table) > self.most:  # after a piece that was longer by itself
            self._table = self._blank()
        for rows in self._rows:
            rows.clear()

    def _word(self, word: str) -> Floats:
        parts = enumerate((word[0], word[-3:], word_to_shape(word)), start=1)  # new words have them in common
        shares = [self._share(0, word.lower()), *[self._part(k, v) for k, v in parts]]
        return sum(shares, np.zeros(self._weights.shape[2], np.float32))

    def _share(self, attribute: int, value: str) -> Floats:
        table = self._tables[attribute]
        # thinc hashes each value four ways, and adds up the four rows.
        rows = id_to_rows(string_to_id(value), self._seeds[attribute], len(table))
        share: Floats = table[rows].sum(axis=0) @ self._weights[attribute]
        return share
