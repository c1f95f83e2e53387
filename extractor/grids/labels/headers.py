"""words_to_labels: fold wrapped header words back into the labels they were torn from.

A header arrives as words in reading order; blanks, line breaks, blank lines, tabs and pipes lie
between them. Which of those separate labels is decided for the whole header at once, by dynamic
programming over the lexicon: known labels earn their words, torn or crossed borders cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.lexicon import NO_MATCH, LabelMatch, Lexicon, label_key
from extractor.ground.places import Span
from extractor.ground.regex import regex

LONGEST = 9  # words in the longest label that wraps ("Aggregate Principal Amount Initially Being Issued …")


class Border(IntEnum):
    """What lies before a word."""

    BLANK = 0
    BREAK = 1
    EMPTY_LINE = 2
    GLUE = 3
    CELL = 4

    __hash__ = int.__hash__  # an enum hashes its name, in Python: far slower


# Where two labels were glued: a capital, or the 1 of "1st" or "1 st", right behind a small letter, a bracket,
# a sign or the stop of a short form; the S of "SURVIVOR’S" is no label, that of "S&P" is.
# The pattern begins with the second label's first character, of which there are few: what is before it is asked next.
_GLUE = regex(
    r"[A-Z1](?:(?:(?<=[a-z)%#’'][A-Z1])|(?<=[a-z]\.[A-Z1]))(?!(?<=S)\b(?! ?&))(?:(?<!1)|(?= ?st(?![a-z])))"
    r"|(?<=[A-Z]{3})(?=[a-z]{2}))"
)

_CAPITALS = regex(r"(?<![A-Z])([A-Z]{3,12})([a-z]{2,12})(?![a-z])")  # "ISINof": no N ends one label


def glued_pieces(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the places of the pieces of a text that labels were glued into, the whole of it when they were not."""
    cuts = {found.start() for found in _GLUE.finditer(text)}.union(lexicon.word_cuts(text)) - {0}
    for found in _CAPITALS.finditer(text):
        if found[1].casefold() in lexicon.words and found[2] in lexicon.words:
            cuts -= {found.end(1) - 1}
            cuts.add(found.end(1))
    return list(pairwise((0, *sorted(cuts), len(text))))


# Costs are in words: crossing a cell border inside a label costs more than the word it wins, a line
# break next to nothing; splitting one cell's words over two labels costs half a word. Each label costs
# a third of a word, so that a long one goes before two short ones; a word of no label costs half a word.
_INSIDE = {Border.BLANK: 0.0, Border.BREAK: 0.05, Border.EMPTY_LINE: 0.2, Border.GLUE: 0.2, Border.CELL: 1.3}
_BETWEEN = {Border.BLANK: 0.5, Border.BREAK: 0.0, Border.EMPTY_LINE: 0.0, Border.GLUE: 0.0, Border.CELL: 0.0}
_PER_LABEL = 0.35  # what each label costs, so that few are preferred; gains are counted in words
_UNKNOWN_WORD = -0.45  # the gain of a word in no known label


class HeaderWord(NamedTuple):
    """One word of a header zone and the border before it."""

    text: str
    span: Span
    border: Border


class HeaderLabel(NamedTuple):
    """A folded label: its words, where they stand, and what the lexicon says of it."""

    text: str
    spans: tuple[Span, ...]
    match: LabelMatch


def _gain(words: Sequence[HeaderWord], lexicon: Lexicon) -> tuple[float, LabelMatch]:
    cost = sum([_INSIDE[w.border] for w in words[1:]])
    text = " ".join([w.text for w in words])
    match = lexicon.exact(text)
    if match is not None:
        return len(words) - _PER_LABEL - cost, match
    if all(w.border is Border.BLANK for w in words[1:]):
        near = lexicon.match(text)
        if near.score:
            return len(words) * 0.9 - _PER_LABEL - cost, near
    return _UNKNOWN_WORD * len(words) - _PER_LABEL - cost, NO_MATCH


def words_to_labels(words: Sequence[HeaderWord], lexicon: Lexicon) -> list[HeaderLabel]:
    """Cut header words into labels; every word ends up in one label, in order."""
    words = [w for w in words if label_key(w.text)]
    best: list[float] = [0.0] + [float("-inf")] * len(words)
    cut: list[tuple[int, LabelMatch]] = [(0, NO_MATCH)] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - LONGEST), end):
            gain, match = _gain(words[start:end], lexicon)
            total = best[start] + gain - (_BETWEEN[words[start].border] if start else 0.0)
            if total > best[end]:
                best[end], cut[end] = total, (start, match)
    labels: list[HeaderLabel] = []
    end = len(words)
    while end:
        start, match = cut[end]
        part = words[start:end]
        labels.append(HeaderLabel(" ".join(w.text for w in part), tuple(w.span for w in part), match))
        end = start
    return labels[::-1]
