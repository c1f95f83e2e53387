"""labels_to_values: lay a row's values under a header's labels when no column position tells which.

Both keep their order; either may have lost members (a header word, an empty cell). The best
monotone pairing is found by dynamic programming over how well each value fits each label.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.headers import HeaderLabel
from extractor.ground.schema import Schema

LOST_LABEL = -0.05  # a label whose cell was dropped: common
LOST_VALUE = -0.35  # a value whose header was lost: rarer
AFTER_ROW = -0.1  # a value after the last label: what follows the row on the page

Fits = Sequence[Sequence[float]]  # [value][label]
Owners = tuple[int | None, ...]


def fits_of(labels: Sequence[HeaderLabel], values: Sequence[str], schema: Schema) -> Fits:
    """Return how well each value suits each label; ``-inf`` where it cannot stand under it."""
    known: dict[str, list[float]] = {}
    for value in values:
        if value not in known:
            scores = (fit(schema, label.match, value) for label in labels)
            known[value] = [s if s > WRONG else float("-inf") for s in scores]
    return [known[value] for value in values]


def labels_to_values(labels: Sequence[HeaderLabel], values: Sequence[str], schema: Schema) -> list[int | None]:
    """Return, for each value, the index of its label, or None where no label is left for it."""
    return list(fits_to_owners(fits_of(labels, values, schema), len(labels))[1])


def fits_to_owners(fits: Fits, width: int) -> tuple[float, Owners]:
    """Pair the values of one row with ``width`` labels: what the best pairing earns, and each value's label."""
    n, m = width, len(fits)
    score = [[0.0] * (m + 1) for _ in range(n + 1)]
    step = [[0] * (m + 1) for _ in range(n + 1)]  # 0 pair, 1 label lost, 2 value lost
    for i in range(1, n + 1):
        score[i][0], step[i][0] = score[i - 1][0] + LOST_LABEL, 1
    for j in range(1, m + 1):
        score[0][j], step[0][j] = score[0][j - 1] + LOST_VALUE, 2
    for i in range(1, n + 1):
        lost = AFTER_ROW if i == n else LOST_VALUE
        above, own, steps = score[i - 1], score[i], step[i]
        for j in range(1, m + 1):
            most, taken = above[j - 1] + fits[j - 1][i - 1], 0
            other = above[j] + LOST_LABEL
            if other > most:
                most, taken = other, 1
            other = own[j - 1] + lost
            if other > most:
                most, taken = other, 2
            own[j], steps[j] = most, taken
    owner: list[int | None] = [None] * m
    i, j = n, m
    while i or j:
        if i and j and step[i][j] == 0:
            i, j = i - 1, j - 1
            owner[j] = i
        elif i and (not j or step[i][j] == 1):
            i -= 1
        else:
            j -= 1
    return score[n][m], tuple(owner)
