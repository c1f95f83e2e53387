"""Docs: tokens with their layout written into spaCy's own token attributes.

The tagger embeds ten attributes. Four come from the word (LOWER, PREFIX, SUFFIX, SHAPE; digits are
masked, so that the vocabulary stays small), six carry layout:

==========  ================================================================
TAG         what precedes the token, and its cell's number on the line
LEMMA       the label it is part of or stands behind
ENT_KB_ID   how far behind that label, in tokens and lines
DEP         the kind of value it belongs to, with a coarse size
ENT_ID      its number among the values of its kind since the last CUSIP
NORM        the header's label it falls under
==========  ================================================================
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from extractor.finding.tokens.chunks import Chunk, text_to_chunks
from extractor.finding.tokens.columns import ColumnIndex
from extractor.finding.tokens.kinds import WORDS_KEPT, tokens_to_kinds
from extractor.finding.tokens.labels import LabelIndex, LabelRun, tokens_to_behind
from extractor.finding.tokens.layout_tokens import Gap, LayoutToken
from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

ATTRIBUTES = ("LOWER", "PREFIX", "SUFFIX", "SHAPE", "TAG", "LEMMA", "ENT_KB_ID", "DEP", "ENT_ID", "NORM")
_LAYOUT = ATTRIBUTES[4:]
_DIGIT = regex(r"\d")
_KEPT = regex(r"\d{1,3}\Z")
_COUNTED = frozenset({"pct", "usd", "num", "grouped", "date", "int", "isin"})
_CODES = frozenset({"cusip", "cusip?"})
_WORDS = frozenset({"low", "Cap", "UP"})
_MOST = 7  # values of one sort that are told apart by their number
_FAR = 13  # cells on a line from which all are far
_PLACES = {
    gap: [f"{int(gap)}.{cell if cell < 4 else 4 + (cell > 5) + (cell > 8) + (cell > 12)}" for cell in range(_FAR + 1)]
    for gap in Gap
}
WINDOWS_KEPT = 256  # some 10 kB each


@lru_cache(maxsize=WORDS_KEPT)
def masked(text: str) -> str:
    """Return the word as the model sees it: digits masked, short whole numbers kept."""
    first = text[0]
    if first.isalpha() or not (first.isdigit() or first == "."):
        return text
    return text if _KEPT.match(text) else _DIGIT.sub("0", text)


def _places(tokens: Sequence[LayoutToken]) -> list[str]:
    """Name each token's gap and its cell's number on the line, in buckets."""
    out = []
    cell, line, new_cell = 0, Gap.LINE, Gap.CELL
    for token in tokens:
        gap = token.gap
        if gap >= line:
            cell = 0
        elif gap == new_cell:
            cell += 1
        out.append(_PLACES[gap][min(cell, _FAR)])
    return out


def _ordinals(kinds: Sequence[str]) -> list[str]:
    """Count the values of each kind since the last CUSIP."""
    out = []
    seen: dict[str, int] = {}
    code, total = "n", 0
    behind = f"{code}{total}"  # the name of a token that is no value, behind so many of them
    for kind in kinds:
        if kind in _WORDS:
            out.append(behind)
            continue
        sort = kind.partition("-")[0]
        if sort in _CODES:
            seen, total, code = {}, 0, "c"
        if sort in _COUNTED:
            if not kind.endswith("+"):
                seen[sort] = seen.get(sort, 0) + 1
                total += 1
            out.append(f"{code}{sort}{min(seen.get(sort, 0), _MOST)}")
        behind = f"{code}{min(total, 9)}"
        if sort not in _COUNTED:
            out.append(behind)
    return out


class DocMaker:
    """Turns token lists into Docs for one schema."""

    def __init__(self, schema: Schema) -> None:
        """Index the schema's labels once."""
        self.schema = schema
        self._labels = LabelIndex(schema)
        self._columns = ColumnIndex(schema)
        # Archives repeat their windows; the cache's size bounds its memory.
        self.chunks: Callable[[str], tuple[Chunk, ...]] = lru_cache(WINDOWS_KEPT)(self._chunks)

    def _chunks(self, window: str) -> tuple[Chunk, ...]:
        return text_to_chunks(window, self._labels)

    def header_of(self, grid: Grid) -> tuple[str, ...]:
        """Return what a grid's columns name, for rows below it that no grid holds."""
        return tuple([self._labels.name_of(column.header) for column in grid.columns])

    def features(
        self,
        tokens: Sequence[LayoutToken],
        pivot: dt.date | None,
        header: Sequence[str] = (),
        matches: Sequence[LabelRun] | None = None,
    ) -> tuple[list[str], ...]:
        """Return the six layout attributes in the order of the module's table, each a list over the tokens.

        ``matches`` are the labels among the tokens, where these have been looked for before.
        """
        kinds = tokens_to_kinds(tokens, pivot)
        if matches is None:
            matches = self._labels.matches(tokens)
        names, distances = tokens_to_behind(tokens, matches)
        aligned = self._columns.aligned(tokens, kinds, matches, header)
        return _places(tokens), names, distances, kinds, _ordinals(kinds), aligned

    def doc(
        self,
        vocab: Vocab,
        tokens: Sequence[LayoutToken],
        pivot: dt.date | None,
        header: Sequence[str] = (),
    ) -> Doc:
        """Return a Doc of ``tokens``: the words are given, spaCy's tokenizer never runs.

        ``pivot`` is the time the document is about, ``header`` what stands above the tokens.
        """
        import numpy as np
        from spacy.tokens import Doc

        doc = Doc(vocab, words=[masked(t.text) for t in tokens])
        if tokens:
            add = vocab.strings.add
            columns = [[add(value) for value in column] for column in self.features(tokens, pivot, header)]
            values: Any = np.array(columns, dtype="uint64").T
            doc.from_array(list(_LAYOUT), values)
        return doc
