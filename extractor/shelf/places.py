"""Where models stand: a shelf the user names, the checkout's, or the one inside the package.

A shelf is a folder ``<home>/<schema name>/<version>/`` with a ``current.json`` beside the versions.
"""

from __future__ import annotations

import os
from pathlib import Path

from extractor.ground.schema import retail_note

ENVIRONMENT = "EXTRACTOR_MODELS"
CARD = "card.json"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_model() -> Path | None:
    """Return the model inside the installed package; None in a source checkout."""
    path = _PACKAGE / "_model"
    return path if (path / CARD).is_file() else None


def shelf_home() -> Path | None:
    """Return the shelf: ``$EXTRACTOR_MODELS``, else ``models/`` of a source checkout, else None.

    An installed package has only the model it ships: site-packages is no place to write to.
    """
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    if shipped_model() is not None:
        return None
    checkout = _PACKAGE.parent
    return checkout / "models" if (checkout / "pyproject.toml").is_file() else None


def versions_dir(home: Path) -> Path:
    """Return the folder of the shelf that holds this schema's versions."""
    return home / retail_note().name
