"""promote_through_gate: a version is put in use only when nothing falls that the one in use reaches."""

from __future__ import annotations

from pathlib import Path

from extractor.ground.errors import ModelError
from extractor.learning.compare import compare_models
from extractor.learning.heldout import heldout_cases
from extractor.measuring.cases import Case, path_to_cases
from extractor.measuring.slack import beyond_slack
from extractor.shelf.current import current_version
from extractor.shelf.load import ModelDir
from extractor.shelf.places import shelf_home, versions_dir
from extractor.shelf.store import promote

GENERATED = 150  # composed documents that are read beside the real ones
_SHOWN = 8  # falls that a refusal names


def gate_cases(gold: Path | None = None, generated: int = GENERATED) -> list[Case]:
    """Return the documents of the gate: those at ``gold``, else the held-out ones of the training data."""
    return heldout_cases(generated) if gold is None else path_to_cases(gold)


def promote_through_gate(
    version: str, *, home: Path | None = None, gold: Path | None = None, reason: str = "promoted"
) -> ModelDir:
    """Promote a version, unless a level falls under what the version in use reaches. Raises ModelError.

    The first version of a shelf has nothing to be measured against.
    """
    shelf = home or shelf_home()
    current = None if shelf is None else current_version(shelf)
    if shelf is not None and current is not None and current != version:
        place = versions_dir(shelf)
        if not (place / version).is_dir():
            return promote(version, home=home, reason=reason)  # says which versions there are
        found = compare_models(str(place / current), str(place / version), gate_cases(gold))
        fallen = beyond_slack(found.fallen, found.sizes)
        if fallen:
            shown = "; ".join(str(f) for f in fallen[:_SHOWN])
            more = f" and {len(fallen) - _SHOWN} more" if len(fallen) > _SHOWN else ""
            msg = (
                f"{version} is not put in use: {shown}{more}; see `extractor models compare {current} "
                f"{version}`, or promote it with --ungated"
            )
            raise ModelError(msg)
    return promote(version, home=home, reason=reason)
