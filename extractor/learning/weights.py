"""evidence_to_table: the evidence of many examples, laid out once, of which any part is fitted.

The fusion is fitted on all examples and again without each fold; their evidence stays what it is, and laying it out
takes longer than fitting it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

STRENGTH = 0.3  # inverse of the penalty on large weights (scikit-learn's C)
LEAST_SEEN = 5  # examples from which a piece of evidence gets a weight

Example = tuple[Mapping[str, float], bool, float]


@dataclass(frozen=True, slots=True)
class Table:
    """The matrix of (examples, names), and for each example whether it is right, its weight, and its fold."""

    names: Sequence[str]
    matrix: csr_matrix
    right: NDArray[np.bool_]
    weight: NDArray[np.float64]
    fold: NDArray[np.int64]

    def weights(self, *, without: int | None = None) -> dict[str, float]:
        """Fit log-odds a unit of evidence, ``without`` a fold; evidence that is hardly ever seen gets none."""
        import numpy as np
        from sklearn.linear_model import LogisticRegression

        rows = np.flatnonzero(self.fold != without) if without is not None else slice(None)
        matrix, right, weight = self.matrix[rows], self.right[rows], self.weight[rows]
        kept: list[int] = np.flatnonzero(np.bincount(matrix.indices, minlength=len(self.names)) >= LEAST_SEEN).tolist()
        if len(set(right.tolist())) < 2:
            return {}
        matrix = matrix[:, kept]
        matrix.sort_indices()  # sums depend on their order in the last digit
        model = LogisticRegression(C=STRENGTH, solver="newton-cg", tol=1e-5, max_iter=100, fit_intercept=False)
        model.fit(matrix, right, sample_weight=weight)
        return dict(zip([self.names[k] for k in kept], model.coef_[0].tolist(), strict=True))

    def totals(self, weights: Mapping[str, float]) -> list[float]:
        """Return each example's log-odds by these weights."""
        import numpy as np

        found: list[float] = (self.matrix @ np.array([weights.get(name, 0.0) for name in self.names])).tolist()
        return found

    def crossed(self) -> list[float | None]:
        """Return each example's log-odds by weights that were fitted without its fold; None where nothing is left."""
        folds = set(self.fold.tolist())
        fitted = {fold: self.weights(without=fold) for fold in folds}
        totals = {fold: self.totals(weights) for fold, weights in fitted.items()}
        return [totals[fold][k] if fitted[fold] else None for k, fold in enumerate(self.fold.tolist())]


def evidence_to_table(examples: Iterable[Example], folds: Iterable[int]) -> Table:
    """Lay out examples, each a row with its evidence in the order in which it was given, under sorted names."""
    import numpy as np
    from scipy.sparse import csr_matrix

    where: dict[str, int] = {}
    columns: list[int] = []
    values: list[float] = []
    ends, right, weight = [0], [], []
    for evidence, is_right, weighs in examples:
        columns += [where.setdefault(name, len(where)) for name in evidence]
        values += evidence.values()
        ends.append(len(values))
        right.append(is_right)
        weight.append(weighs)
    names = sorted(where)
    place = np.zeros(len(names), dtype=np.int32)
    place[[where[name] for name in names]] = np.arange(len(names))
    matrix = csr_matrix(
        (np.array(values, dtype=np.float64), place[np.array(columns, dtype=np.int32)], np.array(ends, dtype=np.int32)),
        shape=(len(right), len(names)),
    )
    return Table(names, matrix, np.array(right, dtype=bool), np.array(weight), np.array(list(folds)))
