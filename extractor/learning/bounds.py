"""given_to_acceptance: the confidences from which values keep a target precision, with a bound.

Learn-then-Test, as MAPIE implements it: each threshold is a hypothesis ("fewer are right than the target
says") that is rejected by a Hoeffding-Bentkus p-value, in a fixed order from the strictest threshold down, so
that the promise holds for whichever one is chosen. It assumes nothing of the confidences, but that documents to
come are drawn like those of calibration, and that the faults of one document are as good as independent.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.fusing.weighing.acceptance import Acceptance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TARGETS = ("0.95", "0.98", "0.99", "0.995", "0.998", "0.999", "0.9995")
CERTAINTY = 0.9  # with which a threshold keeps its target
METHOD = "Learn-then-Test with Hoeffding-Bentkus p-values, by MAPIE"
_THRESHOLDS = 80  # confidences that are tested, from the strictest down
_STARTS = 4  # the strictest thresholds accept too few values to prove anything: begin at four places


def given_to_acceptance(confidences: Sequence[float], right: Sequence[bool], *, documents: int, of: str) -> Acceptance:
    """Bound the precision above each threshold; ``of`` names the documents that the bound was made on."""
    import numpy as np

    p, hit = np.asarray(confidences, dtype=float), np.asarray(right, dtype=int)
    grid = np.unique(np.quantile(p, np.linspace(0.0, 0.95, _THRESHOLDS)))[::-1] if len(p) else p
    thresholds = {target: _threshold(p, hit, grid, float(target)) for target in TARGETS}
    bound = {"method": METHOD, "certainty": CERTAINTY, "assumes": "documents to come are drawn like these"}
    calibration = {"values": len(p), "right": int(hit.sum()), "documents": documents, "of": of}
    return Acceptance(thresholds, bound, calibration)


def _threshold(
    p: NDArray[np.float64], right: NDArray[np.int_], grid: NDArray[np.float64], target: float
) -> float | None:
    """Return the lowest threshold of the grid whose precision is certain enough; None when there is none."""
    import numpy as np
    from mapie.risk_control import BinaryClassificationController, precision
    from mapie.risk_control.fwer_control import FWERFixedSequenceTesting

    if not len(grid):
        return None
    controller = BinaryClassificationController(
        predict_function=lambda x: np.stack([1.0 - x, x], axis=1),
        risk=precision,
        target_level=target,
        confidence_level=CERTAINTY,
        list_predict_params=grid,
        fwer_method=FWERFixedSequenceTesting(n_starts=min(_STARTS, len(grid))),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that no threshold reaches the target is an answer, not a mishap
        controller.calibrate(p, right)
    valid = list(controller.valid_predict_params)
    # Stored rounded up, as confidences are printed rounded: a value is never accepted by rounding.
    return float(np.ceil(min(valid) * 1e4) / 1e4) if valid else None
