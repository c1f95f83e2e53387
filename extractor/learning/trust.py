"""fit_and_bound: the fusion and its bounds to a folder, and what the card says of how far they can be believed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.fusing.weighing.acceptance import Acceptance
from extractor.fusing.weighing.layouts import Layouts
from extractor.learning.bounds import given_to_acceptance
from extractor.learning.fusion import Examples, Fit, examples_to_fit
from extractor.measuring.curves import Given, given_to_trust
from extractor.measuring.reliability import field_thresholds, reliability, thinned_risk_coverage

CALIBRATION_SET = "composed and real documents of issuers and recipes that the finders had not seen"


def fit_and_bound(examples: Examples, layouts: Layouts, folder: Path) -> Fit:
    """Fit the fusion on out-of-fold ``examples``, bound its precision, and write both to ``folder``."""
    fit = examples_to_fit(examples, layouts)
    fit.model.save(folder)
    given_to_acceptance(
        [g.confidence for g in fit.given],
        [g.right for g in fit.given],
        documents=len({g.decision[0] for g in fit.given}),
        of=CALIBRATION_SET,
    ).save(folder)
    return fit


def fit_to_facts(fit: Fit, folder: Path) -> dict[str, Any]:
    """Return figures and curves over the values that were given out of issuers and recipes not seen."""
    pairs = [(g.decision[2], Given(g.confidence, g.right)) for g in fit.given]
    given = [g for _, g in pairs]
    real = [Given(g.confidence, g.right) for g in fit.given if g.real]
    acceptance = Acceptance.load(folder)
    return {
        "all": given_to_trust(given).to_dict(),
        "real": given_to_trust(real).to_dict(),
        "layouts_known": 0 if fit.model.layouts is None else len(fit.model.layouts.known),
        "acceptance": {} if acceptance is None else dict(acceptance.thresholds),
        "reliability": [list(b) for b in reliability(given)],
        "risk_coverage": [list(p) for p in thinned_risk_coverage(given)],
        "field_thresholds": field_thresholds(pairs),
    }
