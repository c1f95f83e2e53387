"""pairs_to_grids: a run of labels and values is cut into the sheets of the notes, each a grid of one row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from extractor.grids.labels.lexicon import label_key
from extractor.grids.pairs.closing import cut_closing
from extractor.grids.pairs.pairs import Pair
from extractor.grids.text.commons import text_to_commons
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import is_code

_LEAST_TWINS = 4  # lines that print their label once a note
_LEAST_OF_ANOTHER = 4  # labels that a sheet of another kind of note has in common with the one above it
_LISTED = regex(r"(?:[A-Z]|[1-9]|[ivx]{1,4})[.)]\s")  # "B. Floating rate notes", over their terms


def pairs_to_grids(pairs: Sequence[Pair], text: str, schema: Schema) -> list[Grid]:
    """Turn each section of pairs into a grid of one row.

    A section is one note's sheet, or what stands below a heading of terms that hold for all notes.
    """
    grids: list[Grid] = []
    sections = pairs_to_sections(pairs)
    if len(sections) > 1 and (commons := text_to_commons(text)):
        sections = list(chain.from_iterable(_cut(section, commons) for section in sections))
    sections = cut_closing(sections, text, schema)
    for section in sections:
        columns = tuple(Column(p.label, (p.label_span,)) for p in section)
        cells = tuple(GridCell(p.value, p.text, p.torn) if len(p.value) else None for p in section)
        span = Span.around([s for p in section for s in ((p.label_span, p.value) if len(p.value) else (p.label_span,))])
        repairs = tuple(Repair("join_wrapped", p.value, p.text) for p in section if p.torn)
        grids.append(Grid("pairs", columns, (Row(cells, span),), span, repairs))
    return grids


def _cut(pairs: Sequence[Pair], commons: Sequence[int]) -> list[list[Pair]]:
    """Cut the pairs, which are in order, at the headings of what holds for all notes."""
    parts = groupby(pairs, key=lambda p: bisect_right(commons, p.label_span.start))
    return [list(part) for _, part in parts]


def pairs_to_sections(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Cut a run of pairs where a second sheet begins, beside the first one or below it."""
    return list(chain.from_iterable(_stacked(part) for part in _beside(pairs)))


def _beside(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Part sheets that stand side by side: lines that print one label several times, with a value a note.

    Where no line has a second value, there is no second sheet: a converter repeats what stands in a cell over several
    columns, once for each of them.
    """
    lines = [list(line) for _, line in groupby(pairs, key=lambda p: p.line)]
    twins = [k for k, line in enumerate(lines) if len(line) > 1 and len({label_key(p.label) for p in line}) == 1]
    notes = len(lines[twins[0]]) if twins else 0
    if twins and all(len({p.text for p in lines[k]}) == 1 for k in twins):
        return [[p for k, line in enumerate(lines) for p in (line[:1] if k in twins else line)]]
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
        repeats = keys[k] in seen and len(ahead) == 4 and again >= 3 and filled >= 3 and len(set(ahead)) == 4
        if repeats or (keys[k] in seen and _is_of_another_kind(sections[-1], pairs[k:])):
            opened = sections[-1].pop() if _LISTED.match(sections[-1][-1].label) else None
            sections.append([opened] if opened else [])
            seen = set()
        sections[-1].append(pair)
        seen.add(keys[k])
    return [part for k, section in enumerate(sections) for part in _without_common(section, sections[k + 1 : k + 2])]


def _is_of_another_kind(section: Sequence[Pair], rest: Sequence[Pair]) -> bool:
    """Tell whether a sheet of a note of another kind begins: a floater's labels are only in part a fixed note's.

    Enough of the first sheet's labels have to come again, each with another value, and none with the same.
    """
    said = {label_key(p.label): p.text for p in section if p.text}
    again = {key: p.text for p in rest if p.text and (key := label_key(p.label)) in said}
    codes = any(is_code(p.text) for p in section)
    differ = sum(text != said[key] for key, text in again.items())
    return not codes and differ >= _LEAST_OF_ANOTHER and differ * 4 >= len(again) * 3


def _without_common(section: list[Pair], following: Sequence[list[Pair]]) -> Iterator[list[Pair]]:
    """Cut what a first sheet says of all notes from its own, which begins where the next sheet's labels begin."""
    if section and following:
        mine, theirs = ([label_key(p.label) for p in s] for s in (section, following[0]))
        at = mine.index(theirs[0]) if theirs[0] in mine else 0
        coded = any(is_code(p.text) for p in section[:at])
        if at and not coded and mine[at:] == theirs[: len(mine) - at]:
            yield section[:at]
            section = section[at:]
    if section:
        yield section
