"""Cues: the label words before a place, and the fields that they name."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from extractor.ground.places import Span
from extractor.ground.schema import Schema

_TOKEN = re.compile(r"[a-z0-9&%$]+")
_APOSTROPHE = re.compile("['’‘´`]")
DECOY = "decoy"


@cache
def cue_data() -> Mapping[str, Any]:
    """Return what ``cues.toml`` says."""
    return tomllib.loads(files("extractor.learning.align_gold").joinpath("cues.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Label words at a place, and the fields they may name (``decoy`` among them for a label of none)."""

    span: Span
    fields: frozenset[str]


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return each word in small letters with its place; apostrophes do not part words."""
    flat = _APOSTROPHE.sub("\x00", text.lower())
    out = []
    for found in re.finditer(r"[a-z0-9&%$\x00]+", flat):
        word = found[0].replace("\x00", "")
        if word and _TOKEN.fullmatch(word):
            out.append((word, found.start(), found.end()))
    return out


class CueIndex:
    """Every label spelling and cue of a schema, found in a text longest first."""

    def __init__(self, schema: Schema) -> None:
        """Index the labels and decoys of ``schema`` and the cues for its fields."""
        names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        more: Mapping[str, Sequence[str]] = cue_data()["cues"]
        for spec in schema.fields:
            for phrase in (*spec.labels, *more.get(spec.name, ())):
                names[_key(phrase)].add(spec.name)
        for phrase in schema.decoys:
            if _key(phrase) not in names:
                names[_key(phrase)].add(DECOY)
        names.pop((), None)
        for follower, lead in cue_data()["follows"].items():
            for fields in names.values():
                if lead in fields:
                    fields.add(follower)
        self._fields = {key: frozenset(fields) for key, fields in names.items()}
        self._longest: dict[str, int] = {}
        for key in self._fields:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def named(self, label: str) -> frozenset[str]:
        """Return the fields that a whole label may name; none when it is not known."""
        return self._fields.get(_key(label), frozenset())

    def find(self, text: str) -> list[Cue]:
        """Return the cues of a text in order; at each word the longest one counts."""
        words = words_of(text)
        out: list[Cue] = []
        at = 0
        while at < len(words):
            size = self._size(words, at)
            if size:
                fields = self._fields[tuple(w[0] for w in words[at : at + size])]
                out.append(Cue(Span(words[at][1], words[at + size - 1][2]), fields))
            at += size or 1
        return out

    def _size(self, words: Sequence[tuple[str, int, int]], at: int) -> int:
        for size in range(min(self._longest.get(words[at][0], 0), len(words) - at), 0, -1):
            if tuple(w[0] for w in words[at : at + size]) in self._fields:
                return size
        return 0


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(w[0] for w in words_of(phrase))


class Cues:
    """The cues of one text, asked for by place. No cue reaches over a ``fence`` (a note's code)."""

    WINDOW = 170

    def __init__(self, cues: Sequence[Cue], fences: Iterable[Span]) -> None:
        """Keep the cues in order and the ends of the fences."""
        self._cues = sorted(cues, key=lambda c: c.span.end)
        self._ends = [c.span.end for c in self._cues]
        self._fences = sorted(f.end for f in fences)

    def around(self, place: Span) -> Cue | None:
        """Return the longer label that ``place`` is only a word of, if there is one."""
        for i in range(
            bisect_right(self._ends, place.end - 1),
            min(bisect_right(self._ends, place.end + 60), len(self._cues)),
        ):
            if self._cues[i].span.holds(place) and len(self._cues[i].span) > len(place):
                return self._cues[i]
        return None

    def before(self, place: Span, among: frozenset[str]) -> Cue | None:
        """Return the nearest cue before ``place`` that names one of the fields ``among`` or a decoy."""
        k = bisect_right(self._fences, place.start)
        lowest = max(place.start - self.WINDOW, self._fences[k - 1] if k else 0)
        for i in range(bisect_right(self._ends, place.start) - 1, -1, -1):
            cue = self._cues[i]
            if cue.span.start < lowest:
                return None
            if cue.fields & among or DECOY in cue.fields:
                return cue
        return None
