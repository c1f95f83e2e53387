"""Drafting: the notes of one document in the making, and what is not given to any of them yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from extractor.fusing.owners.drafted.halves import Part, rows_to_part
from extractor.fusing.owners.drafted.row_keys import row_keys
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

OWN_ROW = 3  # fields a row must state to be a note without an identifier
LOOSE = 0.4  # score under which an identifier outside of tables makes no note


class Drafting:
    """What the steps of grouping share: each moves candidates from rows, or from the loose ones, to drafts."""

    def __init__(self, text: str, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema) -> None:
        """Hold what the steps share."""
        self.text, self.grids, self.schema = text, grids, schema
        self.offering: list[Candidate] = []
        self.by_row: defaultdict[int, list[Candidate]] = defaultdict(list)
        self.loose: list[Candidate] = []
        specs = schema.by_name
        for c in candidates:
            of_offering = specs[c.field].scope == "offering"
            found = self.offering if of_offering else self.loose if c.note is None else self.by_row[c.note]
            found.append(c)
        self.drafts: list[Draft] = []
        self.apart: dict[int, Sequence[int]] = {}  # the rows of the tables, by grid, that are of no note alone

    @cached_property
    def keys(self) -> dict[int, str]:
        """The number or letter that each row opens with, by its place."""
        return row_keys(self.grids)

    def names(self, c: Candidate) -> bool:
        """Tell whether a candidate is an identifier, as read."""
        return c.field == self.schema.identifier and c.status is Status.FOUND

    def identifier(self, candidates: Iterable[Candidate]) -> Candidate | None:
        """Return the surest identifier among candidates, if any."""
        return max(filter(self.names, candidates), key=lambda c: c.score, default=None)

    def identifiers(self, candidates: Iterable[Candidate]) -> dict[str, Candidate]:
        """Return the identifiers among candidates, the last one of each value."""
        return {str(c.value): c for c in candidates if self.names(c)}

    def draft_for(self, identifier: Candidate, start: int, grid: int) -> Draft:
        """Return the draft of an identifier; the same one twice in one table is two notes (a reopening)."""
        value = str(identifier.value)
        for draft in self.drafts:
            if draft.identifier == value and grid not in draft.grids:
                draft.grids.add(grid)
                draft.rows.add(start)
                return draft
        draft = Draft(value, start, grids={grid}, rows={start})
        self.drafts.append(draft)
        return draft

    def part(self, g: int) -> Part:
        """Return a table as a part of notes: those of its rows that state something."""
        rows = [r.span.start for r in self.grids[g].rows]
        return rows_to_part(g, {r: self.by_row[r] for r in rows if self.by_row[r]}, self.schema.identifier)

    def join(self, draft: Draft, part: Part, row: int) -> None:
        """Bring in a note's row of another part of its table, which may open it."""
        draft.candidates += self.by_row[part.rows[row]]
        draft.grids.add(part.grid)
        draft.rows.add(part.rows[row])
        draft.start = min(draft.start, part.rows[row])

    def is_core(self, candidates: Iterable[Candidate], rows: int) -> bool:
        """Tell whether candidates state enough to be a note, without any identifier; one row of several, more."""
        stated = {c.field for c in candidates if c.status is Status.FOUND and c.score >= LOOSE}
        need = self.schema.least_core + (1 if rows > 1 else 0)
        return len(stated & self.schema.core) >= need
