"""runs_to_transposed: labels that are each followed by the same number of values, one a note.

``CUSIP: a b c`` / ``Price to Public: x y z``: the notes are columns. Whether the values stand behind
their label on one line or below it on lines of their own, each label brings as many as there are notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.grids.lexicon import Lexicon
from extractor.grids.lines import Segment
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_LEAST_LABELS = 4
_FARTHEST = 3  # lines between a label and its last value, when the values stand below


@dataclass(slots=True)
class Run:
    """A label and the segments up to the next one."""

    label: Segment
    values: list[Segment] = field(default_factory=list)


def segments_to_runs(segments: Sequence[Segment], lexicon: Lexicon) -> list[Run]:
    """Cut segments into runs at each label: a known spelling, or words that end in a colon."""
    runs: list[Run] = []
    width = Counter(s.line for s in segments)
    for segment in segments:
        text = segment.text
        plain = shape(text) is Shape.TEXT
        known = plain and bool(lexicon.match(text).score)
        heads = plain and segment.column == 0 and width[segment.line] >= 3  # first of a row of several
        if known or heads or (text.endswith(":") and len(text) <= 90):
            runs.append(Run(segment))
        elif runs:
            runs[-1].values.append(segment)
    for run in runs:
        beside = [v for v in run.values if v.line == run.label.line]
        run.values = beside if len(beside) >= 2 else run.values
    return runs


def runs_to_transposed(runs: Sequence[Run]) -> list[Grid]:
    """Return a grid for each stretch of labels that agree on how many notes there are (two or more)."""
    counts = Counter(len(r.values) for r in runs if len(r.values) >= 2 and _together(r))
    grids: list[Grid] = []
    for notes, labels in counts.most_common(1):
        if labels < _LEAST_LABELS:
            continue
        members = [r for r in runs if len(r.values) == notes and _together(r)]
        typed = sum(_alike(r) for r in members)
        if typed >= _LEAST_LABELS - 1 and labels * 2 >= len([r for r in runs if len(r.values) >= 2]):
            grids.append(_grid(members, runs, notes))
    return grids


def _together(run: Run) -> bool:
    lines = [run.label.line, *(v.line for v in run.values)]
    steps = [b - a for a, b in zip(lines, lines[1:], strict=False)]
    return all(s <= _FARTHEST for s in steps)


def _alike(run: Run) -> bool:
    """Tell whether a label's values are of one typed make, one a note."""
    shapes = {shape(v.text) for v in run.values} - {Shape.NOT_STATED, Shape.PLACEHOLDER}
    return len(shapes) == 1 and shapes != {Shape.TEXT}


def _grid(members: Sequence[Run], runs: Sequence[Run], notes: int) -> Grid:
    first = next(r for r in members if _alike(r))
    within = [r for r in runs if first.label.line <= r.label.line <= members[-1].label.line]
    columns: list[Column] = []
    cells: list[list[GridCell | None]] = [[] for _ in range(notes)]
    for run in within:
        shared = len(run.values) == 1
        if len(run.values) != notes and not shared:
            continue
        columns.append(Column(run.label.text, (run.label.span,)))
        for k in range(notes):
            value = run.values[0 if shared else k]
            cells[k].append(GridCell(value.span, value.text))
    rows = tuple(Row(tuple(c), Span(first.start, first.end)) for c in cells if (first := _first(c)) is not None)
    span = Span.around(s.span for r in within for s in (r.label, *r.values))
    return Grid("transposed", tuple(columns), rows, span, (Repair("transpose", span, f"{notes} notes"),))


def _first(cells: Sequence[GridCell | None]) -> Span | None:
    return next((c.span for c in cells if c is not None), None)
