"""columns_to_model: train the header-alignment model with scikit-learn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.finding.alignment.model import AlignmentModel
from extractor.learning.columns import ColumnExample

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

LEAST_SEEN = 3  # a feature seen in fewer columns is a document's own, not a layout's
STRENGTH = 2.0  # inverse of the L2 penalty; chosen on the train issuers' folds


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
