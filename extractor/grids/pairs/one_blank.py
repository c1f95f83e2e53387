"""part_sheet: a sheet with a column a note whose columns a converter left one blank apart.

``CUSIP: 02006DUP4 02006DUQ2`` over ``Maturity Date: 3/15/2013 3/15/2015``: the identifiers tell how many notes there
are, and each line that brings as many values of one make behind its label has one of each. Other lines stay whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.lines import Segment
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.atoms import Atom, atoms
from extractor.values.shapes import Shape

_FEWEST_NOTES = 2
_FEWEST_DIGITS = 18  # of a line that holds a label and two identifiers
_APART = 30  # lines between the identifiers and another line of the sheet
_LONGEST = 400  # characters
_LABEL = 90  # characters
_TELLING = frozenset({"maturity_date", "coupon_rate", "principal_amount", "spread"})  # one note may have two codes
_WORDS = frozenset({Shape.TEXT, Shape.COUPON_TYPE})  # "Step: ..."
# Several values of one make are each note's here: a period's ends, a denomination and its step, agencies' grades.
_OF_ALL = regex(
    r"\b(?:(?:offering|sale) (?:period|dates?)|denominations?|increments|(?:payment|record) dates)\b"
    r"|\A(?:expected |credit |note )*ratings\b|moody['’]?s ?(?:/|and|&) ?s ?& ?p",
    re.IGNORECASE,
)
_ALIKE = frozenset({Shape.NOT_STATED, Shape.PLACEHOLDER})  # of the make of any other value


def part_sheet(segments: Sequence[Segment], lexicon: Lexicon) -> Sequence[Segment]:
    """Return the segments with the lines of such a sheet cut into labels and values."""
    naming = next((s for s in segments if _may_name(s.text) and _named(s, lexicon)), None)
    if naming is None:
        return segments
    notes = len(_named(naming, lexicon))
    width = Counter(s.line for s in segments)
    out: list[Segment] = []
    told = False
    for segment in segments:
        near = abs(segment.line - naming.line) <= _APART and width[segment.line] == 1
        pieces = _parted(segment, notes, lexicon) if near else [segment]
        told = told or (len(pieces) > 1 and bool(lexicon.match(pieces[0].text).fields & _TELLING))
        out += pieces
    return out if told else segments


def _may_name(text: str) -> bool:
    """Tell quickly whether a line may hold a label and several identifiers."""
    return "USIP" in text and len(text) > _FEWEST_DIGITS and text[-1].isdigit() and len(text) < _LONGEST


def _named(segment: Segment, lexicon: Lexicon) -> list[Atom]:
    """Return the identifiers that follow their label on a line; none unless there are several and nothing else."""
    cut = _cut(segment, lexicon)
    codes = cut[1] if cut is not None else []
    return codes if len(codes) >= _FEWEST_NOTES and all(a.shape is Shape.CUSIP for a in codes) else []


def _cut(segment: Segment, lexicon: Lexicon) -> tuple[int, list[Atom]] | None:
    """Return where a line's label ends, and the values behind it."""
    text = segment.text
    if len(text) != len(segment.span) or len(text) > _LONGEST:
        return None
    label, colon, _ = text[: _LABEL + 1].partition(":")
    if colon:
        end = len(label) + 1
        return end, [a._replace(start=a.start + end, end=a.end + end) for a in atoms(text[end:])]
    found = atoms(text)
    if len(found) > _FEWEST_NOTES and found[0].shape is Shape.TEXT and lexicon.exact(text[: found[0].end]) is not None:
        return found[0].end, found[1:]
    return None


def _parted(segment: Segment, notes: int, lexicon: Lexicon) -> list[Segment]:
    cut = _cut(segment, lexicon)
    values = _with_words(cut[1], notes) if cut is not None else []
    makes = {a.shape for a in values} - _ALIKE
    if cut is None or len(values) != notes or len(makes - {Shape.TEXT}) > 1 or makes == {Shape.TEXT}:
        return [segment]
    if _OF_ALL.search(segment.text[: cut[0]]):
        return [segment]
    return [_piece(segment, 0, cut[0], 0), *(_piece(segment, a.start, a.end, k) for k, a in enumerate(values, 1))]


def _with_words(values: Sequence[Atom], notes: int) -> Sequence[Atom]:
    """Take one note's words, and the figures among them, for its value: ``3% Step: 3% until 2025, then 4% 5%``.

    Those of the last note may go on below, and break behind a figure.
    """
    words = [k for k, a in enumerate(values) if a.shape in _WORDS]
    if all(a.shape is not Shape.TEXT for a in values):
        return values
    last = len(values) - 1 if words[0] + 1 == notes else words[-1]
    said = Atom(values[words[0]].start, values[last].end, Shape.TEXT)
    return [*values[: words[0]], said, *values[last + 1 :]]


def _piece(segment: Segment, start: int, end: int, column: int) -> Segment:
    at = segment.span.start
    return segment._replace(span=Span(at + start, at + end), text=segment.text[start:end], column=column)
