"""runs_to_transposed: labels that are each followed by the same number of values, one a note.

``CUSIP: a b c`` / ``Price to Public: x y z``: the notes are columns. Whether the values stand behind
their label on one line or below it on lines of their own, each label brings as many as there are notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.pairs.placed import run_to_cells
from extractor.grids.text.lines import Segment
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.values.atoms import atoms
from extractor.values.shapes import Shape, shape

_LEAST_LABELS = 4  # of a table turned on its side
_WORDS = frozenset({Shape.TEXT, Shape.EMPTY})
_LEADER = "...."  # dots that lead from a label to its value: "2001 ........ 102.250%"
_APART = 30  # lines between two labels of one table, notes between its halves included
_LONGEST = 300  # characters of a value that stands below its label
_FARTHEST = 3  # lines between a label and its last value, when the values stand below


@dataclass(slots=True)
class Run:
    """A label and the segments up to the next one."""

    label: Segment
    values: list[Segment] = field(default_factory=list)


def segments_to_runs(segments: Sequence[Segment], lexicon: Lexicon) -> list[Run]:
    """Cut segments into runs at each label: a known spelling, the first of a row, words before a colon or a leader."""
    segments = _unlabelled(segments, lexicon)
    runs: list[Run] = []
    width = Counter(s.line for s in segments)
    for segment in segments:
        text = segment.text
        plain = shape(text) is Shape.TEXT
        if plain and runs and width[segment.line] == 1 and _ends_label(runs[-1], segment, lexicon):
            label = runs[-1].label
            runs[-1].label = label._replace(text=f"{label.text} {text}")
            continue
        known = plain and bool(lexicon.match(text).score) and not (runs and _answers(runs[-1].label, segment, lexicon))
        waiting = bool(runs) and not runs[-1].values and runs[-1].label.text.endswith(":")
        heads = plain and segment.column == 0 and width[segment.line] >= 3 and not waiting
        if known or heads or (text.endswith((":", _LEADER)) and len(text) <= 90):
            wrapped = (runs[-1].values[-1] if runs[-1].values else runs[-1].label) if runs else None
            if wrapped is not None and width[wrapped.line] == 1 and _continues(wrapped, segment, lexicon):
                if runs[-1].values:
                    runs[-1].values.pop()
                else:
                    runs.pop()
                whole = Span(wrapped.span.start, segment.span.end)
                segment = segment._replace(span=whole, text=f"{wrapped.text} {text}")  # noqa: PLW2901 - the label, whole
            elif runs and not known and _is_begun(runs[-1], segment) and width[segment.line] == 1:
                begun = runs.pop().label
                whole = Span(begun.span.start, segment.span.end)
                segment = segment._replace(span=whole, text=f"{begun.text} {text}")  # noqa: PLW2901 - the label, whole
            runs.append(Run(segment))
        elif runs:
            runs[-1].values.append(segment)
    for run in runs:
        run.values = _in_a_row(run)
    return runs


def _unlabelled(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Part a label that fills its column from the first of its values: one blank is all that stands between them."""
    width = Counter(s.line for s in segments)
    out: list[Segment] = []
    for segment in segments:
        label, colon, value = segment.text.partition(": ")
        whole = len(segment.text) == len(segment.span)  # no blank was taken out
        parts = bool(colon) and whole and segment.column == 0 and width[segment.line] > 1
        if parts and shape(value) not in _WORDS and lexicon.exact(label) is not None:
            cut = segment.span.start + len(label) + 1
            out.append(segment._replace(span=Span(segment.span.start, cut), text=f"{label}:"))
            out.append(segment._replace(span=Span(cut + 1, segment.span.end), text=value))
        else:
            out.append(segment)
    return out


def _answers(label: Segment, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether words that name a field stand in the row of its own label: ``Redemption  Callable`` is an answer."""
    if segment.line != label.line or segment.text.endswith(":"):
        return False
    return not lexicon.match(segment.text).fields.isdisjoint(lexicon.match(label.text).fields)


def _continues(above: Segment, label: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a label began on the line above (``Coupon (Interest / Rate):``, ``Issuer may call / from``)."""
    if label.line != above.line + 1 or above.text.endswith(":"):
        return False
    goes_on = label.text[0].islower() and above.column == label.column == 0 and shape(above.text) is Shape.TEXT
    return goes_on or bool(lexicon.match(f"{above.text} {label.text}").score)


def _ends_label(run: Run, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether words alone below a label with values beside it are its last: ``Next Call`` over ``Date``."""
    beside = len(run.values) > 1 and all(v.line == run.label.line for v in run.values)
    below = segment.column == 0 and segment.line == run.label.line + 1
    return beside and below and lexicon.exact(f"{run.label.text} {segment.text}") is not None


def _is_begun(run: Run, label: Segment) -> bool:
    """Tell whether a label without values and colon is the first line of one that ends with its colon right below."""
    above = run.label
    return not run.values and label.line == above.line + 1 and label.text.endswith(":") and above.text[-1].isalpha()


def _in_a_row(run: Run) -> list[Segment]:
    """Return the values of the first line that holds several, else all of them (one a line)."""
    width = Counter(v.line for v in run.values)
    line = next((v.line for v in run.values if width[v.line] >= 2), None)
    return run.values if line is None else [v for v in run.values if v.line == line]


def runs_to_transposed(runs: Sequence[Run], segments: Sequence[Segment], text: str) -> list[Grid]:
    """Return a grid for the stretch of labels that agree on how many notes there are (two or more).

    A table whose columns are named by their identifiers is read by itself: years in an annex may have more labels.
    """
    for stretch in (_named_stretch(runs), runs):
        if grids := _agreed(stretch, segments, text):
            return grids
    return []


def _named_stretch(runs: Sequence[Run]) -> Sequence[Run]:
    """Return the runs around the first label whose values are identifiers, as far as others bring as many values."""
    named = next((k for k, run in enumerate(runs) if _is_naming(run)), None)
    if named is None:
        return ()
    notes = len(runs[named].values)
    low = high = named
    for k in range(named - 1, -1, -1):
        if runs[low].label.line - runs[k].label.line > _APART:
            break
        low = k if len(runs[k].values) == notes else low
    for k in range(named + 1, len(runs)):
        if runs[k].label.line - runs[high].label.line > _APART:
            break
        high = k if len(runs[k].values) == notes else high
    return runs[low : high + 1]


def _is_naming(run: Run) -> bool:
    return len(run.values) >= 2 and _together(run) and all(shape(v.text) is Shape.CUSIP for v in run.values)


def _agreed(runs: Sequence[Run], segments: Sequence[Segment], text: str) -> list[Grid]:
    counts = Counter(len(r.values) for r in runs if len(r.values) >= 2 and _together(r))
    for notes, labels in counts.most_common(1):
        for run in runs:
            _part(run, notes)
            _trim(run, notes)
        members = [r for r in runs if len(r.values) == notes and _together(r) and not _is_prose(r)]
        typed = sum(_alike(r) for r in members)
        agreed = labels * 2 >= sum(len(r.values) >= 2 for r in runs) and sum(map(_is_cut_across, members)) < 2
        distinct = len({r.label.text for r in members})
        if distinct * 2 > len(members) and labels >= _LEAST_LABELS and typed >= _LEAST_LABELS - 1 and agreed:
            return [_grid(members, runs, segments, text)]
    return []


def _part(run: Run, notes: int) -> None:
    """Part the values of a run that one blank keeps together, once they are one typed value a note."""
    if len(run.values) >= notes or not all(len(v.text) == len(v.span) for v in run.values):
        return
    parted = [
        value._replace(
            span=Span(value.span.start + a.start, value.span.start + a.end), text=value.text[a.start : a.end]
        )
        for value in run.values
        for a in atoms(value.text)
    ]
    parted_run = Run(run.label, parted)
    if len(parted) == notes and _together(parted_run) and _alike(parted_run):
        run.values = parted


def _trim(run: Run, notes: int) -> None:
    """Cut off what follows the last label on the page, once it has brought one typed value a note."""
    if len(run.values) > notes:
        short = Run(run.label, run.values[:notes])
        if _together(short) and _alike(short):
            run.values = short.values


def _together(run: Run) -> bool:
    lines = [run.label.line, *(v.line for v in run.values)]
    return all(b - a <= _FARTHEST for a, b in pairwise(lines))


def _alike(run: Run) -> bool:
    """Tell whether a label's values are of one typed make, one a note."""
    shapes = {shape(v.text) for v in run.values} - {Shape.NOT_STATED, Shape.PLACEHOLDER}
    return len(shapes) == 1 and shapes != {Shape.TEXT}


def _is_prose(run: Run) -> bool:
    """Tell whether paragraphs stand below a heading: they hold for all notes, and are not a value for each."""
    return any(len(v.text) > _LONGEST and v.line != run.label.line for v in run.values)


def _is_cut_across(run: Run) -> bool:
    """Tell whether values hold an identifier and something else: the row of a table, one cell a line."""
    codes = sum(shape(v.text) is Shape.CUSIP for v in run.values)
    return 0 < codes < len(run.values)


def _grid(members: Sequence[Run], runs: Sequence[Run], segments: Sequence[Segment], text: str) -> Grid:
    notes = len(members[0].values)
    first = next(r for r in members if _alike(r))
    within = [r for r in runs if first.label.line <= r.label.line <= members[-1].label.line]
    columns: list[Column] = []
    cells: list[list[GridCell | None]] = [[] for _ in range(notes)]
    heads = _headings(segments, first.label, notes)
    if heads:
        columns.append(Column(""))
        for k, head in enumerate(heads):
            cells[k].append(head)
    full = [r.values for r in members if all(v.line == r.label.line for v in r.values)]
    for run in within:
        values: Sequence[Segment | None] = run.values
        if len(values) != notes:
            shared = run.values * notes if len(run.values) == 1 else []
            values = run_to_cells(run.label, run.values, full, text) or shared
        for note, value in zip(cells, values, strict=False):
            note.append(value and GridCell(value.span, value.text, torn=len(value.text) < len(value.span)))
        columns += [Column(run.label.text, (run.label.span,))] if values else []
    rows = tuple(Row(tuple(c), Span(top.start, top.end)) for c in cells if (top := _first(c)) is not None)
    span = Span.around(s.span for r in within for s in (r.label, *r.values))
    return Grid("transposed", tuple(columns), rows, span, (Repair("transpose", span, f"{notes} notes"),))


def _headings(segments: Sequence[Segment], label: Segment, notes: int) -> list[GridCell]:
    """Return the notes' names over their columns: lines of one segment a note right above the first label."""
    lines: dict[int, list[Segment]] = {}
    for s in segments:
        if label.line - 4 <= s.line < label.line:
            lines.setdefault(s.line, []).append(s)
    rows = [row for _, row in sorted(lines.items()) if len(row) == notes and row[0].span.end <= label.span.start]
    if not rows:
        return []
    return [
        GridCell(Span(rows[0][k].span.start, rows[0][k].span.end), " ".join(row[k].text for row in rows))
        for k in range(notes)
    ]


def _first(cells: Sequence[GridCell | None]) -> Span | None:
    return next((c.span for c in cells if c is not None), None)
