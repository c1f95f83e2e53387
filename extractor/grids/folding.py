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
        cell = tidy(span.of(text))
        cells.append((span, cell if cell.strip("-:= ") else ""))
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


def interleave_rows(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> Iterator[list[HeaderLabel]]:
    """Yield foldings of header rows that came one after the other with cells lost on either.

    With one row an item (a glued header's lines) the rows are known; with one cell an item they are
    not, and every cut into an upper and a lower row is tried. The two are laid over each other in order, by
    dynamic programming: a pair of cells that make a known label wins its words.
    """
    if len(rows) == 2 and len(rows[0]) > 2:
        yield _interleave(rows[0], rows[1], lexicon)
    cells = [c for row in rows for c in row]
    if len(cells) == len(rows) and 6 <= len(cells) <= _WIDEST:
        for cut in range(len(cells) // 3, len(cells) - len(cells) // 3 + 1):
            yield _interleave(cells[:cut], cells[cut:], lexicon)


def _interleave(upper: Sequence[Cell], lower: Sequence[Cell], lexicon: Lexicon) -> list[HeaderLabel]:
    n, m = len(upper), len(lower)
    alone = [_worth(u[1], lexicon) for u in upper]
    below = [_worth(c[1], lexicon) for c in lower]
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    step = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            options = [
                best[i - 1][j - 1] + _worth(f"{upper[i - 1][1]} {lower[j - 1][1]}", lexicon) if i and j else None,
                best[i - 1][j] + alone[i - 1] if i else None,
                best[i][j - 1] + below[j - 1] if j else None,
            ]
            real = [(o, k) for k, o in enumerate(options) if o is not None]
            if real:
                best[i][j], step[i][j] = max(real, key=lambda t: (t[0], -t[1]))
    labels: list[HeaderLabel] = []
    i, j = n, m
    while i or j:
        kind = step[i][j]
        part = [upper[i - 1]] if kind < 2 else []
        part += [lower[j - 1]] if kind != 1 else []
        i, j = i - (kind < 2), j - (kind != 1)
        text = " ".join(c[1] for c in part)
        labels.append(HeaderLabel(text, tuple(c[0] for c in part), lexicon.exact(text) or NO_MATCH))
    return labels[::-1]


def _worth(text: str, lexicon: Lexicon) -> float:
    """Count the words of a known label, less the charge per label; an unknown one costs its words."""
    words = len(label_key(text).split())
    return (words if lexicon.exact(text) is not None else -0.45 * words) - 0.35
