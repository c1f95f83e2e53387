"""pairs_to_grids: a run of labels and values is cut into the sheets of the notes, each a grid of one row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise

from extractor.grids.lexicon import label_key
from extractor.grids.pairs import Pair
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_LEAST_TWINS = 4  # lines that print their label once a note
# A line of its own behind the last note's sheet: "For both", "Terms applicable to all notes:", "Each series of notes".
_OF_ALL = regex(
    r"(?:\A|\n)[ \t|*]*(?:(?:terms\s)?(?:for|applicable\sto|common\sto|of)\s)?(?:both|all|each)"
    r"(?:\s(?:of|the|these))*(?:\s(?:series|tranches?|class(?:es)?))?(?:\sof)?(?:\sthe)?"
    r"(?:\s(?:notes|bonds|debentures|securities))?[ \t]?:?[ \t|*]*(?:\n|\Z)",
    re.IGNORECASE,
)
_HEADING = 120  # characters between a value and the next label in which such a line stands


def pairs_to_grids(pairs: Sequence[Pair], text: str = "") -> list[Grid]:
    """Turn each section of pairs into a grid of one row; ``text`` is what stands between them."""
    grids: list[Grid] = []
    sections = pairs_to_sections(pairs)
    if len(sections) > 1:
        sections[-1:] = _without_closing(sections[-1], text)
    for section in sections:
        columns = tuple(Column(p.label, (p.label_span,)) for p in section)
        cells = tuple(GridCell(p.value, p.text, p.torn) if len(p.value) else None for p in section)
        span = Span.around([s for p in section for s in ((p.label_span, p.value) if len(p.value) else (p.label_span,))])
        repairs = tuple(Repair("join_wrapped", p.value, p.text) for p in section if p.torn)
        grids.append(Grid("pairs", columns, (Row(cells, span),), span, repairs))
    return grids


def pairs_to_sections(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Cut a run of pairs where a second sheet begins, beside the first one or below it."""
    return list(chain.from_iterable(_stacked(part) for part in _beside(pairs)))


def _beside(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Part sheets that stand side by side: lines that print one label several times, with a value a note."""
    lines = [list(line) for _, line in groupby(pairs, key=lambda p: p.line)]
    twins = [k for k, line in enumerate(lines) if len(line) > 1 and len({label_key(p.label) for p in line}) == 1]
    notes = len(lines[twins[0]]) if twins else 0
    if len(twins) < _LEAST_TWINS or any(len(lines[k]) != notes for k in twins):
        return [list(pairs)]
    first, last = twins[0], twins[-1]
    sheets = [[lines[k][note] for k in twins] for note in range(notes)]
    others = [p for k, line in enumerate(lines[first:last], first) if k not in twins for p in line]
    above, below = (list(chain.from_iterable(part)) for part in (lines[:first], lines[last + 1 :]))
    return [part for part in (above, *sheets, others, below) if part]


def _stacked(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Cut a run of pairs where a sheet begins below another: several labels in a row that were all there before."""
    sections: list[list[Pair]] = [[]]
    seen: set[str] = set()
    keys = [label_key(p.label) for p in pairs]
    for k, pair in enumerate(pairs):
        ahead = [key for key in keys[k : k + 4] if key]
        again = sum(key in seen for key in ahead)
        filled = sum(bool(p.text) for p in pairs[k : k + 4])
        if keys[k] in seen and len(ahead) == 4 and again >= 3 and filled >= 3 and len(set(ahead)) == 4:
            sections.append([])
            seen = set()
        sections[-1].append(pair)
        seen.add(keys[k])
    return [part for k, section in enumerate(sections) for part in _without_common(section, sections[k + 1 : k + 2])]


def _without_common(section: list[Pair], following: Sequence[list[Pair]]) -> Iterator[list[Pair]]:
    """Cut what a first sheet says of all notes from its own, which begins where the next sheet's labels begin."""
    if section and following:
        mine, theirs = ([label_key(p.label) for p in s] for s in (section, following[0]))
        at = mine.index(theirs[0]) if theirs[0] in mine else 0
        coded = any(shape(p.text) in {Shape.CUSIP, Shape.ISIN} for p in section[:at])
        if at and not coded and mine[at:] == theirs[: len(mine) - at]:
            yield section[:at]
            section = section[at:]
    if section:
        yield section


def _without_closing(section: list[Pair], text: str) -> list[list[Pair]]:
    """Cut what a heading behind the last note's sheet says of all notes from that sheet."""
    for k, (pair, below) in enumerate(pairwise(section), 1):
        end = pair.value.end if len(pair.value) else pair.label_span.end
        between = text[end : below.label_span.start]
        if len(between) <= _HEADING and _OF_ALL.search(between):
            return [section[:k], section[k:]]
    return [section]
