"""fold_rows: a header of several rows that a converter wrote row after row, one cell per line.

``Fixed | … | Price to`` / ``Rate Note CUSIP | Price to | …`` / ``Number | Public (%) | …``: each label is
torn over the rows, and the rows stand one after the other. Folding tries every row width and lays
the rows over each other; the lexicon says which width made labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grids.headers import HeaderLabel
from extractor.grids.lexicon import NO_MATCH, Lexicon, label_key
from extractor.grids.lines import tidy, trimmed
from extractor.ground.places import Span

Cell = tuple[Span, str]

_WIDEST = 60
_ROWS = 4


def cells_between(text: str, start: int, end: int) -> list[Cell]:
    """Return the cells of ``text[start:end]``, empty ones too: split at pipes, else at line breaks."""
    separator = "|" if text.count("|", start, end) > 2 else "\n"
    cells: list[Cell] = []
    at = start
    while at <= end:
        stop = text.find(separator, at, end)
        stop = end if stop < 0 else stop
        span = trimmed(text, at, stop)
        cells.append((span, tidy(span.of(text))))
        at = stop + 1
    return cells


def sense(labels: Sequence[HeaderLabel]) -> float:
    """Tell how much of a header a folding explains: words in known labels, less a charge per label and lost word."""
    words = [(len(label_key(h.text).split()), bool(h.match.score)) for h in labels]
    return sum(n if good else -0.45 * n for n, good in words) - 0.35 * len(labels)


def is_torn(labels: Sequence[HeaderLabel]) -> bool:
    """Tell whether a folding left so many words without sense that other foldings are worth a try."""
    lost = sum(not h.match.score for h in labels)
    return lost * 5 >= len(labels)


def fold_rows(cells: Sequence[Cell], lexicon: Lexicon) -> Iterator[list[HeaderLabel]]:
    """Yield the labels that each row width makes: with empty cells as written, and with them dropped."""
    filled = [c for c in cells if c[1]]
    for row in (cells, filled):
        for width in range(3, min(len(row), _WIDEST) + 1):
            rows = -(-len(row) // width)
            if not 2 <= rows <= _ROWS or (row is filled and len(row) % width):
                continue
            yield _fold(row, width, lexicon)


def _fold(cells: Sequence[Cell], width: int, lexicon: Lexicon) -> list[HeaderLabel]:
    labels: list[HeaderLabel] = []
    for k in range(width):
        column = [c for c in cells[k::width] if c[1]]
        text = " ".join(c[1] for c in column)
        if label_key(text):
            labels.append(HeaderLabel(text, tuple(c[0] for c in column), lexicon.exact(text) or NO_MATCH))
    return labels
