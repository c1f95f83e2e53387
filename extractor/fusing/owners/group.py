"""Grouper: which note each candidate speaks of.

Notes are told apart by their identifier, row by row, column by column, sheet by sheet. A table whose
second half stands below its first is zipped back together; a sheet or row without an identifier is a
note of its own only where it repeats what other notes state. What no table holds is given out by
place: to the note above it, or to all notes when it is said once for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.fusing.owners.apart import any_differ, is_apart, repeats, without_apart
from extractor.fusing.owners.beside import codes_by_grid, find_beside, give_beside
from extractor.fusing.owners.blocks import find_blocks
from extractor.fusing.owners.giving import Draft, Giver, heads, line_start
from extractor.fusing.owners.halves import Part, parts_to_rounds, parts_to_uppers, rows_to_part
from extractor.fusing.owners.ladders import text_to_ladders
from extractor.fusing.owners.lifetimes import drop_calls_past_maturity
from extractor.fusing.owners.own_codes import own_codes
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

_OWN_ROW = 3  # fields a row must state to be a note without an identifier
_NEAR = 4  # lines between a heading and the first line of its note
_LOOSE = 0.4  # score under which an identifier outside of tables makes no note


class Grouper:
    """Groups one document's candidates."""

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

    def group(self) -> list[Draft]:
        """Return the notes in the order in which they begin."""
        unattached = self._tables()
        self._sheets()
        self._loose_identifiers()
        self._set_apart()
        if not self.drafts:
            self._without_identifier(unattached)
        else:
            self._attach(unattached)
        self._take_headings()
        self.drafts.sort(key=lambda d: d.start)
        end = self._open_blocks()
        Giver(self.text, self.grids, self.drafts, self.schema, end).give(self.loose)
        drop_calls_past_maturity(self.text, self.drafts)
        return self.drafts

    def _identifier(self, candidates: Iterable[Candidate]) -> Candidate | None:
        named = [c for c in candidates if c.field == self.schema.identifier and c.status is Status.FOUND]
        return max(named, key=lambda c: c.score, default=None)

    def _draft_for(self, identifier: Candidate, start: int, grid: int) -> Draft:
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

    def _tables(self) -> list[tuple[int, list[int]]]:
        """Draft the rows that have an identifier; return (grid, rows) of the tables without one."""
        unattached: list[tuple[int, list[int]]] = []
        parts = self._parts()
        uppers = parts_to_uppers(parts)
        above = {upper.grid for upper in uppers.values()}
        for g, rows, _, named in parts:
            if not named:
                if rows and g not in above and not self._zip_to_above(g, rows):
                    unattached.append((g, list(rows)))
                continue
            for k, r in enumerate(rows):
                identifier = self._identifier(self.by_row[r])
                if identifier is not None:
                    draft = self._draft_for(identifier, r, g)
                elif len({c.field for c in self.by_row[r] if c.status is Status.FOUND}) >= _OWN_ROW:
                    draft = Draft(None, r, grids={g}, rows={r})
                    self.drafts.append(draft)
                else:
                    continue
                draft.candidates += self.by_row[r]
                if g in uppers:
                    self._join(draft, uppers[g], k)
        return unattached

    def _parts(self) -> list[Part]:
        """Return the tables as parts of notes, all but those that are set apart."""
        parts = [self._part(g) for g, grid in enumerate(self.grids) if grid.kind != "pairs"]
        for part in parts:
            if part.named or len(part.rows) < 2:
                continue
            told = is_apart(self.grids[part.grid], [self.by_row[r] for r in part.rows])
            if told or text_to_ladders(self.text, part.rows):
                self.apart[part.grid] = part.rows
        return [part for part in parts if part.grid not in self.apart]

    def _set_apart(self) -> None:
        """Read the tables apart by place, like prose, or not at all."""
        self.loose += [c for rows in self.apart.values() for r in rows for c in self.by_row[r]]
        tables = [self.grids[g].span for g in self.apart]
        if len(self.drafts) > 1:
            tables += text_to_ladders(self.text, (c.span.start for c in self.loose))
        self.loose = without_apart(self.loose, tables, [d.start for d in self.drafts])

    def _part(self, g: int) -> Part:
        rows = [r.span.start for r in self.grids[g].rows]
        return rows_to_part(g, {r: self.by_row[r] for r in rows if self.by_row[r]}, self.schema.identifier)

    def _join(self, draft: Draft, part: Part, row: int) -> None:
        """Bring in a note's row of another part of its table, which may open it."""
        draft.candidates += self.by_row[part.rows[row]]
        draft.grids.add(part.grid)
        draft.rows.add(part.rows[row])
        draft.start = min(draft.start, part.rows[row])

    def _zip_to_above(self, g: int, rows: Sequence[int]) -> bool:
        """Give the rows of a lower table half to the notes of the half above it."""
        above = [d for d in self.drafts if d.start < rows[0]]
        if not above:
            return False
        newest = max(max(d.grids) for d in above)
        same = [d for d in above if newest in d.grids]
        targets = same if len(same) == len(rows) else above if len(above) == len(rows) else []
        if not targets and len(rows) == 1:
            targets = above[-1:]
        halves = [(draft, self.by_row[row]) for draft, row in zip(targets, rows, strict=False)]
        if len(rows) > 1 and any_differ((draft.candidates, row) for draft, row in halves):
            self.apart[g] = rows
            return True
        if any(repeats(draft.candidates, row) for draft, row in halves):
            return False  # it repeats what the notes above state: another table, not their other half
        for (draft, said), row in zip(halves, rows, strict=False):
            draft.candidates += said
            draft.grids.add(g)
            draft.rows.add(row)
        return bool(targets)

    def _sheets(self) -> list[tuple[int, int]]:
        """Draft the label/value sheets; return (grid, row) of those that stay undecided."""
        sheets = [(g, grid.rows[0].span.start) for g, grid in enumerate(self.grids) if grid.kind == "pairs"]
        beside = find_beside(
            self.text, [(g, self.grids[g].span) for g, _ in sheets], list(filter(self._names, self.loose))
        )
        headed = codes_by_grid(beside)
        own = {c.span: row for _, row in sheets for c in self.by_row[row] if self._names(c)}
        undecided: list[tuple[int, int]] = []
        end: int | None = 0
        for g, row in sheets:
            span = self.grids[g].span
            values = self._identifiers(
                c
                for c in (*self.by_row[row], *self.loose)
                if c.note == row or (span.holds(c.span) and own.get(c.span, row) == row)  # not the sheet's beside it
            )
            if not values and g in headed:
                values = {str(headed[g].value): headed[g]}
            elif not values and end is not None:  # it stands as a heading between two sheets
                values = self._identifiers(c for c in self.loose if end <= c.span.start < span.start)
            end = span.end if values else None
            if len(values) == 1 and len(sheets) > 1:
                draft = self._draft_for(next(iter(values.values())), row, g)
                draft.start = min(draft.start, row)
                draft.candidates += self.by_row[row]
            else:
                undecided.append((g, row))
        self.loose = give_beside(self.text, beside, self.loose, {str(d.identifier): d.candidates for d in self.drafts})
        return [(g, row) for g, row in undecided if not self._is_twin(row, g)]

    def _identifiers(self, candidates: Iterable[Candidate]) -> dict[str, Candidate]:
        return {str(c.value): c for c in candidates if self._names(c)}

    def _is_twin(self, row: int, g: int) -> bool:
        """Draft a sheet without an identifier that states what the sheet before it states, with other values."""
        mine = {c.field: c.value for c in self.by_row[row] if c.status is Status.FOUND}
        for draft in list(self.drafts):
            if g in draft.grids or not any(self.grids[k].kind == "pairs" for k in draft.grids):
                continue
            theirs = {c.field: c.value for c in draft.candidates if c.status is Status.FOUND}
            shared = mine.keys() & theirs.keys() & self.schema.core
            if len(shared) >= _OWN_ROW and any(mine[f] != theirs[f] for f in shared):
                self.drafts.append(Draft(None, row, list(self.by_row[row]), {g}))
                return True
        self.loose += self.by_row[row]
        return False

    def _loose_identifiers(self) -> None:
        """Draft identifiers that stand outside of tables and sheets."""
        known = {d.identifier for d in self.drafts if d.identifier is not None}
        named = [c for c in self.loose if self._names(c) and c.score >= _LOOSE]
        for c in own_codes(named, known, self.grids, self.by_row, self.schema):
            if str(c.value) not in known:
                known.add(str(c.value))
                self.drafts.append(Draft(str(c.value), c.span.start, [c], {-1}))
            else:
                next(d for d in self.drafts if d.identifier == str(c.value)).candidates.append(c)
        self.loose = [c for c in self.loose if c.field != self.schema.identifier]

    def _names(self, c: Candidate) -> bool:
        return c.field == self.schema.identifier and c.status is Status.FOUND

    def _without_identifier(self, unattached: list[tuple[int, list[int]]]) -> None:
        """Without any identifier: rows that state enough are notes; else the headings; else one note at most."""
        for g, rows in self._rounds(unattached):
            for r in rows:
                if self._is_core(self.by_row[r], len(rows)):
                    self.drafts.append(Draft(None, r, list(self.by_row[r]), {g}, {r}))
                else:
                    self.loose += self.by_row[r]
        if self.drafts:
            return
        heads: dict[str, Candidate] = {}
        for c in sorted(self.loose, key=lambda c: c.span):
            if c.field == self.schema.heading and c.status is Status.FOUND and c.score >= _LOOSE:
                heads.setdefault(" ".join(str(c.value).casefold().split()), c)
        if len(heads) > 1 and self._is_core(self.loose, 1):
            self.drafts = [Draft(None, line_start(self.text, c), [c], {-1}) for c in heads.values()]
        elif self._is_core(self.loose, 1):
            first = min((c.span.start for c in self.loose), default=0)
            self.drafts.append(Draft(None, first, [], {-1}))

    def _rounds(self, unattached: list[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
        """Draft the notes whose parts stand in several tables; return the tables that are no part of any."""
        parted: set[int] = set()
        for parts in parts_to_rounds([self._part(g) for g, _ in unattached]):
            parted |= {part.grid for part in parts}
            for k, place in enumerate(parts[0].rows):
                self.drafts.append(Draft(None, place))
                for part in parts:
                    self._join(self.drafts[-1], part, k)
        return [(g, rows) for g, rows in unattached if g not in parted]

    def _is_core(self, candidates: Iterable[Candidate], rows: int) -> bool:
        stated = {c.field for c in candidates if c.status is Status.FOUND and c.score >= _LOOSE}
        need = self.schema.least_core + (1 if rows > 1 else 0)
        return len(stated & self.schema.core) >= need

    def _attach(self, unattached: list[tuple[int, list[int]]]) -> None:
        """Bring in tables without an identifier that nothing above claims.

        As many rows as notes: they are the notes' own (the identifiers stand in the heading). Else rows that state
        enough are notes themselves, and an identifier of which nothing else is known was no note's. What is
        left is read by place, like prose.
        """
        for g, rows in unattached:
            own = [r for r in rows if self._is_core(self.by_row[r], len(rows))]
            bare = [d for d in self.drafts if d.grids == {-1}]
            if own and len(bare) == len(self.drafts) == len(rows):
                for draft, row in zip(sorted(self.drafts, key=lambda d: d.start), rows, strict=True):
                    draft.candidates += self.by_row[row]
                    draft.rows.add(row)
                    draft.grids.add(g)
            elif own and len(bare) == len(self.drafts):
                self.drafts = [Draft(None, r, list(self.by_row[r]), {g}, {r}) for r in own]
            else:
                self.loose += [c for r in rows for c in self.by_row[r]]

    def _take_headings(self) -> None:
        """Let a note begin at the heading right above it, so that what the heading says is the note's."""
        for draft in self.drafts:
            others = [d.start for d in self.drafts if d is not draft and d.start < draft.start]
            above = max(others, default=-1)
            near = [c for c in self.loose if heads(self.schema, c) and above < line_start(self.text, c) < draft.start]
            if near and len(self.drafts) > 1:
                last = max(near, key=lambda c: c.span)
                if self.text.count("\n", last.span.end, draft.start) <= _NEAR:
                    draft.start = line_start(self.text, last)

    def _open_blocks(self) -> int:
        """Let notes outside of tables begin where the document's repetition tells; return where the last one ends."""
        named = [self._identifier(d.candidates) for d in self.drafts]
        places = [c.span.start for c in named if c is not None]
        if len(places) < max(len(self.drafts), 2) or places != sorted(places):
            return -1
        if not all(-1 in d.grids for d in self.drafts):
            return -1
        blocks = find_blocks(self.text, self.loose, places, [d.start for d in self.drafts])
        for draft, start in zip(self.drafts, blocks.starts, strict=True):
            draft.start = start
        return blocks.end
