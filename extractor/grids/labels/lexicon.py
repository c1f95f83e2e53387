"""Lexicon: which label spellings name which fields, tolerant of case, marks, wrapping and misprints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from extractor.grids.labels.units import is_counted_in, split_unit
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

# Below this similarity a spelling is another label, not a misprint: measured on the labels of the
# training documents, 90 keeps "Principle Amount" and loses "Interest Reset Date" for "Interest Rate".
MISPRINT = 90.0
LONGEST_LABEL = 90  # characters

# Footnote marks: "(1)", "(T+2)", a sign, a figure behind a word. One set of characters begins them all: fast to find.
_MARKS = regex(
    r"[(*†‡+®™¹²³\d](?:(?<=\()\s*(?:[a-z0-9]{0,2}|t\s?\+\s?\d{1,2})\s*\)|(?<=[*†‡+®™])|(?<=[a-z][¹²³\d])[¹²³\d]?\b)",
    re.IGNORECASE,
)
_NOT_WORD = regex(r"[^a-z0-9%$&é#]+")
# The same of plain text, for which a table is quicker.
_NO_SIGNS = {code: " " for code in range(128) if chr(code) not in "abcdefghijklmnopqrstuvwxyz0123456789%$&#"}
_RUNS = regex(r"[A-Z]{8,}|[A-Z][a-z]{5,}")
_FEWEST_LETTERS = 2  # of a word that a run of letters is cut into
_CAMEL = regex(r"[A-Z](?<=[a-z][A-Z])(?=[a-z])")  # "FaceAmount", as programs write it
# As sheets shorten the words of a header; a unit's sign says nothing of the field.
_SHORT = {
    "agg": "aggregate", "amt": "amount", "comm": "commission", "conc": "concession", "cpn": "coupon",
    "denom": "denomination", "disc": "discount", "dt": "date", "freq": "frequency", "incr": "increments",
    "init": "initial", "int": "interest", "iss": "issue", "mat": "maturity", "min": "minimum", "mty": "maturity",
    "nbr": "number", "nxt": "next", "opt": "option", "orig": "original", "pmt": "payment", "prin": "principal",
    "px": "price", "pymt": "payment", "redemp": "redemption", "rtg": "rating", "sett": "settle", "stmt": "statement",
    "supp": "supplement", "suppl": "supplement", "surv": "survivors",
}  # fmt: skip
_OF_THE_NOTES = regex(r" of (?:(?:the )?notes|note)\Z")
_OF = regex(r"(?P<what>\w+(?: \w+)?) (?:of|by) (?:the )?(?P<of>\w+(?: \w+){0,2})\Z")
_UNITS = frozenset(("%", "$", "pct"))
_WORDY_UNITS = tuple(filter(str.isalpha, _UNITS))
# Also one that was decoded by the wrong table (â€™).
_APOSTROPHE = regex("['’‘´`â](?:(?<!â)|€™)")
_NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalpha())
_BEGIN = 3  # letters by which most texts are told from listed spellings
_IN_MARK = 2  # letters of a footnote's mark, at most: "(ab)"
_HALVES = regex(r"\s*/\s*")  # of a label in two languages
_LANGUAGES = 2  # of a label that is printed in both
_WORDS = regex(r"[^\W\d_][^\d%$:]{2,40}")  # what the other language's half may be


@lru_cache(maxsize=8_192)
def label_key(text: str) -> str:
    """Reduce a label to what its spelling means: no case, marks, apostrophes, punctuation or wraps."""
    small = _CAMEL.sub(_as_word, text).casefold()
    letters = small.replace(" ", "").rstrip(":")
    if letters.isalpha() and letters.isascii():  # as most labels: three patterns find nothing in them
        return " ".join(small.rstrip(" :").split())
    bare = _MARKS.sub(" ", _APOSTROPHE.sub("", small.replace("1 st", "1st")))
    if bare.isascii():
        return " ".join(bare.translate(_NO_SIGNS).split())
    return _NOT_WORD.sub(" ", bare).strip()


def _as_word(capital: re.Match[str]) -> str:
    return f" {capital[0]}"


class LabelMatch(NamedTuple):
    """What a label may name: ``fields`` (several when the spelling is short), or a decoy; ``score`` in 0..1."""

    fields: frozenset[str]
    decoy: bool
    score: float


NO_MATCH = LabelMatch(frozenset(), decoy=False, score=0.0)


class Lexicon:
    """All label spellings of a schema, looked up exactly first and by similarity second."""

    def __init__(self, schema: Schema) -> None:
        """Index the spellings of ``schema`` and its decoys."""
        self._specs = schema.by_name
        names: defaultdict[str, set[str]] = defaultdict(set)
        for spec in schema.fields:
            for label in spec.labels:
                names[label_key(label)].add(spec.name)
        decoys = {label_key(d) for d in schema.decoys} - names.keys()
        self._exact = {key: LabelMatch(frozenset(f), decoy=False, score=1.0) for key, f in names.items()}
        self._exact |= {key: LabelMatch(frozenset(), decoy=True, score=1.0) for key in decoys}
        self._keys = sorted(self._exact)
        self._of_like_length: dict[int, list[str]] = {}
        self._in_order = [_in_order(key) for key in self._keys]
        self.words = frozenset(word for key in self._keys for word in key.split())
        self._torn = {key.replace(" ", ""): match for key, match in self._exact.items()}
        self._most_letters = max(map(len, self._torn), default=0)
        self._begins = frozenset(key[:_BEGIN] for key in (*self._torn, *_SHORT, *_UNITS))
        self._listed = lru_cache(maxsize=4_096)(self._find_listed)
        self._matched = lru_cache(maxsize=8_192)(self._match)
        self._word_cuts = lru_cache(maxsize=512)(self._cut_word)
        self._known_half = lru_cache(maxsize=1_024)(self._half)
        self._similar = lru_cache(maxsize=1_024)(self._similarities)

    def exact(self, text: str) -> LabelMatch | None:
        """Return the match of a listed spelling, also where its words are torn (``MAT URITY DATE``), else None."""
        text = self.in_one_language(text)
        return None if self._begins_otherwise(text) or self._is_too_long(text) else self._listed(text)

    def _begins_otherwise(self, text: str) -> bool:
        """Tell at once, as of most prose and names, that no listed spelling begins with a text's first letters."""
        begin = text[:_BEGIN]
        whole = begin[1:].islower() or begin.isupper()  # of one word: a capital may begin the next
        return whole and begin.isalpha() and begin.isascii() and begin.lower() not in self._begins

    def _is_too_long(self, text: str) -> bool:
        """Tell quickly, as of most prose, that a text holds more letters than any listed spelling."""
        if len(text) <= self._most_letters:
            return False
        letters = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
        dropped = _IN_MARK * text.count("(") + sum(len(unit) * text.casefold().count(unit) for unit in _WORDY_UNITS)
        return letters - dropped > self._most_letters

    def _find_listed(self, text: str) -> LabelMatch | None:
        return self._of_key(label_key(text))

    def _of_key(self, key: str) -> LabelMatch | None:
        full = _in_full(key)
        listed = self._exact.get(key) or self._torn.get(key.replace(" ", "")) or self._exact.get(full)
        return listed or self._without_unit(key) or self._exact.get(_turned(full))

    def _without_unit(self, key: str) -> LabelMatch | None:
        """Return the match of a listed spelling with a unit behind it, of the fields that are counted in that unit."""
        split = split_unit(key)
        listed = self._of_key(split[0]) if split else None
        if split is None or listed is None or listed.decoy:
            return listed
        fields = frozenset(name for name in listed.fields if is_counted_in(self._specs[name], split[1]))
        return listed._replace(fields=fields) if fields else None

    def match(self, text: str) -> LabelMatch:
        """Return the best match of a label, ``NO_MATCH`` when nothing is near enough."""
        return self._matched(self.in_one_language(text)) if len(text) <= LONGEST_LABEL else NO_MATCH

    def in_one_language(self, text: str) -> str:
        """Return the known half of a label printed in two languages (``Fälligkeit / Maturity Date``), else the label.

        Where both halves are known, they have to name the same field; where one is, the other must hold a word that
        no label has.
        """
        return self._known_half(text) if "/" in text else text

    def _half(self, text: str) -> str:
        halves = _HALVES.split(text.strip(" :"))
        if len(halves) != _LANGUAGES or label_key(text) in self._exact:
            return text
        for half, other in (halves[::-1], halves):
            own, its = self._exact.get(label_key(half)), self._exact.get(label_key(other))
            foreign = its is None and _WORDS.fullmatch(other) is not None and not self.knows(other)
            if own is not None and not own.decoy and (its == own or foreign):
                return half
        return text

    def _match(self, text: str) -> LabelMatch:
        key = label_key(text)
        if not key:
            return NO_MATCH
        return self._of_key(key) or self._nearest(key)

    def _nearest(self, key: str) -> LabelMatch:
        like = self._of_like_length.get(len(key))
        if like is None:
            like = self._of_like_length[len(key)] = self._keys_of_like_length(len(key))
        found = process.extractOne(key, like, scorer=fuzz.ratio, score_cutoff=MISPRINT)
        if found is None:
            return NO_MATCH
        near = self._exact[found[0]]
        return LabelMatch(near.fields, near.decoy, found[1] / 100.0)

    def _keys_of_like_length(self, length: int) -> list[str]:
        """Return the keys whose length alone does not part them from a misprint: each letter more or less counts."""
        return [k for k in self._keys if 100 * abs(len(k) - length) <= (100 - MISPRINT) * (len(k) + length)]

    def knows(self, text: str) -> bool:
        """Tell whether labels are made of these words."""
        key = label_key(text)
        return bool(key) and (self.words.issuperset(key.split()) or key.replace(" ", "") in self.words)

    def word_cuts(self, text: str) -> list[int]:
        """Return the offsets at which runs of letters fall into label words (``NETPROCEEDS``, ``Amountto``)."""
        return [found.start() + cut for found in _RUNS.finditer(text) for cut in self._word_cuts(found[0])]

    def _cut_word(self, run: str) -> tuple[int, ...]:
        word = run.casefold()
        return () if word in self.words else _fewest_words(word, self.words)

    def similarities(self, text: str) -> Mapping[str, float]:
        """Return each field's best label similarity to ``text`` (token-sorted, 0..1), fields over 0.5 only."""
        key = label_key(self.in_one_language(text))
        full = key if key in self._exact else _in_full(key)
        if full in self._exact:
            return self._similar(_in_order(full))
        match = self._without_unit(key)
        if match is None or match.decoy:
            return self._similar(_in_order(key))
        return dict.fromkeys(match.fields, match.score)

    def _similarities(self, key: str) -> dict[str, float]:
        out: dict[str, float] = {}
        for _, score, at in process.extract(key, self._in_order, scorer=fuzz.ratio, score_cutoff=50, limit=8):
            match = self._exact[self._keys[at]]
            for name in match.fields or ("decoy",):
                out[name] = max(out.get(name, 0.0), score / 100.0)
        return out


def _fewest_words(run: str, words: frozenset[str]) -> tuple[int, ...]:
    """Return where ``run`` is cut into as few words as can be; no cuts when there is no way."""
    best: list[tuple[int, ...] | None] = [(), *([None] * len(run))]
    for end in range(_FEWEST_LETTERS, len(run) + 1):
        for start in range(end - _FEWEST_LETTERS + 1):
            before, have = best[start], best[end]
            if before is not None and run[start:end] in words and (have is None or len(before) + 1 < len(have)):
                best[end] = (*before, end)
    return (best[-1] or ())[:-1]


def _in_full(key: str) -> str:
    """Write out a key's shortened words (``mat dt``), without the signs of units."""
    words = key.split()
    if _UNITS.isdisjoint(words) and _SHORT.keys().isdisjoint(words):  # as mostly
        return key
    return " ".join([_SHORT.get(word, word) for word in words if word not in _UNITS])


def _turned(key: str) -> str:
    """Say a label as most sheets do: ``date of trade`` as ``trade date``, ``maturity of the notes`` without them."""
    if " of " not in key and " by " not in key:
        return ""
    bare = _OF_THE_NOTES.sub("", key)
    return bare if bare != key else _OF.sub(r"\g<of> \g<what>", key)


def _in_order(key: str) -> str:
    """Sort a key's words: what fuzz.token_sort_ratio does to every spelling anew."""
    return " ".join(sorted(key.split()))


@lru_cache(maxsize=32)  # each correction that teaches a spelling makes a schema: a service must not keep them all
def lexicon_of(schema: Schema) -> Lexicon:
    """Return the schema's lexicon, made once."""
    return Lexicon(schema)
