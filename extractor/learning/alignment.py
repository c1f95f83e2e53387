"""columns_to_model: train the header-alignment model with scikit-learn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.finding.alignment.model import AlignmentModel
from extractor.learning.columns import ColumnExample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

LEAST_SEEN = 3  # a feature seen in fewer columns is a document's own, not a layout's
STRENGTH = 2.0  # inverse of the L2 penalty; chosen on the train issuers' folds
# The same for going on learning: what is repeated is a part of what a model learned from, and the rest of it speaks
# for the weights as they are. On families in view and documents of train recipes no choice from all of STRENGTH to a
# hundredth loses what is held or learns much less (benchmarks/learning/holding.md): a tenth lies between.
GIVE = STRENGTH / 10


def examples_to_matrix(examples: Sequence[ColumnExample], features: Sequence[str]) -> csr_matrix:
    """Return the (examples, features) matrix of zeros and ones."""
    import numpy as np
    from scipy.sparse import csr_matrix

    where = {f: k for k, f in enumerate(features)}
    rows, cols = [], []
    for k, example in enumerate(examples):
        hits = {where[f] for f in example.features if f in where}
        rows += [k] * len(hits)
        cols += sorted(hits)
    return csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, cols)), shape=(len(examples), len(features)))


def columns_to_model(examples: Sequence[ColumnExample]) -> AlignmentModel:
    """Fit the multinomial logistic regression. Deterministic: the same examples give the same weights."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    seen = Counter(f for e in examples for f in set(e.features))
    features = sorted(f for f, n in seen.items() if n >= LEAST_SEEN or f == "bias")
    matrix = examples_to_matrix(examples, features)
    model = LogisticRegression(C=STRENGTH, max_iter=120, tol=1e-3, fit_intercept=False)
    model.fit(matrix, [e.field for e in examples], sample_weight=[e.weight for e in examples])
    return AlignmentModel([str(c) for c in model.classes_], features, model.coef_.T.astype(np.float32))


def columns_to_next(base: AlignmentModel, examples: Sequence[ColumnExample], give: float = GIVE) -> AlignmentModel:
    """Let a fitted model go on learning: the same loss, and what is penalised is moving away from its weights.

    ``give`` is the inverse of that penalty. Features that it never met begin at nothing; fields stay as they are.
    """
    import numpy as np
    from scipy.optimize import minimize

    known = [e for e in examples if e.field in base.fields]
    new = sorted({f for e in known for f in e.features} - base.rows.keys())
    features = [*base.rows, *new]
    start = np.zeros((len(features), len(base.fields)))
    start[: len(base.rows)] = base.weights
    matrix = examples_to_matrix(known, features)
    wanted = np.array([base.fields.index(e.field) for e in known], dtype=np.intp)
    weight = np.array([e.weight for e in known])
    at = np.arange(len(known))

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        moved = flat.reshape(start.shape)
        logits = matrix @ (start + moved)
        logits -= logits.max(axis=1, keepdims=True)
        odds = np.exp(logits)
        shares = odds / odds.sum(axis=1, keepdims=True)
        told = -(weight * np.log(np.maximum(shares[at, wanted], 1e-12))).sum()
        shares[at, wanted] -= 1.0
        slope = matrix.T @ (shares * weight[:, None]) + moved / give
        return float(told + (moved**2).sum() / (2 * give)), slope.ravel()

    found = minimize(loss, np.zeros(start.size), jac=True, method="L-BFGS-B", options={"maxiter": 40})
    return AlignmentModel(base.fields, features, (start + found.x.reshape(start.shape)).astype(np.float32))
