"""cells_to_pairs: labels stacked in one cell, and their values stacked in the next.

Covers set ``Pricing Date / Settlement Date / Maturity Date`` as lines of one cell and the three dates as
lines of the cell beside or below it. Where markup tells the lines of a cell, each is a label or a value;
elsewhere the lines are one run of words, and its labels and values have to be known ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.pairs.pairs import Pair
from extractor.grids.tables.kinds import UNTYPED
from extractor.grids.text.lines import trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.atoms import atoms
from extractor.values.shapes import Shape, shape

_WORD = regex(r"\S+")
_FEWEST_CARDS = 3  # of a table whose cells stack labels and values
_LONGEST = 200  # characters of a cell of labels
_MOST_WORDS = 7  # words of one label


def cells_to_pairs(
    rows: Sequence[RawRow], text: str, lexicon: Lexicon
) -> Iterator[tuple[list[Pair], RowCell, RowCell]]:
    """Yield the pairs of each cell of stacked labels, with the two cells that hold them."""
    for k, row in enumerate(rows):
        for n, cell in enumerate(row):
            lines = _label_lines(cell, text, lexicon) if cell.cuts else []
            labels = lines or cell_to_labels(cell, text, lexicon)
            if not labels:
                continue
            beside = row[n + 1 : n + 2]
            below = [] if not lines and _heads_column(rows, k, cell, len(labels), text) else _under(rows, k, cell)
            for other in (*beside, *below):
                values = _value_lines(other, text) if lines else _values(other, text)
                if lines and len(values) > len(labels):
                    values = _wrapped_values(cell, labels, other, text)
                if len(values) == len(labels):
                    pairs = [
                        Pair(_tidy(label, text), label, value, _tidy(value, text), k)
                        for label, value in zip(labels, values, strict=True)
                    ]
                    yield pairs, cell, other
                    break


def _under(rows: Sequence[RawRow], k: int, cell: RowCell) -> list[RowCell]:
    """Return the first cell of the row below that stands under a cell of row ``k``."""
    return [c for c in rows[k + 1] if c.reaches(cell)][:1] if k + 1 < len(rows) else []


def _heads_column(rows: Sequence[RawRow], k: int, cell: RowCell, labels: int, text: str) -> bool:
    """Tell whether two rows below hold such values: a column ``Coupon Type / Rate`` is no note's pair."""
    return all(
        found and len(_values(found[0], text)) == labels for n in (k, k + 1) for found in [_under(rows, n, cell)]
    )


def cards_to_pairs(rows: Sequence[RawRow], text: str, lexicon: Lexicon) -> Iterator[tuple[Pair, RowCell]]:
    """Yield the pair of each cell that holds a label and, on the lines below it, its value.

    A table of such cells has few others; a header whose labels wrap has no values in its lower lines.
    """
    cards = [(k, cell, lines) for k, row in enumerate(rows) for cell in row if (lines := _card(cell, text, lexicon))]
    typed = sum(shape(_tidy(value, text)) not in UNTYPED for _, _, (_, value) in cards)
    if len(cards) < _FEWEST_CARDS or len(cards) * 2 < sum(map(len, rows)) or typed * 2 < len(cards):
        return
    for k, cell, (label, value) in cards:
        yield Pair(_tidy(label, text), label, value, _tidy(value, text), k), cell


def _card(cell: RowCell, text: str, lexicon: Lexicon) -> tuple[Span, Span] | None:
    if not cell.cuts or len(cell.lines) < 2 or lexicon.exact(cell.text) is not None:
        return None
    label, *below = (trimmed(text, line.start, line.end) for line in cell.lines)
    value = Span(below[0].start, below[-1].end)
    named = lexicon.exact(_tidy(label, text))
    return (label, value) if named is not None and lexicon.exact(_tidy(value, text)) is None else None


def _tidy(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _label_lines(cell: RowCell, text: str, lexicon: Lexicon) -> list[Span]:
    """Return the labels that the lines of a cell are: each ends in a colon, or each is a known spelling.

    A label may wrap: lines up to the next colon are one. A single label over several lines is not stacked.
    """
    lines = [trimmed(text, line.start, line.end) for line in cell.lines]
    closed = [text[line.end - 1] == ":" for line in lines]
    if not any(closed):
        matches = [lexicon.exact(_tidy(line, text)) for line in lines]
        known = all(m is not None and (m.fields or m.decoy) for m in matches)
        return lines if known and lexicon.exact(cell.text) is None else []
    if sum(closed) < 2 or not closed[-1] or cell.text.count(":") > sum(closed):
        return []
    ends = [k for k, end in enumerate(closed) if end]
    starts = [0, *(k + 1 for k in ends[:-1])]
    return [Span(lines[a].start, lines[b].end) for a, b in zip(starts, ends, strict=True)]


def _value_lines(cell: RowCell, text: str) -> list[Span]:
    """Return the lines of a cell of values; none where a line is a label itself."""
    lines = [trimmed(text, line.start, line.end) for line in cell.lines]
    return [] if any(text[line.end - 1] == ":" for line in lines) else lines


def _wrapped_values(labels: RowCell, starts: Sequence[Span], values: RowCell, text: str) -> list[Span]:
    """Return the values that run over lines: what goes on to the line on which the next label stands.

    Where the labels' cell has no empty lines to keep in step, a line that goes on with the one above tells it.
    """
    opening = [
        n for n, line in labels.numbered if any(s.start == trimmed(text, line.start, line.end).start for s in starts)
    ]
    lines = [(n, trimmed(text, line.start, line.end)) for n, line in values.numbered]
    if opening[-1] >= len(opening):
        groups = [
            [line for n, line in lines if low <= n < high] for low, high in pairwise([*opening, lines[-1][0] + 1])
        ]
    else:
        groups = []
        for _, line in lines:
            if groups and _goes_on(groups[-1][-1].of(text), line.of(text)):
                groups[-1].append(line)
            else:
                groups.append([line])
    return [Span(group[0].start, group[-1].end) for group in groups if group]


def _goes_on(above: str, line: str) -> bool:
    """Tell whether a line is the rest of the one above it."""
    return line[0].islower() or above.endswith((",", "and", "or", "of", "the", "on", "to", "-"))


def cell_to_labels(cell: RowCell, text: str, lexicon: Lexicon) -> list[Span]:
    """Return the labels that a cell is made of, none unless there are two or more and nothing else."""
    if not 12 <= len(cell.span) <= _LONGEST or ":" in cell.text or lexicon.exact(cell.text) is not None:
        return []
    words = list(_WORD.finditer(text, cell.span.start, cell.span.end))
    out: list[Span] = []
    at = 0
    while at < len(words):
        end = _label_end(words, at, text, lexicon)
        if end is None:
            return []
        out.append(Span(words[at].start(), words[end - 1].end()))
        at = end
    return out if len(out) > 1 else []


def _label_end(words: Sequence[re.Match[str]], at: int, text: str, lexicon: Lexicon) -> int | None:
    for end in range(min(at + _MOST_WORDS, len(words)), at, -1):
        match = lexicon.exact(text[words[at].start() : words[end - 1].end()])
        if match is not None and (match.fields or match.decoy):
            return end
    return None


def _values(cell: RowCell, text: str) -> list[Span]:
    """Return the typed values that a cell is made of, none if words stand between them."""
    if len(cell.span) > _LONGEST:
        return []
    found = atoms(cell.span.of(text))
    if any(a.shape is Shape.TEXT for a in found):
        return []
    start = cell.span.start
    return [Span(start + a.start, start + a.end) for a in found]
