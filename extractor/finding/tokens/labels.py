"""Label phrases: which of a text's tokens spell a label, and which label a token stands behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.finding.tokens.layout_tokens import Gap, LayoutToken, text_to_tokens
from extractor.ground.schema import Schema

OTHER = "other"
DECOY = "decoy"
_OUTSIDE = "-"
_REACH = 40  # tokens that stand behind a label
_REACH_BELOW = 12  # and so many where lines part them
# How far behind a label, by lines (two are many) and by tokens, these in powers of two.
_DISTANCES = [[f"{min(since.bit_length(), 5)}{lines}" for since in range(_REACH + 1)] for lines in range(3)]
_PHRASE = 7  # tokens before a colon that are a label nobody knows
HEADERS_KEPT = 2_048  # whose labels are remembered
_COLONS = frozenset(":")
Entry = tuple[tuple[str, ...], str]


class LabelRun(NamedTuple):
    """A label at tokens ``start`` to ``end``: the fields it may name, joined by ``|``."""

    start: int
    end: int
    name: str


def _words(tokens: Iterable[LayoutToken]) -> tuple[str, ...]:
    return tuple(t.text.lower() for t in tokens if t.text[0].isalnum())


def label_to_words(label: str) -> tuple[str, ...]:
    """Return a listed spelling's words; in most each is a capital and small letters, which make one token."""
    words = label.split()
    if label.isascii() and all(word.isalpha() and word[1:].islower() for word in words):
        return tuple(label.lower().split())
    return _words(text_to_tokens(label))


class LabelIndex:
    """A schema's label spellings, looked up token by token (the longest spelling wins)."""

    def __init__(self, schema: Schema) -> None:
        """Index every spelling of every field, and the decoys."""
        names: dict[tuple[str, ...], list[str]] = {}
        for spec in schema.fields:
            for label in spec.labels:
                entry = names.setdefault(label_to_words(label), [])
                if spec.name not in entry:
                    entry.append(spec.name)
        for label in schema.decoys:
            names.setdefault(label_to_words(label), [DECOY])
        values = {s.lower() for f in schema.fields for c in f.choices.values() for s in c}
        self._values = frozenset(values)
        self._by_first: dict[str, list[Entry]] = {}
        self._names = {words: "|".join(fields) for words, fields in names.items()}
        for words, fields in names.items():
            if words:
                self._by_first.setdefault(words[0], []).append((words, "|".join(fields)))
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

        self.name_of: Callable[[str], str] = lru_cache(HEADERS_KEPT)(self._name_of)

    def _name_of(self, header: str) -> str:
        """Return what a whole header names: fields joined by ``|``, a decoy, or ``other``."""
        return self._names.get(_words(text_to_tokens(header)), OTHER)

    def matches(self, tokens: Sequence[LayoutToken]) -> list[LabelRun]:
        """Return the labels among ``tokens``, also phrases before a colon that no field knows."""
        out: list[LabelRun] = []
        words = [t.text.lower() for t in tokens]
        index, cell, new_cell = 0, 0, Gap.CELL
        while index < len(tokens):
            if tokens[index].gap >= new_cell:
                cell = index
            entries = self._by_first.get(words[index])
            found = None if entries is None else self._at(tokens, words, index, entries)
            if found is not None:
                out.append(found)
                index = found.end
                continue
            if words[index] in _COLONS and 0 < index - cell <= _PHRASE and self._fresh(out, cell):
                out.append(LabelRun(cell, index, OTHER))
            index += 1
        return out

    @staticmethod
    def _fresh(matches: Sequence[LabelRun], cell: int) -> bool:
        return not matches or matches[-1].end <= cell

    def _at(
        self, tokens: Sequence[LayoutToken], words: Sequence[str], index: int, entries: Sequence[Entry]
    ) -> LabelRun | None:
        """Return the first of the ``entries``, spellings with the same first word, that stands at ``index``."""
        second = _next_word(words, index + 1)
        following = None if second is None else words[second]
        for spelling, name in entries:
            if len(spelling) > 1 and spelling[1] != following:
                continue
            end = self._end(tokens, words, index, spelling)
            if end is not None and self._stands_out(tokens, words, index, end):
                return LabelRun(index, end, name)
        return None

    @staticmethod
    def _end(tokens: Sequence[LayoutToken], words: Sequence[str], index: int, spelling: Sequence[str]) -> int | None:
        at = index + 1
        for word in spelling[1:]:
            place = _next_word(words, at)
            if place is None or words[place] != word or tokens[place].gap == Gap.PARAGRAPH:
                return None
            at = place + 1
        return at

    def _stands_out(self, tokens: Sequence[LayoutToken], words: Sequence[str], start: int, end: int) -> bool:
        """Tell a label from the same words in a sentence: a colon, or a cell of its own, or length."""
        if ":" in words[end : end + 3]:
            return True
        if end > start + 1:
            return True
        if words[start] in self._values or tokens[start].gap < Gap.CELL:
            return False
        return end == len(tokens) or tokens[end].gap >= Gap.CELL


def _next_word(words: Sequence[str], at: int) -> int | None:
    """Return the place of the first word from ``at`` on, None where a colon or the end comes before it."""
    for place in range(at, len(words)):
        word = words[place]
        if word[0].isalnum():
            return place
        if word in _COLONS:
            return None
    return None


def tokens_to_behind(tokens: Sequence[LayoutToken], matches: Sequence[LabelRun]) -> tuple[list[str], list[str]]:
    """Return for each token the label it is part of or stands behind, and how far (``in``, a bucket, ``-``)."""
    names, distances = [_OUTSIDE] * len(tokens), [_OUTSIDE] * len(tokens)
    starts = [m.start for m in matches] + [len(tokens)]
    for start, match in zip(starts, matches, strict=False):
        for index in range(start, match.end):
            names[index], distances[index] = match.name, "in"
    line, paragraph = Gap.LINE, Gap.PARAGRAPH
    for match, stop in zip(matches, starts[1:], strict=True):
        name, lines = match.name, 0
        for since, index in enumerate(range(match.end, stop), start=1):
            gap = tokens[index].gap
            lines += gap >= line
            if since > _REACH or (lines > 1 and since > _REACH_BELOW) or (gap == paragraph and since > 3):
                break
            names[index], distances[index] = name, _DISTANCES[min(lines, 2)][since]
    return names, distances
