"""Scene: what the readings of one document have around them, gathered once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Relation, Schema

LOOSE = "running text"


class RowFacts(NamedTuple):
    """What a row looks like, each from 0 to 1.

    ``gaps`` is the share of cells it lacks, ``unread`` that of cells that could not be read; ``unlike`` is 1
    when it has another number of cells than most rows of its grid.
    """

    gaps: float
    unread: float
    unlike: float


@lru_cache(maxsize=32)  # as many schemas as lexicons
def _relations(schema: Schema) -> dict[str, tuple[Relation, ...]]:
    out: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in schema.relations:
        for name in relation.fields:
            out[name].append(relation)
    return {name: tuple(found) for name, found in out.items()}


@lru_cache(maxsize=2_048)
def _likeness(schema: Schema, label: str, field: str) -> tuple[float, float]:
    near = lexicon_of(schema).similarities(label)
    return near.get(field, 0.0), max((s for name, s in near.items() if name != field), default=0.0)


class Scene:
    """One document's grids and candidates, as evidence asks of them."""

    def __init__(
        self,
        document: Document,
        grids: Sequence[Grid],
        candidates: Sequence[Candidate],
        schema: Schema,
        *,
        notes: Sequence[Sequence[Candidate]],
        novelty: float | None = None,
    ) -> None:
        """Hold what stands where; ``notes`` are each note's candidates, ``novelty`` is None when unknown."""
        self.schema, self.notes, self.novelty = schema, len(notes), novelty
        # One note shares with none.
        shared = notes if len(notes) > 1 else ()
        self.holders = Counter(span for held in shared for span in {c.span for c in held})
        self.length = len(document.text)
        self.relations = _relations(schema)
        ordered = sorted(grids, key=lambda g: g.span)
        self._starts = [g.span.start for g in ordered]
        self._grids = ordered
        self._rows = _rows(ordered, candidates)
        self._read_as: defaultdict[Span, dict[str, float]] = defaultdict(dict)
        self._open_as: defaultdict[Span, dict[str, float]] = defaultdict(dict)
        for c in candidates:
            if c.status is Status.FOUND:
                read = self._read_as[c.span]
            elif c.status is Status.PLACEHOLDER and c.raw.strip():
                read = self._open_as[c.span]
            else:
                continue
            read[c.field] = max(read.get(c.field, 0.0), c.score)

    def kind_at(self, span: Span) -> str:
        """Name the kind of the grid that ``span`` stands in."""
        k = bisect_right(self._starts, span.start) - 1
        for grid in reversed(self._grids[max(k - 3, 0) : k + 1]):
            if grid.span.holds(span):
                return grid.kind
        return LOOSE

    def likeness(self, label: str, field: str) -> tuple[float, float]:
        """Return how like ``label`` is to the field's nearest spelling, and to another field's (0 to 1)."""
        return _likeness(self.schema, label, field)

    def row_of(self, candidate: Candidate) -> RowFacts | None:
        """Return the facts of the row that a candidate was read in."""
        return None if candidate.note is None else self._rows.get(candidate.note)

    def contest(self, candidate: Candidate) -> float:
        """Return the best score with which the same place is read as another field; 0 when it is not."""
        return _best_other(self._read_as.get(candidate.span, {}), candidate.field)

    def open_contest(self, candidate: Candidate) -> float:
        """Return the best score with which the same mark is read as another field left open; 0 when it is not."""
        return _best_other(self._open_as.get(candidate.span, {}), candidate.field)

    @property
    def left_open(self) -> int:
        """Count the places that a mark leaves open; blank cells do not count."""
        return len(self._open_as)


def _best_other(read: Mapping[str, float], field: str) -> float:
    best = 0.0
    for name, score in read.items():
        if score > best and name != field:
            best = score
    return best


def _rows(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> dict[int, RowFacts]:
    unread: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for c in candidates:
        if c.note is not None and c.method is Method.ALIGNMENT:
            seen[c.note] += 1
            unread[c.note] += c.status is Status.UNREADABLE
    out: dict[int, RowFacts] = {}
    for grid in grids:
        if grid.is_sheet:
            continue
        filled = {row.span.start: sum(cell is not None for cell in row.cells) for row in grid.rows}
        usual = Counter(filled.values()).most_common(1)[0][0] if filled else 0
        for start, count in filled.items():
            share = unread[start] / seen[start] if seen[start] else 0.0
            out[start] = RowFacts(1.0 - count / max(len(grid.columns), 1), share, float(count != usual))
    return out
