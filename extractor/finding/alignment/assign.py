"""columns_to_fields: the whole mapping of a grid at once, so that no field is given out twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


_CLAIMS = 0.5  # from which a neighbour's claim to a field counts


def without_spacer_claims(probabilities: NDArray[np.float32], none: int, spacers: Sequence[int]) -> NDArray[np.float32]:
    """Return (columns, fields) probabilities in which no spacer claims a field that its right neighbour claims.

    ``spacers`` are the empty columns whose header stands beside its values, which have none of their own.
    """
    import numpy as np

    if not spacers:
        return probabilities
    out = probabilities.copy()
    for at in spacers:
        claimed = probabilities[at + 1] >= _CLAIMS
        claimed[none] = False
        out[at] = np.where(claimed, np.float32(0), out[at])
    return out


def without_claims(probabilities: NDArray[np.float32], none: int, columns: Sequence[int]) -> NDArray[np.float32]:
    """Return (columns, fields) probabilities in which these columns claim no field: their cells are read elsewhere."""
    if not columns:
        return probabilities
    out = probabilities.copy()
    for at in columns:
        out[at] = 0
        out[at, none] = 1
    return out


def columns_to_fields(
    probabilities: NDArray[np.float32], none: int, groups: Sequence[int], filled: Sequence[bool]
) -> list[int]:
    """Return the field index of each column, ``none`` where it has no field.

    ``probabilities`` is (columns, fields). Columns of one group (the same label printed again) are decided
    together, by those of them that are ``filled`` if any is, and may share a field; every other pair of
    columns may not. The mapping is the one of highest joint probability (a linear assignment by scipy); each
    group may also take no field.
    """
    import numpy as np

    best = [int(b) for b in probabilities.argmax(axis=1)]
    if len(set(groups)) == len(best) and _one_to_one(best, none):
        return best
    order = list(dict.fromkeys(groups))
    where = {g: k for k, g in enumerate(order)}
    cost = np.zeros((len(order), probabilities.shape[1]))
    heard = {g for k, g in enumerate(groups) if filled[k]}
    for k, g in enumerate(groups):
        if g in heard and not filled[k]:
            continue
        cost[where[g]] -= np.log(np.maximum(probabilities[k], 1e-9))
    best = [int(b) for b in cost.argmin(axis=1)]
    if not _one_to_one(best, none):
        from scipy.optimize import linear_sum_assignment

        fields = [f for f in range(probabilities.shape[1]) if f != none]
        free = np.full((len(order), len(order)), 1e6)
        np.fill_diagonal(free, cost[:, none])
        table = np.hstack([cost[:, fields], free])
        rows, picks = linear_sum_assignment(table)
        for r, p in zip(rows, picks, strict=True):
            best[r] = fields[p] if p < len(fields) else none
    return [best[where[g]] for g in groups]


def _one_to_one(best: Sequence[int], none: int) -> bool:
    """Tell whether no field is given out twice."""
    taken = [b for b in best if b != none]
    return len(set(taken)) == len(taken)
