"""AlignmentModel: a multinomial logistic regression, applied by numpy alone.

It is trained by scikit-learn and shipped as plain arrays (``npz``, no pickle): one row of weights a
feature, one column a field, ``NONE`` among them. Loading takes a millisecond; the tests hold its
probabilities against scikit-learn's own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.ground.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NONE = "none"
ARRAYS = "alignment.npz"
NAMES = "alignment.json"


class AlignmentModel:
    """Weights by feature name, and the fields they speak for."""

    def __init__(self, fields: Sequence[str], features: Sequence[str], weights: NDArray[np.float32]) -> None:
        """Hold ``weights`` of shape (features, fields); the feature ``bias`` is one of them."""
        self.fields = tuple(fields)
        self.rows = {name: k for k, name in enumerate(features)}
        self.weights = weights
        self.none = self.fields.index(NONE)

    def probabilities(self, columns: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return (columns, fields) probabilities; a feature never seen in training says nothing."""
        import numpy as np

        logits = np.zeros((len(columns), len(self.fields)), dtype=np.float32)
        for k, features in enumerate(columns):
            logits[k] = self.features_to_logits(features)
        return logits_to_probabilities(logits)

    def features_to_logits(self, features: Sequence[str]) -> NDArray[np.float32]:
        """Return what some features of a column speak for, one number a field."""
        import numpy as np

        rows = np.array([r for f in features if (r := self.rows.get(f)) is not None], dtype=np.intp)
        logits: NDArray[np.float32] = np.add.reduce(self.weights.take(rows, axis=0), axis=0)
        return logits

    def save(self, folder: Path) -> None:
        """Write the arrays and the names beside them."""
        import numpy as np

        np.savez_compressed(folder / ARRAYS, weights=self.weights.astype(np.float16))
        names = {"fields": self.fields, "features": list(self.rows)}
        (folder / NAMES).write_text(json.dumps(names, ensure_ascii=False, indent=0) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> AlignmentModel:
        """Read a model that ``save`` wrote. Raises ModelError when it is missing or damaged."""
        import numpy as np

        try:
            names = json.loads((folder / NAMES).read_text("utf-8"))
            with np.load(folder / ARRAYS, allow_pickle=False) as arrays:
                weights = arrays["weights"].astype(np.float32)
            fields, features = names["fields"], names["features"]
        except (OSError, ValueError, KeyError) as error:
            msg = f"{folder}: the alignment model cannot be loaded ({error}); train it again or pick another"
            raise ModelError(msg) from error
        if weights.shape != (len(features), len(fields)):
            msg = f"{folder}: the alignment model's weights are of shape {weights.shape}; train it again"
            raise ModelError(msg)
        return cls(fields, features, weights)


def logits_to_probabilities(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return (columns, fields) probabilities."""
    import numpy as np

    if not len(logits):
        return logits
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    result: NDArray[np.float32] = odds / odds.sum(axis=1, keepdims=True)
    return result
