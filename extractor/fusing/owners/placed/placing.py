"""Placer: what no words give to a note goes by place: to the note above it, in turn, or to all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

from extractor.fusing.owners.drafts import Draft, heads, line_start
from extractor.fusing.owners.placed.captions import are_captions, heads_rows
from extractor.fusing.owners.placed.clusters import candidates_to_clusters
from extractor.fusing.owners.placed.turns import follow_closely, go_round, is_told_of_each, take_turns
from extractor.fusing.weighing.groups import value_key
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_RATE = regex(r"\d[\d.]*\s?%")
_LONGEST = 500  # characters of a line


def drafts_to_anchors(drafts: Sequence[Draft], loose: Sequence[Candidate], schema: Schema) -> list[tuple[int, int]]:
    """Return (place, draft) of each place where a note begins or its heading is printed again."""
    out = [(d.start, k) for k, d in enumerate(drafts)]
    named = {value_key(c.value): k for k, d in enumerate(drafts) for c in d.candidates if heads(schema, c)}
    if len(named) == len(drafts):
        again = [c for c in loose if heads(schema, c) and value_key(c.value) in named]
        out += [(c.span.start, named[value_key(c.value)]) for c in again]
    return sorted(set(out))


class Placer:
    """Gives candidates to the drafts of one document by where they stand."""

    def __init__(
        self,
        text: str,
        grids: Sequence[Grid],
        drafts: list[Draft],
        schema: Schema,
        *,
        anchors: Sequence[tuple[int, int]],
        blocks_end: int,
    ) -> None:
        """Hold the drafts, and the ``anchors``: where each of them begins, or its heading stands again, in order.

        Up to ``blocks_end`` they are known to stand block by block: what is said there is said of one note.
        """
        self.text, self.grids, self.drafts, self.schema = text, grids, drafts, schema
        self.anchors, self.blocks_end = anchors, blocks_end
        self.starts = [place for place, _ in anchors]

    def place(self, fields: Collection[list[Candidate]]) -> None:
        """Give what is said of each field: line by line where lines take turns, else by the ground it stands on."""
        owners = self._line_owners(fields)
        for mentions in fields:
            free = []
            for c in mentions:
                owner = owners.get(line_start(self.text, c))
                if owner is None:
                    free.append(c)
                else:
                    self.drafts[owner].candidates.append(c)
            self._give_field(free)

    def _line_owners(self, fields: Collection[list[Candidate]]) -> dict[int, int]:
        """Map lines to notes where one field is said line by line, once a note (redemption lines below a table)."""
        calls = {name for r in self.schema.relations if r.kind == "flag" for name in r.fields}
        for mentions in fields:
            said = sorted(c.span.start for c in mentions if c.status is Status.FOUND)
            lines = {self.text.rfind("\n", 0, at) + 1: at for at in reversed(said)}  # to the first place on each
            slots = {bisect_right(self.starts, at) for at in lines}
            if len(lines) != len(self.drafts) or len(slots) != 1 or self._in_blocks(min(lines)):
                continue
            clauses = mentions[0].field in calls and follow_closely(self.text, sorted(lines.values()))
            if clauses or take_turns(self.text, list(lines.values())):
                return {at: k for k, at in enumerate(sorted(lines))}
        return {}

    def _give_field(self, mentions: list[Candidate]) -> None:
        """Give what is said of one field: to the groups that it heads, to each note in turn, above it, or to all."""
        starts = self.starts
        places = candidates_to_clusters(mentions)
        slots = [bisect_right(starts, span.start) for span, _ in places]
        if self._heads_groups([span for span, _ in places], slots):
            for (_, said), low, high in zip(places, slots, [*slots[1:], len(starts)], strict=True):
                for _, k in self.anchors[low:high]:
                    self.drafts[k].candidates += said
            return
        inner = {s for s in slots if 0 < s < len(starts)}
        blocked = any(self._in_blocks(span.start) for span, _ in places)
        apart = (len(set(slots)) == 1 or not inner) and not blocked
        in_order = apart and go_round(places, len(self.drafts))
        of_all = apart and is_told_of_each(places, len(self.drafts))
        for k, ((span, said), slot) in enumerate(zip(places, slots, strict=True)):
            if in_order:
                targets = [self.drafts[k % len(self.drafts)]]
            elif of_all and said[0].field not in self._codes():
                targets = self._flagged(said[0].field)
            elif 0 < slot < len(starts) or (slot == len(starts) and (inner or self._in_blocks(span.start))):
                targets = [self.drafts[self.anchors[slot - 1][1]]]
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

    def _in_blocks(self, place: int) -> bool:
        return self.starts[0] <= place <= self.blocks_end
