"""Tally: outcomes summed up, in all and by field, layout, issuer or collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.measuring.score import DocumentScore, Judgement, Outcome

Key = Callable[[DocumentScore], str]

BY: Mapping[str, Key] = {
    "collection": lambda s: s.case.collection,
    "issuer": lambda s: s.case.issuer,
    "layout": lambda s: s.case.layout,
    "serialization": lambda s: s.case.serialization,
}


@dataclass(frozen=True, slots=True)
class Fields:
    """Counts of outcomes. Shares of nothing are 1: nothing was asked for and nothing was said."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def given(self) -> int:
        """Count the values that were given out."""
        return self.right + self.wrong + self.extra

    @property
    def wanted(self) -> int:
        """Count the values that gold states."""
        return self.right + self.wrong + self.missed

    @property
    def faults(self) -> int:
        """Count all that is not right."""
        return self.wrong + self.missed + self.extra

    @property
    def precision(self) -> float:
        """Return the share of given values that are right."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Return the share of stated values that were given rightly."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.given + self.wanted
        return 2 * self.right / both if both else 1.0

    def to_dict(self) -> dict[str, Any]:
        """Return counts and shares as JSON holds them."""
        return {
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "extra": self.extra,
            "precision": round(self.precision, 5),
            "recall": round(self.recall, 5),
            "f1": round(self.f1, 5),
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """Fields, notes and documents of a set of documents."""

    fields: Fields
    documents: int
    documents_exact: int
    unread: int
    notes: int
    notes_found: int
    notes_exact: int
    notes_invented: int

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as JSON holds them."""
        return self.fields.to_dict() | {
            "documents": self.documents,
            "documents_exact": self.documents_exact,
            "documents_unread": self.unread,
            "notes": self.notes,
            "notes_found": self.notes_found,
            "notes_exact": self.notes_exact,
            "notes_invented": self.notes_invented,
        }


def judgements_to_fields(judgements: Iterable[Judgement]) -> Fields:
    """Count outcomes."""
    count = Counter(j.outcome for j in judgements)
    return Fields(count[Outcome.RIGHT], count[Outcome.WRONG], count[Outcome.MISSED], count[Outcome.EXTRA])


def tally(scores: Sequence[DocumentScore]) -> Tally:
    """Sum up documents."""
    return Tally(
        fields=judgements_to_fields(j for s in scores for j in s.judgements),
        documents=len(scores),
        documents_exact=sum(s.exact for s in scores),
        unread=sum(not s.read for s in scores),
        notes=sum(s.notes for s in scores),
        notes_found=sum(s.notes_found for s in scores),
        notes_exact=sum(s.notes_exact for s in scores),
        notes_invented=sum(s.notes_invented for s in scores),
    )


def tally_by(scores: Sequence[DocumentScore], key: Key) -> dict[str, Tally]:
    """Sum up documents by what ``key`` says of them, sorted by name."""
    groups: dict[str, list[DocumentScore]] = {}
    for score in scores:
        groups.setdefault(key(score), []).append(score)
    return {name: tally(groups[name]) for name in sorted(groups)}


def fields_by_name(scores: Sequence[DocumentScore]) -> dict[str, Fields]:
    """Count outcomes by field, those with the most faults first."""
    groups: dict[str, list[Judgement]] = {}
    for score in scores:
        for j in score.judgements:
            groups.setdefault(j.field, []).append(j)
    counted = {name: judgements_to_fields(group) for name, group in groups.items()}
    return dict(sorted(counted.items(), key=lambda item: (-item[1].faults, item[0])))
