"""Giver: what no table holds goes to the note that cells or words give it to, or else by its place."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.fusing.owners.drafts import Draft, Places, heads
from extractor.fusing.owners.placed.placing import Placer, drafts_to_anchors
from extractor.fusing.owners.words.called_names import (
    codes_to_names,
    headings_to_named,
    rows_to_named,
    terms_to_names,
    text_to_named_clauses,
)
from extractor.fusing.owners.words.called_years import (
    codes_to_floater,
    codes_to_years,
    names_to_years,
    text_to_clauses,
)
from extractor.fusing.owners.words.coded_lines import lines_to_owners
from extractor.fusing.owners.words.counted_notes import counted_to_owners
from extractor.fusing.owners.words.due import dated, due_days, rated, sentences_to_owners, titles_to_owners, with_others
from extractor.fusing.owners.words.keyed import keyed_to_owners
from extractor.fusing.owners.words.kinds import headings_to_floater, kinds_to_owners
from extractor.fusing.owners.words.named_clauses import names_to_owners
from extractor.fusing.owners.words.noted import marks_to_owners
from extractor.fusing.owners.words.respective import respective_to_owners
from extractor.fusing.owners.words.sheet_headings import sheets_to_headings
from extractor.fusing.owners.words.spoken import spoken_to_owners
from extractor.fusing.owners.words.years import headings_to_rates, headings_to_years, rows_to_names, rows_to_owners
from extractor.fusing.weighing.groups import value_key
from extractor.grids.text.commons import is_common
from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.ground.sentences import STOPS_AND_LABELS, sentence_begin

# "All notes", "each of the notes": what the sentence says is everyone's, even where the next lines take turns.
_ALL = regex(r"\b(?:all|both|each|every)(?:\s+of)?(?:\s+(?:the|these|our))?(?:\s+\w+)?\s+notes?\b", re.IGNORECASE)
_LONGEST = 500  # characters of a sentence


class _Called(NamedTuple):
    """What the notes are called by: their years, the names that their rows open with, and which of them floats."""

    years: Sequence[int]
    names: Sequence[str]
    floater: int | None


class _Words(NamedTuple):
    """What words tell: whose a place is, which places are of one kind of note, what year and rates headings name."""

    places: Places
    kinds: Places
    years: Sequence[int]
    rates: Sequence[set[Decimal]]


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
        cells, anchors = self._cells(), drafts_to_anchors(self.drafts, loose, self.schema)
        words = self._read_words(loose, cells)
        left: defaultdict[str, list[Candidate]] = defaultdict(list)
        of_a_kind: defaultdict[str, set[int]] = defaultdict(set)
        for c in loose:
            owners = self._owners(c, cells, words)
            for k in owners:
                self.drafts[k].candidates.append(c)
            if any(span.holds(c.span) for span, _ in words.kinds):
                of_a_kind[c.field].update(owners)
            if not owners:
                left[c.field].append(c)
        for field in [field for field in left if 0 < len(of_a_kind[field]) < len(self.drafts)]:
            self._give_to_others(left, field, of_a_kind[field])
        placer = Placer(self.text, self.grids, self.drafts, self.schema, anchors=anchors, blocks_end=self.blocks_end)
        placer.place(left.values())

    def _read_words(self, loose: Sequence[Candidate], cells: Places) -> _Words:
        """Find the places whose words tell which notes they speak of, and what each note's heading states."""
        headed = self._headed(loose, cells)
        codes = [d.identifier for d in self.drafts]
        names = rows_to_names(self.grids, [d.rows for d in self.drafts], codes)
        years = headings_to_years(headed, self.schema)
        years = years or codes_to_years(self.text, codes) or names_to_years(names)
        titled = titles_to_owners(self.text, self.drafts, loose, years, self.schema)
        kinds = kinds_to_owners(self.text, self.drafts, loose, self.schema, titled)
        floater = headings_to_floater(headed)
        called = _Called(years, names, codes_to_floater(self.text, codes) if floater is None else floater)
        worded = self._worded(loose, called, titled)
        return _Words([*worded, *kinds], kinds, years, headings_to_rates(headed, self.schema))

    def _owners(self, c: Candidate, cells: Places, words: _Words) -> list[int]:
        """Return the notes that a candidate is said of: by its cell, by words or by a heading; else none."""
        if held := _holders(c, cells, words.places):
            return held
        return list(range(len(self.drafts))) if self._is_of_all(c) else self._by_heading(c, words.years, words.rates)

    def _by_heading(self, c: Candidate, years: Sequence[int], rates: Sequence[set[Decimal]]) -> list[int]:
        """Return the notes whose own heading, and not every note's, states a day's year or a rate."""
        if c.field in dated(self.schema) and isinstance(c.value, dt.date) and c.value.year in years:
            return [years.index(c.value.year)]
        if c.field not in rated(self.schema) or c.value is None:
            return []
        told = [k for k, own in enumerate(rates) if c.value in own]
        return told if len(told) < len(rates) else []

    def _give_to_others(self, left: dict[str, list[Candidate]], field: str, told: Collection[int]) -> None:
        """Give what is said once more, and otherwise, to the notes that are not of the kind of which it is told."""
        own = {value_key(c.value) for k in told for c in self.drafts[k].candidates if c.field == field}
        values = {value_key(c.value) for c in left[field]}
        if len(values) == 1 and not values & own:
            for k in set(range(len(self.drafts))) - set(told):
                self.drafts[k].candidates += left[field]
            del left[field]

    def _worded(self, loose: Sequence[Candidate], called: _Called, titled: Places) -> Places:
        """Return the places whose words, or the words over them, tell whose they are; the surest come first.

        ``titled`` are the headings that name some of the notes.
        """
        text, grids, drafts, schema = self.text, self.grids, self.drafts, self.schema
        codes, rows = [d.identifier for d in drafts], [d.rows for d in drafts]
        spoken = spoken_to_owners(text, codes, due_days(drafts, schema)) | keyed_to_owners(text, codes, schema)
        years, names, floater = called
        # A sentence that names its notes is theirs, even in the footnote of another.
        out = names_to_owners(text, names)
        out += with_others(text, {**spoken, **marks_to_owners(text, grids, rows)}, len(drafts))
        out += respective_to_owners(text, len(drafts), years)
        out += [*rows_to_owners(grids, years, names, floater), *titled]
        out += [(span, sorted(owners)) for span, owners in text_to_clauses(text, years, floater)]
        named = codes_to_names(text, codes)
        out += headings_to_named(text, [c.span for c in loose if heads(schema, c)], named)
        out += rows_to_named(grids, named)
        out += sentences_to_owners(text, drafts, loose, schema)
        for known in (named, *(terms_to_names(drafts) if not years else ())):
            out += [(span, sorted(owners)) for span, owners in text_to_named_clauses(text, known)]
        if all(codes):
            out += counted_to_owners(text, len(drafts))
        return [*out, *sheets_to_headings(text, grids, [d.grids for d in drafts]), *lines_to_owners(text, codes)]

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
        begin = sentence_begin(self.text, c.span.start, _LONGEST, STOPS_AND_LABELS)
        return _ALL.search(self.text, begin, c.span.end) is not None

    def _cells(self) -> Places:
        """Return every cell of the rows and sheets that belong to a note, with its drafts: columns may share it."""
        owner = {row: k for k, d in enumerate(self.drafts) for row in d.rows}
        out: defaultdict[Span, list[int]] = defaultdict(list)
        for g, grid in enumerate(self.grids):
            sheet = [k for k, d in enumerate(self.drafts) if g in d.grids] if grid.is_sheet else []
            for row in grid.rows:
                drafts = [owner[row.span.start]] if not grid.is_sheet and row.span.start in owner else sheet
                for cell in row.cells if len(drafts) == 1 else ():
                    if cell is not None:
                        out[cell.span] += drafts
        return sorted(out.items())


def _holders(c: Candidate, cells: Places, titles: Places) -> list[int]:
    """Return the drafts whose cell, or else whose title, holds the candidate; empty when none does."""
    k = bisect_right(cells, c.span.start, key=lambda cell: cell[0].start) - 1
    if k >= 0 and c.span.start < cells[k][0].end:
        return cells[k][1]
    return next((owners for span, owners in titles if span.holds(c.span)), [])
