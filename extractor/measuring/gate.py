"""The gate's floors: F1 by field and by layout or serialization, which only rise.

Two heights are kept of each level. Its floor is the best that any model has reached, and never falls. Where it
stands is what the model in use reaches: code may not lower that by a single value. Another model may stand under a
floor by what learning the same data anew moves, and by no more: of a hundred floors each comes from the luckiest of
many trainings, and no model reaches all of them. Floors belong to one set of documents, pinned by a checksum.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor.ground.errors import SourceError
from extractor.measuring.cases import GENERATED, Case
from extractor.measuring.score import DocumentScore
from extractor.measuring.slack import Fall, beyond_slack
from extractor.measuring.tally import BY, fields_by_name, tally, tally_by

# Floors are kept to three digits and rounded down: less than that differs between processors.
_STEP = 1000

Levels = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Floors:
    """The best F1 by name (``real field cusip``), and the checksum of the documents that it was reached on.

    ``model`` is the one that stands, ``standing`` what it reaches.
    """

    documents: str
    f1: Levels
    model: str = ""
    standing: Levels = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Floors:
        """Read floors. Raises SourceError."""
        try:
            data = json.loads(path.read_text("utf-8"))
            f1, standing = ({str(k): float(v) for k, v in data[name].items()} for name in ("f1", "standing"))
            return cls(str(data["documents"]), f1, str(data["model"]), standing)
        except (OSError, ValueError, KeyError, TypeError) as error:
            msg = f"{path}: the floors cannot be read ({error}); restore the file"
            raise SourceError(msg) from error

    def save(self, path: Path) -> None:
        """Write floors, sorted by name."""
        heights = {"f1": dict(sorted(self.f1.items())), "standing": dict(sorted(self.standing.items()))}
        data = {"documents": self.documents, "model": self.model} | heights
        path.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Reached:
    """What a model reaches on some documents: its levels, the values each rests on, the documents' checksum."""

    model: str
    documents: str
    levels: Levels
    sizes: Mapping[str, int]


def cases_to_checksum(cases: Sequence[Case]) -> str:
    """Return the SHA-256 over the documents' ids, bytes and gold."""
    digest = hashlib.sha256()
    for case in cases:
        gold = json.dumps(case.gold, sort_keys=True, default=str)
        for part in (case.id.encode(), case.content, gold.encode()):
            digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def scores_to_levels(scores: Sequence[DocumentScore]) -> dict[str, float]:
    """Return F1 in all, by field, and by layout (real) or serialization (generated), each side apart."""
    return {name: level for name, level, _ in _levels(scores)}


def scores_to_sizes(scores: Sequence[DocumentScore]) -> dict[str, int]:
    """Return how many values (or notes) each level rests on: one of them moves it by about one part in so many."""
    return {name: size for name, _, size in _levels(scores)}


def _levels(scores: Sequence[DocumentScore]) -> Iterator[tuple[str, float, int]]:
    sides = {
        "real": [s for s in scores if s.case.collection != GENERATED],
        GENERATED: [s for s in scores if s.case.collection == GENERATED],
    }
    for side, own in sides.items():
        if not own:
            continue
        every = tally(own)
        yield f"{side} all", every.fields.f1, every.fields.wanted
        yield f"{side} notes exact", _share(every.notes_exact, every.notes), every.notes
        for name, f in fields_by_name(own).items():
            yield f"{side} field {name}", f.f1, f.wanted
        kind = "serialization" if side == GENERATED else "layout"
        groups = tally_by(own, BY[kind])
        for name, t in groups.items():
            yield f"{side} {kind} {name}", t.fields.f1, t.fields.wanted


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def falls(floors: Levels, levels: Levels) -> list[Fall]:
    """Return every level that is under its floor."""
    found = (Fall(name, floor, levels.get(name)) for name, floor in sorted(floors.items()))
    return [f for f in found if f.reached is None or f.reached < f.floor]


def judge(floors: Floors, reached: Reached) -> list[Fall]:
    """Return what keeps ``reached`` from passing. Raises SourceError on other documents.

    The model that stands may lose nothing; another one no more than learning anew moves.
    """
    if floors.documents != reached.documents:
        msg = "the gate's documents are others than the floors were taken on; take the floors anew"
        raise SourceError(msg)
    if reached.model == floors.model:
        return falls(floors.standing, reached.levels)
    return beyond_slack(falls(floors.f1, reached.levels), reached.sizes)


def lift(floors: Floors, reached: Reached) -> Floors:
    """Return floors that hold what ``reached`` adds: none is lower, and the model that was read stands."""
    rounded = {name: math.floor(level * _STEP + 1e-6) / _STEP for name, level in reached.levels.items()}
    before = floors.standing if reached.model == floors.model else {}
    return Floors(floors.documents, _higher(floors.f1, rounded), reached.model, _higher(before, rounded))


def _higher(one: Levels, other: Levels) -> Levels:
    return {name: max(one.get(name, 0.0), other.get(name, 0.0)) for name in sorted(one.keys() | other.keys())}
