"""Headers: how a header's words wrap over rows, and which of them are lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.runs import Rich, joined, plain, spaced, words


def _over_rows(label: Rich, rows: int) -> list[Rich]:
    parts = words(label)
    if len(parts) < rows:
        return [spaced(parts), *[()] * (rows - 1)] if rows == 2 else [*([()] * (rows - len(parts))), *parts]
    cuts = [len(parts) * k // rows for k in range(rows + 1)]
    return [spaced(parts[a:b]) for a, b in pairwise(cuts)]


def header_rows(press: Press, labels: Sequence[Rich]) -> list[list[Rich]]:
    """Return one to three header rows, after the recipe's losses; none when the header is lost."""
    if press.strikes("header_lost"):
        return []
    rows = 1
    if press.strikes("header_wrapped"):
        rows = press.rng.choice((2, 2, 2, 3))
    if rows == 1:
        return [_with_losses(press, list(labels))]
    columns = [_over_rows(label, rows) for label in labels]
    out = [[column[k] for column in columns] for k in range(rows)]
    if press.strikes("header_words_lost"):
        _lose_second_words(press, out)
    return out


def _with_losses(press: Press, labels: list[Rich]) -> list[Rich]:
    if press.strikes("header_words_lost"):
        for at, label in enumerate(labels):
            parts = words(label)
            if len(parts) > 1 and press.rng.random() < 0.5:
                labels[at] = spaced(parts[:-1] if press.rng.random() < 0.7 else parts[1:])
    if press.strikes("header_cells_lost"):
        for _ in range(press.rng.randint(1, 3)):
            labels[press.rng.randrange(1, len(labels))] = ()
    if press.strikes("header_broken_lines"):
        labels = [joined(words(label), "\n") if press.rng.random() < 0.6 else label for label in labels]
    return labels


def _lose_second_words(press: Press, rows: list[list[Rich]]) -> None:
    """Drop the lower row's words (all, or one by one), as converters do with wrapped headers."""
    if press.rng.random() < 0.3:
        del rows[1:]
        return
    for row in rows if press.rng.random() < 0.5 else rows[1:]:
        for at in range(len(row)):
            if press.rng.random() < 0.3:
                row[at] = plain("")
