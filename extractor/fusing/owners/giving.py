"""Giver: what no table holds goes to the note whose ground it stands on, or to all when it is said once for all."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.fusing.owners.called_years import amount_start, codes_to_years, text_to_clauses
from extractor.fusing.owners.captions import are_captions, heads_rows
from extractor.fusing.owners.clusters import candidates_to_clusters
from extractor.fusing.owners.keyed import keyed_to_owners
from extractor.fusing.owners.noted import marks_to_owners
from extractor.fusing.owners.sheet_headings import sheets_to_headings
from extractor.fusing.owners.spoken import spoken_to_owners
from extractor.fusing.owners.turns import follow_closely, go_round, is_told_of_each, take_turns
from extractor.fusing.owners.years import headings_to_years, rows_to_names, rows_to_owners
from extractor.fusing.weighing.evidence import value_key
from extractor.grids.text.commons import is_common
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_YEAR = regex(r"\b(?:19|20)\d\d\b")
_RATE = regex(r"\d[\d.]*\s?%")
_TORN = regex(r"[|\t]")  # a heading over two cells may be made of two notes
_ENDS = regex(r"[.;]\)?\s+(?=[A-Z(])|\n\s*\n|\n(?=[^\n:]{1,40}:)")
# "The notes due" on a day: what the sentence says is theirs.
_DUE = regex(r"\bnotes?\b[^.;:|\t%$]{0,30}\b(?:due|maturing)\s+(?:on\s+)?\Z", re.IGNORECASE)
_WORDS = 60  # characters
_OTHERS = regex(r"\b(?:other|remaining)\s+(?:\w+\s+)?notes\b", re.IGNORECASE)
# "All notes", "each of the notes": what the sentence says is everyone's, even where the next lines take turns.
_ALL = regex(r"\b(?:all|both|each|every)(?:\s+of)?(?:\s+(?:the|these|our))?(?:\s+\w+)?\s+notes?\b", re.IGNORECASE)
_LONGEST = 500  # characters of a sentence

Places = list[tuple[Span, list[int]]]  # places with the numbers of their drafts


@dataclass(slots=True)
class Draft:
    """A note in the making: its identifier, where it begins, and what was said of it."""

    identifier: str | None
    start: int
    candidates: list[Candidate] = field(default_factory=list)
    grids: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)


def line_start(text: str, candidate: Candidate) -> int:
    """Return where the candidate's line begins: an amount before a title is the note's too."""
    return text.rfind("\n", 0, candidate.span.start) + 1


def heads(schema: Schema, candidate: Candidate) -> bool:
    """Tell whether a candidate is a note's heading, as read."""
    return candidate.field == schema.heading and candidate.status is Status.FOUND


class Giver:
    """Gives loose candidates to the drafts of one document."""

    def __init__(
        self, text: str, grids: Sequence[Grid], drafts: list[Draft], schema: Schema, blocks_end: int = -1
    ) -> None:
        """Hold the drafts, in the order in which they begin.

        Up to ``blocks_end`` they are known to stand block by block: what is said there is said of one note.
        """
        self.text, self.grids, self.drafts, self.schema = text, grids, drafts, schema
        self.blocks_end = blocks_end

    def give(self, loose: Sequence[Candidate]) -> None:
        """Give each loose candidate to the note whose cell or ground it stands in, or to all if said once for all."""
        if len(self.drafts) < 2:
            for draft in self.drafts:
                draft.candidates += loose
            return
        cells, dated, anchors = self._cells(), self._dated(), self._anchors(loose)
        codes, rows = [d.identifier for d in self.drafts], [d.rows for d in self.drafts]
        years = headings_to_years(self._headed(loose, cells), self.schema) or codes_to_years(self.text, codes)
        names, spoken = rows_to_names(self.grids, rows, codes), spoken_to_owners(self.text, codes, self._due_days())
        spoken |= keyed_to_owners(self.text, codes, self.schema)
        noted = self._and_others({**spoken, **marks_to_owners(self.text, self.grids, rows)})
        titles = [*noted, *rows_to_owners(self.grids, years, names), *self._titles(loose, years)]
        titles += [(span, sorted(owners)) for span, owners in text_to_clauses(self.text, years)]
        titles += self._sentences(loose)
        titles += sheets_to_headings(self.text, self.grids, [d.grids for d in self.drafts])
        by_field: defaultdict[str, list[Candidate]] = defaultdict(list)
        for c in loose:
            held = _holders(c, cells, titles) or (list(range(len(self.drafts))) if self._is_of_all(c) else [])
            if not held and c.field in dated and isinstance(c.value, dt.date) and c.value.year in years:
                held = [years.index(c.value.year)]
            for k in held:
                self.drafts[k].candidates.append(c)
            if not held:
                by_field[c.field].append(c)
        owners = self._line_owners(by_field.values(), anchors)
        for mentions in by_field.values():
            free = []
            for c in mentions:
                owner = owners.get(line_start(self.text, c))
                if owner is None:
                    free.append(c)
                else:
                    self.drafts[owner].candidates.append(c)
            self._give_field(free, anchors)

    def _headed(self, loose: Sequence[Candidate], cells: Places) -> list[list[Candidate]]:
        """Return what is said of each note, with the headings in its own cells: no column's label may tell them."""
        out = [list(d.candidates) for d in self.drafts]
        for c in loose:
            for k in _holders(c, cells, []) if heads(self.schema, c) else ():
                out[k].append(c)
        return out

    def _is_of_all(self, c: Candidate) -> bool:
        """Tell whether the sentence up to and with a candidate speaks of all notes, or a heading over it does."""
        if is_common(self.text, c.span.start, [d.start for d in self.drafts]):
            return True
        if "note" not in self.text[max(c.span.start - _LONGEST, 0) : c.span.end].lower():
            return False  # most speak of none, and where a sentence begins costs more to find
        return _ALL.search(self.text, _sentence(self.text, c.span.start).start, c.span.end) is not None

    def _line_owners(self, fields: Iterable[list[Candidate]], anchors: list[tuple[int, int]]) -> dict[int, int]:
        """Map lines to notes where one field is said line by line, once a note (redemption lines below a table)."""
        starts = [place for place, _ in anchors]
        calls = {name for r in self.schema.relations if r.kind == "flag" for name in r.fields}
        for mentions in fields:
            said = sorted(c.span.start for c in mentions if c.status is Status.FOUND)
            lines = {self.text.rfind("\n", 0, at) + 1: at for at in reversed(said)}  # to the first place on each
            slots = {bisect_right(starts, at) for at in lines}
            if len(lines) != len(self.drafts) or len(slots) != 1 or self._in_blocks(min(lines), starts):
                continue
            clauses = mentions[0].field in calls and follow_closely(self.text, sorted(lines.values()))
            if clauses or take_turns(self.text, list(lines.values())):
                return {at: k for k, at in enumerate(sorted(lines))}
        return {}

    def _cells(self) -> Places:
        """Return every cell of the rows and sheets that belong to a note, with its drafts: columns may share it."""
        owner = {row: k for k, d in enumerate(self.drafts) for row in d.rows}
        out: defaultdict[Span, list[int]] = defaultdict(list)
        for g, grid in enumerate(self.grids):
            sheet = [k for k, d in enumerate(self.drafts) if g in d.grids] if grid.kind == "pairs" else []
            for row in grid.rows:
                drafts = [owner[row.span.start]] if grid.kind != "pairs" and row.span.start in owner else sheet
                for cell in row.cells if len(drafts) == 1 else ():
                    if cell is not None:
                        out[cell.span] += drafts
        return sorted(out.items())

    def _dated(self) -> set[str]:
        """Return the fields whose year a heading tells."""
        return {r.fields[0] for r in self.schema.relations if r.kind == "date told"}

    def _due_days(self) -> list[set[str]]:
        return [{c.raw for c in d.candidates if c.field in self._dated() and c.value} for d in self.drafts]

    def _titles(self, loose: Sequence[Candidate], called: Sequence[int]) -> Places:
        """Return the headings that name the year in which some notes, not all, fall due; with their drafts."""
        named = self._dated()
        years = [
            {c.value.year for c in d.candidates if c.field in named and isinstance(c.value, dt.date)}
            for d in self.drafts
        ]
        if not all(years):
            years = [{year} for year in called]
        out: Places = []
        for c in loose if all(years) else ():
            whole = heads(self.schema, c) and not _TORN.search(c.raw)
            if whole and (told := _YEAR.findall(str(c.value))):
                owners = [k for k, of_draft in enumerate(years) if int(told[-1]) in of_draft]
                if 0 < len(owners) < len(self.drafts):
                    out.append((Span(amount_start(self.text, c.span.start), c.span.end), owners))
        return out

    def _sentences(self, loose: Sequence[Candidate]) -> Places:
        """Return the sentences that name some notes, not all, by when they fall due; "the other notes" come next."""
        named = self._dated()
        due = [{c.value for c in d.candidates if c.field in named} for d in self.drafts]
        told: defaultdict[Span, set[int]] = defaultdict(set)
        for c in loose if all(due) else ():
            if (
                c.field in named
                and c.status is Status.FOUND
                and _DUE.search(self.text, max(c.span.start - _WORDS, 0), c.span.start)
            ):
                owners = {k for k, of_draft in enumerate(due) if c.value in of_draft}
                told[_sentence(self.text, c.span.start)] |= owners
        return self._and_others({span: owners for span, owners in told.items() if 0 < len(owners) < len(self.drafts)})

    def _and_others(self, out: dict[Span, set[int]]) -> Places:
        """Return places with their drafts, and with all others the sentence behind that speaks of "the other notes"."""
        for span in sorted(out):
            if others := _OTHERS.search(self.text, span.end, span.end + _LONGEST):
                rest = set(range(len(self.drafts))).difference(*out.values())
                out.setdefault(_sentence(self.text, others.start()), rest)
        return [(span, sorted(owners)) for span, owners in sorted(out.items())]

    def _anchors(self, loose: Sequence[Candidate]) -> list[tuple[int, int]]:
        """Return (place, draft) of each place where a note begins or its heading is printed again."""
        out = [(d.start, k) for k, d in enumerate(self.drafts)]
        named = {
            value_key(c.value): k for k, d in enumerate(self.drafts) for c in d.candidates if heads(self.schema, c)
        }
        if len(named) == len(self.drafts):
            out += [
                (c.span.start, named[value_key(c.value)])
                for c in loose
                if heads(self.schema, c) and value_key(c.value) in named
            ]
        return sorted(set(out))

    def _give_field(self, mentions: list[Candidate], anchors: list[tuple[int, int]]) -> None:
        starts = [place for place, _ in anchors]
        places = candidates_to_clusters(mentions)
        slots = [bisect_right(starts, span.start) for span, _ in places]
        if self._heads_groups([span for span, _ in places], slots):
            for (_, said), low, high in zip(places, slots, [*slots[1:], len(starts)], strict=True):
                for _, k in anchors[low:high]:
                    self.drafts[k].candidates += said
            return
        inner = {s for s in slots if 0 < s < len(starts)}
        blocked = any(self._in_blocks(span.start, starts) for span, _ in places)
        apart = (len(set(slots)) == 1 or not inner) and not blocked
        in_order = apart and go_round(places, len(self.drafts))
        of_all = apart and is_told_of_each(places, len(self.drafts))
        for k, ((span, said), slot) in enumerate(zip(places, slots, strict=True)):
            if in_order:
                targets = [self.drafts[k % len(self.drafts)]]
            elif of_all and said[0].field not in self._codes():
                targets = self._flagged(said[0].field)
            elif 0 < slot < len(starts) or (slot == len(starts) and (inner or self._in_blocks(span.start, starts))):
                targets = [self.drafts[anchors[slot - 1][1]]]
            elif said[0].field in self._codes():
                targets = self._coded(said)
            else:
                targets = self._flagged(said[0].field)
            for draft in targets:
                draft.candidates += said

    def _heads_groups(self, places: Sequence[Span], slots: Sequence[int]) -> bool:
        """Tell whether a table says it in headings over its rows, the first of them over the first row."""
        opens = len(places) > 1 and slots[0] == 0 and all(a < b for a, b in pairwise([*slots, len(self.drafts)]))
        held = any(grid.kind == "table" and all(grid.span.holds(p) for p in places) for grid in self.grids)
        if not opens or held:
            return opens
        next_ones = [self.drafts[slot] for slot in slots]
        alone = all(heads_rows(self.text, place, d.start) for place, d in zip(places, next_ones, strict=True))
        return alone or are_captions(self.text, self.grids, places, [d.rows for d in next_ones])

    def _codes(self) -> set[str]:
        """Return the fields whose code is of one note alone, beside the identifier."""
        return {r.fields[1] for r in self.schema.relations if r.kind == "code within"}

    def _coded(self, said: Sequence[Candidate]) -> list[Draft]:
        """Return the note that a code holds the identifier of, or whose heading's rate stands in its line."""
        codes = [str(c.value) for c in said]
        if any(d.identifier for d in self.drafts):
            within = [d for d in self.drafts if d.identifier and any(d.identifier in code for code in codes)]
            return within or self.drafts
        start = line_start(self.text, said[0])
        rates = set(_RATE.findall(self.text[start : said[0].span.end + _LONGEST].partition("\n")[0]))
        told = [{r for c in d.candidates if heads(self.schema, c) for r in _RATE.findall(c.raw)} for d in self.drafts]
        named = [d for d, own in zip(self.drafts, told, strict=True) if own & rates]
        return named if len(named) == 1 else []

    def _flagged(self, field: str) -> list[Draft]:
        """Return the notes that what is said once for all can be true of: no call's terms where a row says no call."""
        flag = next((r.fields[0] for r in self.schema.relations if r.kind == "flag" and r.fields[1] == field), None)
        own = [{c.value for c in d.candidates if c.field == flag and c.note in d.rows} for d in self.drafts]
        return (
            [d for d, flags in zip(self.drafts, own, strict=True) if flags != {False}] if {True} in own else self.drafts
        )

    def _in_blocks(self, place: int, starts: Sequence[int]) -> bool:
        return starts[0] <= place <= self.blocks_end


def _sentence(text: str, at: int) -> Span:
    """Return the sentence around a place, or the paragraph where none ends."""
    low = max(at - _LONGEST, 0)
    start = max((m.end() for m in _ENDS.finditer(text, low, at)), default=low)
    end = _ENDS.search(text, at, at + _LONGEST)
    return Span(start, end.start() if end else min(at + _LONGEST, len(text)))


def _holders(c: Candidate, cells: Places, titles: Places) -> list[int]:
    """Return the drafts whose cell, or else whose title, holds the candidate; empty when none does."""
    k = bisect_right(cells, c.span.start, key=lambda cell: cell[0].start) - 1
    if k >= 0 and c.span.start < cells[k][0].end:
        return cells[k][1]
    return next((owners for span, owners in titles if span.holds(c.span)), [])
