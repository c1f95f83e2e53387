"""Knowledge: the lessons of all documents weighed up: what a heading names, here and anywhere.

One document is one voice. Within a layout one voice is enough while no other speaks against it; beyond the
layout a spelling that is listed for another field already needs several.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.finding.memory.lessons import HeadingLesson, Lessons
from extractor.grids.fingerprint import SAME_LAYOUT, Fingerprint
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.candidate import Value
from extractor.ground.schema import FieldSpec, Schema

AGAINST_LISTED = 3  # documents it takes to give a listed spelling another field
_MAJORITY = 0.67  # share of the lessons on a heading from which they speak for a field, or against it


@dataclass(frozen=True, slots=True)
class Named:
    """What a heading names: fields with how many documents say so, and fields that it does not name."""

    fields: Mapping[str, int]
    never: frozenset[str]


def count_headings(lessons: Iterable[HeadingLesson]) -> dict[str, Named]:
    """Weigh the lessons about each heading (one per document): a field needs two thirds of the voices on it.

    Where one heading names several fields (``CUSIP/ISIN``) each has its own voices.
    """
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for lesson in lessons:
        (right if lesson.right else wrong)[lesson.key][lesson.field] += 1
    out: dict[str, Named] = {}
    for key in right.keys() | wrong.keys():
        most = max(right[key].values(), default=0)
        kept = {
            field: n for field, n in right[key].items() if n >= (n + wrong[key][field]) * _MAJORITY and n * 2 >= most
        }
        never = frozenset(f for f, n in wrong[key].items() if n >= (n + right[key][f]) * _MAJORITY)
        out[key] = Named(kept, never)
    return out


class Knowledge:
    """All lessons of a store, ready to be asked."""

    def __init__(self, lessons: Sequence[Lessons], schema: Schema) -> None:
        """Weigh the lessons; ``schema`` is the plain one."""
        self.lessons, self.base = tuple(lessons), schema
        self.anywhere = self._general()
        self.spellings = _spellings(lessons)
        self.schema = _taught(schema, self._labels(), self.spellings, lessons)

    def layout(self, fingerprint: Fingerprint) -> dict[str, Named]:
        """Return what headings name in documents of this layout; empty for a layout nobody corrected."""
        near = [t for t in self.lessons if t.layout.distance(fingerprint) <= SAME_LAYOUT]
        return {k: self._agreeing(k, n) for k, n in count_headings(h for t in near for h in t.headings).items()}

    def _agreeing(self, key: str, named: Named) -> Named:
        """Drop what a listed spelling does not name where what it does name is confirmed beside it.

        One of the two was said by mistake, and it is hardly the one that the schema lists.
        """
        listed = lexicon_of(self.base).match(key).fields
        confirmed = listed & named.fields.keys()
        if not confirmed:
            return named
        kept = {f: n for f, n in named.fields.items() if f in confirmed or n >= AGAINST_LISTED}
        return Named(kept, named.never)

    def _general(self) -> dict[str, Named]:
        """Return what headings name anywhere: unlisted spellings, or listed ones that many contradict.

        That a value under an unlisted heading is right teaches only where the heading is set apart: words
        before a value in prose are no label because the value was found.
        """
        lexicon = lexicon_of(self.base)
        every = [h for t in self.lessons for h in t.headings]
        mended = Counter((h.key, h.field) for h in every if h.mended)
        out: dict[str, Named] = {}
        for key, named in count_headings(h for h in every if h.mended or h.apart).items():
            listed = lexicon.match(key)
            fields = {f: n for f, n in named.fields.items() if not listed.score or mended[key, f] >= AGAINST_LISTED}
            if fields:
                out[key] = Named(fields, named.never)
        return out

    def _labels(self) -> dict[str, list[str]]:
        """Return the spellings to add to each field: general ones that the schema does not list for it."""
        texts = {h.key: h.text for t in self.lessons for h in t.headings if h.right}
        lexicon = lexicon_of(self.base)
        out: defaultdict[str, list[str]] = defaultdict(list)
        for key, named in sorted(self.anywhere.items()):
            listed = lexicon.exact(key)
            for field in named.fields:
                if listed is None or field not in listed.fields:
                    out[field].append(texts[key])
        return out


def _spellings(lessons: Sequence[Lessons]) -> dict[tuple[str, str], Value]:
    """Return the value of each (field, folded spelling) on which two thirds of the documents agree."""
    votes: defaultdict[tuple[str, str], Counter[Value]] = defaultdict(Counter)
    for t in lessons:
        for s in set(t.spellings):
            votes[s.field, s.spelling][s.value] += 1
    out: dict[tuple[str, str], Value] = {}
    for key, counted in votes.items():
        value, n = counted.most_common(1)[0]
        if n >= counted.total() * _MAJORITY:
            out[key] = value
    return out


def _taught(
    schema: Schema,
    labels: Mapping[str, Sequence[str]],
    spellings: Mapping[tuple[str, str], Value],
    lessons: Sequence[Lessons],
) -> Schema:
    """Return the schema with the learned labels and choices beside its own; itself when there are none."""
    texts = {(s.field, s.spelling): s.text for t in lessons for s in t.spellings}
    choices: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for (field, folded), value in sorted(spellings.items(), key=lambda item: item[0]):
        spec = schema.by_name[field]
        if spec.type == "choice" and isinstance(value, str):
            had = choices[field].get(value, spec.choices.get(value, ()))
            choices[field][value] = (*had, texts[field, folded])
    if not labels and not choices:
        return schema

    def widened(spec: FieldSpec) -> FieldSpec:
        return replace(
            spec,
            labels=(*spec.labels, *labels.get(spec.name, ())),
            choices={**spec.choices, **choices.get(spec.name, {})},
        )

    taught = {spelling for words in labels.values() for spelling in words}
    return replace(
        schema,
        fields=tuple(widened(s) for s in schema.fields),
        decoys=tuple(d for d in schema.decoys if d not in taught),
    )
