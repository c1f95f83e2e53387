"""Evidence: how much speaks for a place stating a field: its column, the label before it, its row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.align_gold.cues import DECOY, Cue, CueIndex, Cues, cue_data
from extractor.learning.align_gold.places import Text

HEADER = 3.0  # points: the place's column is labelled as the field's, or as another's
CUE = 2.0  # a cue of the field stands before the place
DIRECT = 0.5  # and at once before it
AFTER = 4.0  # what stands right behind the place, or a box before it, says so; twice as much where it denies it
ROW = 1.0  # it stands in the note's own row
ENOUGH = 1.0  # from which a place is taken for the field
# More words than these between a note's code and a place, and the place is no longer in the code's row.
_ROW_WORDS = 8
_ROW_REACH = 400  # characters behind an identifier that its row may go on
_SURE_HEADER = 0.9  # likeness of a label to a known spelling
# Letters beyond which a choice is spelled out.
_SPELLED = 5
_COLON = re.compile(r"\s*:")
_YES_NO = frozenset({"bool", "callable"})
_PRECISE = re.compile(r"[0-9]\.[0-9]*[1-9]0*\s?%")
_UNTICKED = re.compile(r"(?:/\s+/|\[\s*\]|\bo\s|☐|¨)\s*(?:[A-Za-z]+\s+){0,2}\Z")
_TICKED = re.compile(r"(?:/\s*x\s*/|\[\s*[xv]\s*\]|\bx|☒|☑|þ|ý)\s*(?:regular\s+)?\Z", re.IGNORECASE)
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
        self._not_after = {name: re.compile(p, re.IGNORECASE) for name, p in cue_data()["not_after"].items()}
        self._after = {name: re.compile(p, re.IGNORECASE) for name, p in cue_data()["after"].items()}
        index = CueIndex(schema)
        self._cues = Cues(index.find(text.text), self._codes)
        self._atoms = sorted(Span(a.start, a.end) for a in text.atoms)
        self._spelled = _spellings(schema)
        lexicon = lexicon_of(schema)
        self._cells: list[tuple[Span, frozenset[str]]] = []
        self._headers = [s for grid in grids for column in grid.columns for s in column.header_spans]
        for grid in grids:
            matches = [lexicon.match(column.header) for column in grid.columns]
            for row in grid.rows:
                for cell, match, column in zip(row.cells, matches, grid.columns, strict=True):
                    if cell is not None and match.score >= _SURE_HEADER:
                        named = match.fields | ({DECOY} if match.decoy else set())
                        self._cells.append((cell.span, named | index.named(column.header)))
        self._cells.sort(key=lambda c: c[0])
        self._starts = [span.start for span, _ in self._cells]

    def cell(self, place: Span) -> tuple[Span | None, frozenset[str]]:
        """Return the cell around ``place`` and the fields that its column names."""
        for i in range(bisect_right(self._starts, place.start) - 1, -1, -1):
            span, fields = self._cells[i]
            if span.holds(place):
                return span, fields
            if span.end < place.start - _ROW_REACH:
                break
        return None, frozenset()

    def weigh(self, spec: FieldSpec, place: Span) -> Weighed:
        """Weigh ``spec`` at ``place``; from ``ENOUGH`` on the place may be taken for the field."""
        rivals = self._rivals(spec, place)
        cue = self._cues.before(place, rivals)
        direct = cue is not None and not self._atom_between(cue.span.end, place.start)
        score = 0.0
        if cue is not None and spec.name in cue.fields:
            score += CUE + DIRECT * direct
        elif direct:
            score -= CUE
        cell, named = self.cell(place)
        if named & rivals or DECOY in named:
            inside = direct and cue is not None and cell is not None and cell.holds(cue.span)
            # A header that lost its words misnames its column; which date stands in the row is plain.
            torn = spec.type == "date" and DECOY not in named and self.in_row(place)
            score += HEADER if spec.name in named else 0.0 if torn or (inside and score > 0) else -HEADER
        score += self._around(spec, place)
        if spec.name not in self._needs_cue and self.in_row(place):
            score += ROW if spec.type != "callable" or self.says_it(spec, place) else 0.0
        return Weighed(score, cue)

    def _around(self, spec: FieldSpec, place: Span) -> float:
        """Weigh what stands right behind the place, and a box before it that is ticked or not."""
        text = self._text.text
        score = 0.0
        if (after := self._after.get(spec.name)) is not None and after.match(text, place.end):
            return AFTER
        if (never := self._not_after.get(spec.name)) is not None and never.match(text, place.end):
            score -= 2 * AFTER
        if spec.type in {"choice", "callable"} and self._is_label(place):
            score -= AFTER
        if spec.type == "choice":
            before = "" if self.in_row(place) else text[max(0, place.start - 24) : place.start]
            if _UNTICKED.search(before):
                score -= 2 * AFTER  # a box left empty says no, whatever label stands before it
            elif _TICKED.search(before):
                score += AFTER
        return score

    def _is_label(self, place: Span) -> bool:
        """Tell whether the words are a label or part of one: in a header, or before a colon."""
        if self._cues.around(place) is not None or _COLON.match(self._text.text, place.end):
            return True
        return any(span.holds(place) for span in self._headers)

    def says_it(self, spec: FieldSpec, place: Span) -> bool:
        """Tell whether what is printed alone says so.

        That is a choice or "callable" spelled out, a whole sum of dollars, a rate of several digits.
        """
        printed = place.of(self._text.text)
        letters = sum(c.isalpha() for c in printed)
        if spec.type == "callable":
            return letters > _SPELLED
        if spec.type == "choice":
            return letters > (2 * _SPELLED if spec.name in self._needs_cue else _SPELLED)
        if spec.name in self._needs_cue:
            return False
        if spec.type == "money":
            return "$" in printed and "," in printed
        return spec.type == "percent" and _PRECISE.search(printed) is not None

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

    def _rivals(self, spec: FieldSpec, place: Span) -> frozenset[str]:
        """Return the fields that what is printed at ``place`` could state as well."""
        if spec.type == "choice":
            return self._spelled.get(_letters(place.of(self._text.text)), frozenset({spec.name}))
        kinds = _YES_NO if spec.type in _YES_NO else {spec.type}
        return frozenset(f.name for f in self._schema.fields if f.type in kinds)

    def _atom_between(self, start: int, end: int) -> bool:
        k = bisect_right(self._atoms, Span(start, start))
        return k < len(self._atoms) and self._atoms[k].end <= end


def _letters(printed: str) -> str:
    return "".join(c for c in printed.casefold() if c.isalnum())


def _spellings(schema: Schema) -> dict[str, frozenset[str]]:
    """Return the fields that each spelling of a choice may state."""
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for spec in schema.fields:
        for value, spellings in spec.choices.items():
            for spelling in (value, *spellings):
                fields[_letters(spelling)].add(spec.name)
    return {spelling: frozenset(names) for spelling, names in fields.items()}
