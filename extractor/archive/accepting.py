"""store_to_promise: which values of a run may be taken without a look, by the bounds of the model that read them.

The tables hold confidences, so that the target is chosen when they are asked, and not when the run begins.
"""

from __future__ import annotations

from extractor.archive.ledger import Ledger
from extractor.archive.store import Store
from extractor.ground.errors import ModelError, UsageError
from extractor.ground.record import Promise
from extractor.shelf.load import load_model_dir


def store_to_promise(store: Store, target_precision: float, model: str | None = None) -> Promise:
    """Return what the model of a run promises at a target precision.

    ``model`` is its folder, where it stands on no shelf. Raises UsageError where several models made the rows, whose
    confidences mean different things, ModelError where it is not there or was trained without bounds.
    """
    from extractor.fusing.weighing.acceptance import Acceptance

    told = sorted({entry.model for entry in Ledger(store).entries().values()})
    if len(told) != 1:
        msg = f"{len(told)} models made this run ({', '.join(told)}); a bound holds for one: give a run of one model"
        raise UsageError(msg)
    (label,) = told
    found = load_model_dir(model or label.split()[1])
    if found.label != label:
        msg = f"the run is of {label}, and {found.path} is {found.label}; name the run's own by --model"
        raise ModelError(msg)
    bounds = Acceptance.load(found.path)
    if bounds is None:
        msg = f"model {label}: no bounds are stored with it; they come with `extractor train`"
        raise ModelError(msg)
    return Promise(target_precision, bounds.threshold(target_precision), bounds.statement(target_precision))


def accepted_column(promise: Promise) -> str:
    """Return ``Promise.accepts`` as a column of the table ``fields``; confidences stand there as they are printed."""
    sure = "false" if promise.threshold is None else f"confidence >= {promise.threshold - 0.00005:.5f}"
    return (
        "CASE WHEN status = 'corrected' THEN true WHEN value IS NULL THEN NULL"
        f" ELSE status = 'found' AND {sure} END AS accepted"
    )
