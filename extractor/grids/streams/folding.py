"""fold_rows: a header of several rows that a converter wrote row after row, one cell per line.

``Fixed | … | Price to`` / ``Rate Note CUSIP | Price to | …`` / ``Number | Public (%) | …``: each label is
torn over the rows, and the rows stand one after the other. Folding tries every row width and lays
the rows over each other; the lexicon says which width made labels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.lexicon import NO_MATCH, Lexicon, label_key
from extractor.grids.text.lines import tidy, trimmed
from extractor.ground.places import Span
from extractor.ground.regex import regex

Cell = tuple[Span, str]


class Place(NamedTuple):
    """Where a cell stands in its line, from ``start`` to ``end``; ``cell`` is None for one of the data."""

    line: int
    start: int
    end: int
    cell: Cell | None


_WIDEST = 60  # columns
_MANY = 10  # labels of a header; as many are not all of one word
_MOST_WORDS = 4  # words that one row of a label holds
_WORD = regex(r"\S+")
_SINGLE_BREAK = regex(r"(?<!\n)\n(?!\n)")
_ROWS = 4  # that one header is stacked in, at most


def cells_between(text: str, start: int, end: int) -> list[Cell]:
    """Return the cells of ``text[start:end]``, empty ones too: split at pipes, else at line breaks.

    Where a blank line stands between all cells, it takes two more breaks to make an empty one.
    """
    separator = "|" if text.count("|", start, end) > 2 else "\n"
    if separator == "\n" and not _SINGLE_BREAK.search(text, start, end):
        separator = "\n\n"
    cells: list[Cell] = []
    at = start
    while at <= end:
        stop = text.find(separator, at, end)
        stop = end if stop < 0 else stop
        span = trimmed(text, at, stop)
        cell = tidy(span.of(text))
        cells.append((span, cell if cell.strip("-:= ") else ""))
        at = stop + len(separator)
    return cells


def sense(labels: Sequence[HeaderLabel]) -> float:
    """Tell how much of a header a folding explains: words in known labels, less a charge per label and lost word."""
    words = [(len(label_key(h.text).split()), bool(h.match.score)) for h in labels]
    return sum(n if good else -0.45 * n for n, good in words) - 0.35 * len(labels)


def is_torn(labels: Sequence[HeaderLabel]) -> bool:
    """Tell whether other foldings are worth a try: many words without sense, or many labels of hardly a word each."""
    lost = sum(not h.match.score for h in labels)
    words = sum(len(label_key(h.text).split()) for h in labels)
    return lost * 5 >= len(labels) or (len(labels) >= _MANY and words * 2 < len(labels) * 3)


def fold_rows(cells: Sequence[Cell], lexicon: Lexicon, empty: int = 0) -> Iterator[list[HeaderLabel]]:
    """Yield the labels that each row width makes: with empty cells as written, and with them dropped.

    Up to ``empty`` cells before the first may be empty ones of the first row.
    """
    filled = [c for c in cells if c[1]]
    nothing = (Span(0, 0), "")
    for ahead in range(min(empty, _WIDEST // _ROWS) + 1):
        row = [*[nothing] * ahead, *cells]
        for width in range(max(3, ahead), min(len(row), _WIDEST) + 1):
            if 2 <= -(-len(row) // width) <= _ROWS and (not ahead or len(row) % width == 0):
                yield _fold(row, width, lexicon)
    for width in range(3, min(len(filled), _WIDEST) + 1):
        if 2 <= len(filled) // width <= _ROWS and len(filled) % width == 0:
            yield _fold(filled, width, lexicon)


def _fold(cells: Sequence[Cell], width: int, lexicon: Lexicon) -> list[HeaderLabel]:
    labels: list[HeaderLabel] = []
    for k in range(width):
        column = [c for c in cells[k::width] if c[1]]
        if label_key(_joined(column)):
            labels.append(_label(column, lexicon))
    return labels


def fold_columns(rows: Sequence[Sequence[Place]], lexicon: Lexicon) -> list[HeaderLabel]:
    """Fold header rows of fixed width: cells that stand over each other are one label.

    Rows of data say how wide the columns are; they add nothing to the labels. Nothing is returned where a
    column would hold two cells of a row.
    """
    columns: list[tuple[int, int, list[Place]]] = []
    for place in sorted((p for row in rows for p in row), key=lambda p: p.start):
        if columns and place.start < columns[-1][1]:
            low, high, held = columns[-1]
            columns[-1] = (low, max(high, place.end), [*held, place])
        else:
            columns.append((place.start, place.end, [place]))
    labels: list[HeaderLabel] = []
    for _, _, held in columns:
        if len({p.line for p in held}) < len(held):
            return []
        cells = [p.cell for p in sorted(held, key=lambda p: p.line) if p.cell is not None]
        if cells:
            labels.append(_label(cells, lexicon))
    return labels


def interleave_rows(
    rows: Sequence[Sequence[Cell]], lexicon: Lexicon, widths: Sequence[int] = ()
) -> Iterator[list[HeaderLabel]]:
    """Yield foldings of header rows that came one after the other with cells lost on either.

    With a row on each line the rows are known; with one cell a line, or all on one line, they are
    not, and every cut into an upper and a lower row is tried, and three rows where ``widths``
    tell how many cells the lowest may have. Rows are laid over each other in order, by dynamic programming:
    cells that make a known label win its words.
    """
    if len(rows) == 2:
        most = 1 if min(map(len, rows)) > 1 else _MOST_WORDS
        upper, lower = (row if len(row) > 1 else _cell_to_words(row[0]) for row in rows)
        if len(upper) > 2:
            yield _interleave(upper, lower, lexicon, most)
    cells = [c for row in rows for c in row]
    if len(rows) in {1, len(cells)} and 6 <= len(cells) <= _WIDEST:
        for cut in range(len(cells) // 3, len(cells) - len(cells) // 3 + 1):
            yield _interleave(cells[:cut], cells[cut:], lexicon)
        for full in widths:
            rest, lowest = cells[: len(cells) - full], cells[len(cells) - full :]
            for cut in range(max(len(rest) - full, 1), len(rest) // 2 + 1):
                yield _fill(rest[:cut], rest[cut:], lowest, lexicon)


def _cell_to_words(cell: Cell) -> list[Cell]:
    at = cell[0].start
    return [(Span(at + w.start(), at + w.end()), w[0]) for w in _WORD.finditer(cell[1])]


def _interleave(upper: Sequence[Cell], lower: Sequence[Cell], lexicon: Lexicon, most: int = 1) -> list[HeaderLabel]:
    """Fold two rows; a label takes up to ``most`` cells of each."""
    n, m = len(upper), len(lower)
    steps = [(a, b) for a in range(most + 1) for b in range(most + 1) if a or b]
    # By where they end and how many they are: what cells of one row say together.
    above = [[_joined(upper[i - a : i]) for a in range(min(most, i) + 1)] for i in range(n + 1)]
    below = [[_joined(lower[j - b : j]) for b in range(min(most, j) + 1)] for j in range(m + 1)]
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    taken = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            top = -math.inf if i or j else 0.0
            for a, b in steps:
                if a <= i and b <= j:
                    text = f"{above[i][a]} {below[j][b]}" if a and b else above[i][a] or below[j][b]
                    total = best[i - a][j - b] + _worth(text, lexicon)
                    if total > top:
                        top, taken[i][j] = total, (a, b)
            best[i][j] = top
    labels: list[HeaderLabel] = []
    i, j = n, m
    while i or j:
        a, b = taken[i][j]
        labels.append(_label((*upper[i - a : i], *lower[j - b : j]), lexicon))
        i, j = i - a, j - b
    return labels[::-1]


def _fill(upper: Sequence[Cell], middle: Sequence[Cell], lowest: Sequence[Cell], lexicon: Lexicon) -> list[HeaderLabel]:
    """Fold three rows of which the lowest is full: each of its cells takes in one from each row above, or none."""
    best: dict[tuple[int, int], tuple[float, tuple[tuple[Cell, ...], ...]]] = {(0, 0): (0.0, ())}
    for k, cell in enumerate(lowest):
        after: dict[tuple[int, int], tuple[float, tuple[tuple[Cell, ...], ...]]] = {}
        left = len(lowest) - k - 1
        for (i, j), (score, labels) in best.items():
            for a, b in ((1, 1), (0, 1), (1, 0), (0, 0)):
                at = (i + a, j + b)
                if at[0] > len(upper) or at[1] > len(middle) or len(middle) - at[1] > left or len(upper) - at[0] > left:
                    continue
                text = cell[1]
                if b:
                    text = f"{middle[j][1]} {text}"
                if a:
                    text = f"{upper[i][1]} {text}"
                total = score + _worth(text, lexicon)
                if at not in after or total > after[at][0]:
                    after[at] = (total, (*labels, (*upper[i : i + a], *middle[j : j + b], cell)))
        best = after
    found = best.get((len(upper), len(middle)))
    return [_label(cells, lexicon) for cells in found[1]] if found else []


def _joined(cells: Sequence[Cell]) -> str:
    return " ".join([c[1] for c in cells])


def _label(cells: Sequence[Cell], lexicon: Lexicon) -> HeaderLabel:
    text = _joined(cells)
    return HeaderLabel(text, tuple(c[0] for c in cells), lexicon.exact(text) or NO_MATCH)


@lru_cache(maxsize=2_048)  # each way to fold a header joins the same cells
def _worth(text: str, lexicon: Lexicon) -> float:
    """Count the words of a known label, less the charge per label; an unknown one costs its words."""
    words = len(label_key(text).split())
    return (words if lexicon.exact(text) is not None else -0.45 * words) - 0.35
