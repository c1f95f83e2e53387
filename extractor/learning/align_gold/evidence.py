"""Evidence: how much speaks for a place stating a field: its column, the label before it, its row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.grids.lexicon import lexicon_of
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.align_gold.cues import DECOY, Cue, CueIndex, Cues, cue_data
from extractor.learning.align_gold.places import Text

HEADER = 3.0
CUE = 2.0
DIRECT = 0.5
AFTER = 4.0
ROW = 1.0
ENOUGH = 1.0
# More words than these between a note's code and a place, and the place is no longer in the code's row.
_ROW_WORDS = 8
_ROW_REACH = 400
_SURE_HEADER = 0.9
# Letters beyond which a choice is spelled out.
_SPELLED = 5
_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for one field at one place; ``cue`` is the label that was taken into account."""

    score: float
    cue: Cue | None


class Evidence:
    """Weighs fields at places of one text."""

    def __init__(self, text: Text, grids: Sequence[Grid], schema: Schema, codes: Iterable[Span]) -> None:
        """Index the columns' headers, the label words and the codes that fence them off."""
        self._text = text
        self._schema = schema
        self._codes = sorted(codes)
        self._needs_cue = frozenset(cue_data()["needs_cue"])
        self._after = {name: re.compile(p, re.IGNORECASE) for name, p in cue_data()["after"].items()}
        index = CueIndex(schema)
        self._cues = Cues(index.find(text.text), self._codes)
        self._atoms = sorted(Span(a.start, a.end) for a in text.atoms)
        lexicon = lexicon_of(schema)
        self._cells: list[tuple[Span, frozenset[str]]] = []
        for grid in grids:
            matches = [lexicon.match(column.header) for column in grid.columns]
            for row in grid.rows:
                for cell, match, column in zip(row.cells, matches, grid.columns, strict=True):
                    if cell is not None and match.score >= _SURE_HEADER:
                        named = match.fields | ({DECOY} if match.decoy else set())
                        self._cells.append((cell.span, named | index.named(column.header)))
        self._cells.sort(key=lambda c: c[0])
        self._starts = [span.start for span, _ in self._cells]

    def header(self, place: Span) -> frozenset[str]:
        """Return the fields that the column of the cell around ``place`` names."""
        for i in range(bisect_right(self._starts, place.start) - 1, -1, -1):
            span, fields = self._cells[i]
            if span.holds(place):
                return fields
            if span.end < place.start - 400:
                break
        return frozenset()

    def weigh(self, spec: FieldSpec, place: Span) -> Weighed:
        """Weigh ``spec`` at ``place``; from ``ENOUGH`` on the place may be taken for the field."""
        score = 0.0
        header = self._named(spec, self.header(place))
        if header:
            score += HEADER if spec.name in header else -HEADER
        cue = self._cues.before(place, self._rivals(spec))
        if cue is not None:
            direct = not self._atom_between(cue.span.end, place.start)
            if spec.name in cue.fields:
                score += CUE + DIRECT * direct
            elif direct:
                score -= CUE
        after = self._after.get(spec.name)
        if after is not None and after.match(self._text.text, place.end):
            score += AFTER
        if spec.type == "choice" and self._cues.around(place) is not None:
            score -= CUE
        if spec.name not in self._needs_cue and self.in_row(place):
            score += ROW
        return Weighed(score, cue)

    def says_it(self, spec: FieldSpec, place: Span) -> bool:
        """Tell whether the printed words alone say so: a spelled-out choice or "callable"."""
        letters = sum(c.isalpha() for c in place.of(self._text.text))
        if spec.type == "callable":
            return letters > _SPELLED
        return spec.type == "choice" and letters > (
            2 * _SPELLED if spec.name in self._needs_cue else _SPELLED
        )

    def in_row(self, place: Span) -> bool:
        """Tell whether ``place`` stands in a row of values that a note's code begins."""
        k = bisect_right(self._codes, place)
        if not k or place.start - self._codes[k - 1].end > _ROW_REACH:
            return False
        start = self._codes[k - 1].end
        gap = list(self._text.text[start : max(start, place.start)])
        for i in range(bisect_right(self._atoms, Span(start, start)), len(self._atoms)):
            atom = self._atoms[i]
            if atom.start >= place.start:
                break
            gap[atom.start - start : atom.end - start] = " " * (atom.end - atom.start)
        return len(_WORD.findall("".join(gap[: place.start - start]))) <= _ROW_WORDS

    def _rivals(self, spec: FieldSpec) -> frozenset[str]:
        return frozenset(f.name for f in self._schema.fields if f.type == spec.type)

    def _named(self, spec: FieldSpec, header: frozenset[str]) -> frozenset[str]:
        return header & (self._rivals(spec) | {DECOY})

    def _atom_between(self, start: int, end: int) -> bool:
        k = bisect_right(self._atoms, Span(start, start))
        return k < len(self._atoms) and self._atoms[k].end <= end
