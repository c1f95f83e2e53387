"""read_part: one part of a model, from the JSON file in the model's folder that keeps it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from extractor.ground.errors import ModelError

_Part = TypeVar("_Part")


def read_part(path: Path, name: str, build: Callable[[Any], _Part]) -> _Part | None:
    """Return what ``build`` makes of the file; None where the model keeps none. Raises ModelError for a broken file."""
    if not path.is_file():
        return None
    try:
        return build(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        msg = f"{path}: {name} cannot be loaded ({error}); run 'extractor train' or pick another model"
        raise ModelError(msg) from error
