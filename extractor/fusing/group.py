"""candidates_to_drafts: which note does each candidate speak of?

Notes are told apart by their identifier, row by row, column by column, sheet by sheet. A table whose
second half stands below its first is zipped back together; a sheet or row without an identifier is a
note of its own only where it repeats what other notes state. What no table holds is given out by
place: to the note above it, or to all notes when it is said once for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.fusing.evidence import value_key
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema

_OWN_ROW = 3  # fields a row must state to be a note without an identifier
_NEAR = 4  # lines between a heading and the first line of its note
_RIVAL = 0.8  # share of the best support at which a second base is an offering's own too
_LOOSE = 0.4  # score under which an identifier outside of tables makes no note


@dataclass(slots=True)
class Draft:
    """A note in the making: its identifier, where it begins, and what was said of it."""

    identifier: str | None
    start: int
    candidates: list[Candidate] = field(default_factory=list)
    grids: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)


class Grouper:
    """Groups one document's candidates."""

    def __init__(
        self, text: str, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema
    ) -> None:
        """Hold what the steps share."""
        self.text, self.grids, self.schema = text, grids, schema
        self.offering = [c for c in candidates if schema.by_name[c.field].scope == "offering"]
        noted = [c for c in candidates if schema.by_name[c.field].scope == "note"]
        self.by_row: defaultdict[int, list[Candidate]] = defaultdict(list)
        for c in noted:
            if c.note is not None:
                self.by_row[c.note].append(c)
        self.loose = [c for c in noted if c.note is None]
        self.drafts: list[Draft] = []

    def group(self) -> list[Draft]:
        """Return the notes in the order in which they begin."""
        unattached = self._tables()
        sheets = self._sheets()
        self._loose_identifiers()
        if not self.drafts:
            self._without_identifier(unattached, sheets)
        else:
            self._attach(unattached)
        self._take_headings()
        self.drafts.sort(key=lambda d: d.start)
        self._give_out()
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
        for g, grid in enumerate(self.grids):
            if grid.kind == "pairs":
                continue
            rows = [r.span.start for r in grid.rows]
            named = {r: self._identifier(self.by_row[r]) for r in rows}
            if not any(named.values()):
                filled = [r for r in rows if self.by_row[r]]
                if filled and not self._zip_to_above(g, filled):
                    unattached.append((g, filled))
                continue
            for r in rows:
                identifier = named[r]
                if identifier is not None:
                    self._draft_for(identifier, r, g).candidates += self.by_row[r]
                elif len({c.field for c in self.by_row[r] if c.status is Status.FOUND}) >= _OWN_ROW:
                    self.drafts.append(Draft(None, r, list(self.by_row[r]), {g}, {r}))
        return unattached

    def _zip_to_above(self, g: int, rows: list[int]) -> bool:
        """Give the rows of a lower table half to the notes of the half above it."""
        above = [d for d in self.drafts if d.start < rows[0]]
        if not above:
            return False
        newest = max(max(d.grids) for d in above)
        same = [d for d in above if newest in d.grids]
        targets = same if len(same) == len(rows) else above if len(above) == len(rows) else []
        if not targets and len(rows) == 1:
            targets = above[-1:]
        fields = [{c.field for c in self.by_row[r] if c.status is Status.FOUND} for r in rows]
        for draft, row, new in zip(targets, rows, fields, strict=False):
            held = {c.field for c in draft.candidates if c.status is Status.FOUND}
            if len(new & held) * 2 > len(new):
                return False  # it repeats what the notes above state: another table, not their other half
            draft.candidates += self.by_row[row]
            draft.grids.add(g)
            draft.rows.add(row)
        return bool(targets)

    def _sheets(self) -> list[tuple[int, int]]:
        """Draft the label/value sheets; return (grid, row) of those that stay undecided."""
        sheets = [(g, grid.rows[0].span.start) for g, grid in enumerate(self.grids) if grid.kind == "pairs"]
        undecided: list[tuple[int, int]] = []
        for g, row in sheets:
            inside = [c for c in self.loose if self.grids[g].span.holds(c.span)]
            values = {
                str(c.value): c
                for c in (*self.by_row[row], *inside)
                if c.field == self.schema.identifier and c.status is Status.FOUND
            }
            if len(values) == 1 and len(sheets) > 1:
                draft = self._draft_for(next(iter(values.values())), row, g)
                draft.start = min(draft.start, row)
                draft.candidates += self.by_row[row]
            else:
                undecided.append((g, row))
        return [(g, row) for g, row in undecided if not self._is_twin(row, g)]

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
        known = {d.identifier for d in self.drafts}
        named = [c for c in self.loose if self._names(c) and c.score >= _LOOSE]
        bases = self._own_bases(named)
        for c in sorted(named, key=lambda c: c.span):
            if self._base(c) not in bases:
                continue  # another issuer's: an underlying, or notes of an earlier offer
            if str(c.value) not in known:
                known.add(str(c.value))
                self.drafts.append(Draft(str(c.value), c.span.start, [c], {-1}))
            else:
                next(d for d in self.drafts if d.identifier == str(c.value)).candidates.append(c)
        self.loose = [c for c in self.loose if c.field != self.schema.identifier]

    def _names(self, c: Candidate) -> bool:
        return c.field == self.schema.identifier and c.status is Status.FOUND

    def _base(self, c: Candidate) -> str:
        return str(c.value)[: self.schema.identifier_base]

    def _own_bases(self, named: Sequence[Candidate]) -> set[str]:
        """Return the identifier bases that are this offering's: those of its tables, else the best supported one."""
        size = self.schema.identifier_base
        tables = {d.identifier[:size] for d in self.drafts if d.identifier is not None}
        if tables:
            return tables
        support: defaultdict[str, float] = defaultdict(float)
        for c in named:
            support[self._base(c)] += c.score
        best = max(support.values(), default=0.0)
        return {base for base, total in support.items() if total == best or total > _RIVAL * best}

    def _without_identifier(
        self, unattached: list[tuple[int, list[int]]], sheets: list[tuple[int, int]]
    ) -> None:
        """Without any identifier: rows that state enough are notes; else the headings; else one note at most."""
        for g, rows in unattached:
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
            self.drafts = [Draft(None, self._line_start(c), [c], {-1}) for c in heads.values()]
        elif self._is_core(self.loose, 1):
            first = min((c.span.start for c in self.loose), default=0)
            self.drafts.append(Draft(None, first, [], {-1}))

    def _line_start(self, c: Candidate) -> int:
        """Return where the line of a heading begins: an amount before the title is the note's too."""
        return self.text.rfind("\n", 0, c.span.start) + 1

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
            near = [c for c in self.loose if self._heads(c) and above < self._line_start(c) < draft.start]
            if near and len(self.drafts) > 1:
                last = max(near, key=lambda c: c.span)
                if self.text.count("\n", last.span.end, draft.start) <= _NEAR:
                    draft.start = self._line_start(last)

    def _give_out(self) -> None:
        """Give each loose candidate to the note whose cell or ground it stands in, or to all if said once for all."""
        if not self.drafts:
            return
        if len(self.drafts) == 1:
            self.drafts[0].candidates += self.loose
            return
        cells = self._cells()
        anchors = self._anchors()
        by_field: defaultdict[str, list[Candidate]] = defaultdict(list)
        for c in self.loose:
            k = bisect_right(cells, (c.span.start, len(self.drafts), 0)) - 1
            if k >= 0 and c.span.start < cells[k][2]:
                self.drafts[cells[k][1]].candidates.append(c)
            else:
                by_field[c.field].append(c)
        owners = self._line_owners(by_field.values(), anchors)
        for mentions in by_field.values():
            free = []
            for c in mentions:
                owner = owners.get(self._line_start(c))
                if owner is None:
                    free.append(c)
                else:
                    self.drafts[owner].candidates.append(c)
            self._give_field(free, anchors)

    def _line_owners(self, fields: Iterable[list[Candidate]], anchors: list[tuple[int, int]]) -> dict[int, int]:
        """Map lines to notes where one field is said line by line, once a note (redemption lines below a table)."""
        starts = [place for place, _ in anchors]
        for mentions in fields:
            lines = sorted({self._line_start(c) for c in mentions if c.status is Status.FOUND})
            if len(lines) == len(self.drafts) and len({bisect_right(starts, at) for at in lines}) == 1:
                return {at: k for k, at in enumerate(lines)}
        return {}

    def _cells(self) -> list[tuple[int, int, int]]:
        """Return (start, draft, end) of every cell of the rows that belong to one note."""
        owner = {row: k for k, d in enumerate(self.drafts) for row in d.rows}
        return sorted(
            (cell.span.start, owner[row.span.start], cell.span.end)
            for grid in self.grids
            if grid.kind != "pairs"
            for row in grid.rows
            if row.span.start in owner
            for cell in row.cells
            if cell is not None
        )

    def _anchors(self) -> list[tuple[int, int]]:
        """Return (place, draft) of each place where a note begins or its heading is printed again."""
        out = [(d.start, k) for k, d in enumerate(self.drafts)]
        named = {
            value_key(c.value): k for k, d in enumerate(self.drafts) for c in d.candidates if self._heads(c)
        }
        if len(named) == len(self.drafts):
            out += [
                (c.span.start, named[value_key(c.value)])
                for c in self.loose
                if self._heads(c) and value_key(c.value) in named
            ]
        return sorted(set(out))

    def _heads(self, c: Candidate) -> bool:
        return c.field == self.schema.heading and c.status is Status.FOUND

    def _give_field(self, mentions: list[Candidate], anchors: list[tuple[int, int]]) -> None:
        starts = [place for place, _ in anchors]
        places = _clusters(mentions)
        slots = [bisect_right(starts, span.start) for span, _ in places]
        inner = {s for s in slots if 0 < s < len(starts)}
        in_order = len(places) == len(self.drafts) and (len(set(slots)) == 1 or not inner)
        for k, ((_, said), slot) in enumerate(zip(places, slots, strict=True)):
            if in_order:
                targets = [self.drafts[k]]
            elif 0 < slot < len(starts) or (slot == len(starts) and inner):
                targets = [self.drafts[anchors[slot - 1][1]]]
            else:
                targets = self.drafts
            for draft in targets:
                draft.candidates += said


def _clusters(mentions: Sequence[Candidate]) -> list[tuple[Span, list[Candidate]]]:
    """Gather candidates that read the same place, in reading order."""
    out: list[tuple[Span, list[Candidate]]] = []
    for c in sorted(mentions, key=lambda c: c.span):
        if out and (out[-1][0].overlaps(c.span) or out[-1][0] == c.span):
            out[-1] = (Span.around([out[-1][0], c.span]), [*out[-1][1], c])
        else:
            out.append((c.span, [c]))
    return out
