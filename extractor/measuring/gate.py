"""The gate's floors: F1 by field and by layout or serialization, which only rise.

Floors belong to one set of documents, pinned by a checksum: other documents, other floors.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.ground.errors import SourceError
from extractor.measuring.cases import GENERATED, Case
from extractor.measuring.score import DocumentScore
from extractor.measuring.tally import BY, fields_by_name, tally, tally_by

# Floors are kept to three digits and rounded down: less than that differs between processors.
_STEP = 1000

Levels = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Floors:
    """The least F1 by name (``real field cusip``), and the checksum of the documents they hold for."""

    documents: str
    f1: Levels

    @classmethod
    def load(cls, path: Path) -> Floors:
        """Read floors. Raises SourceError."""
        try:
            data = json.loads(path.read_text("utf-8"))
            return cls(str(data["documents"]), {str(k): float(v) for k, v in data["f1"].items()})
        except (OSError, ValueError, KeyError, TypeError) as error:
            msg = f"{path}: the floors cannot be read ({error}); restore the file"
            raise SourceError(msg) from error

    def save(self, path: Path) -> None:
        """Write floors, sorted by name."""
        data = {"documents": self.documents, "f1": dict(sorted(self.f1.items()))}
        path.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Fall:
    """A level under its floor; ``reached`` is None when nothing was measured under that name."""

    name: str
    floor: float
    reached: float | None

    def __str__(self) -> str:
        """Name what fell, from where to where."""
        now = "not measured any more" if self.reached is None else f"{self.reached:.4f}"
        return f"{self.name}: floor {self.floor:.3f}, now {now}"


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


def falls(floors: Floors, levels: Levels) -> list[Fall]:
    """Return every level that is under its floor."""
    found = (Fall(name, floor, levels.get(name)) for name, floor in sorted(floors.f1.items()))
    return [f for f in found if f.reached is None or f.reached < f.floor]


def levels_to_floors(levels: Levels, documents: str, before: Floors | None = None) -> Floors:
    """Return floors at these levels, none lower than ``before``. Raises SourceError on other documents."""
    if before is not None and before.documents != documents:
        msg = "the gate's documents are others than the floors were taken on; take the floors anew"
        raise SourceError(msg)
    kept = {} if before is None else dict(before.f1)
    for name, level in levels.items():
        kept[name] = max(kept.get(name, 0.0), math.floor(level * _STEP + 1e-6) / _STEP)
    return Floors(documents, kept)
