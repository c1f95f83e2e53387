"""Gains and losses: what changed between two readings of the same documents, by document and field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.measuring.score import DocumentScore, Judgement, Outcome

INVENTED = "(invented notes)"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that was right and is not, or the other way round; ``silent`` rightly said nothing."""

    document: str
    note: int | None
    field: str
    before: str
    after: str
    value_before: Any = None
    value_after: Any = None

    def to_line(self) -> str:
        """Name the change on one line."""
        where = "offering" if self.note is None else f"note {self.note + 1}"
        said = f"{self.before} {self.value_before!s} -> {self.after} {self.value_after!s}"
        return f"{self.document} | {where} | {self.field} | {said}"


@dataclass(frozen=True, slots=True)
class Changes:
    """What was gained and what was lost."""

    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


def compare(before: Sequence[DocumentScore], after: Sequence[DocumentScore]) -> Changes:
    """Compare two readings of the same documents. Raises UsageError when the documents differ."""
    old = {s.case.id: s for s in before}
    new = {s.case.id: s for s in after}
    if old.keys() != new.keys():
        odd = sorted(old.keys() ^ new.keys())[:5]
        msg = f"the readings are of different documents ({', '.join(odd)} …); read the same ones twice"
        raise UsageError(msg)
    changes = [change for name in old for change in _changes(old[name], new[name])]
    gains = tuple(c for c, better in changes if better)
    return Changes(gains, tuple(c for c, better in changes if not better))


def _changes(old: DocumentScore, new: DocumentScore) -> Iterator[tuple[Change, bool]]:
    was = {(j.note, j.field): j for j in old.judgements}
    now = {(j.note, j.field): j for j in new.judgements}
    for key in dict.fromkeys([*was, *now]):
        a, b = was.get(key), now.get(key)
        if _fine(a) != _fine(b):
            change = Change(old.case.id, *key, _said(a), _said(b), _value(a), _value(b))
            yield change, _fine(b)
    if old.notes_invented != new.notes_invented:
        counts = str(old.notes_invented), str(new.notes_invented)
        yield Change(old.case.id, None, INVENTED, *counts), new.notes_invented < old.notes_invented


def _fine(judgement: Judgement | None) -> bool:
    # No judgement: gold states none and none was given.
    return judgement is None or judgement.outcome is Outcome.RIGHT


def _said(judgement: Judgement | None) -> str:
    return "silent" if judgement is None else str(judgement.outcome)


def _value(judgement: Judgement | None) -> Any:
    return None if judgement is None else plain(judgement.value)
