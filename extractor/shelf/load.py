"""Load a model folder: found by path, by version or by default, and verified before it is used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from extractor.ground.errors import ModelError
from extractor.ground.schema import retail_note
from extractor.shelf.current import current_version
from extractor.shelf.places import CARD, ENVIRONMENT, shelf_home, shipped_model, versions_dir
from extractor.shelf.sums import SUMS, verify_sums


class ModelDir(NamedTuple):
    """A verified model: its folder, its card, and the fingerprint of all its files (hex)."""

    path: Path
    card: Mapping[str, Any]
    version: str
    fingerprint: str

    @property
    def label(self) -> str:
        """Name the model as every output carries it: ``retail-note 2026.11.0 3f9c0a1b2c3d``."""
        return f"{self.card.get('name', 'retail-note')} {self.version} {self.fingerprint[:12]}"


def read_card(path: Path) -> dict[str, Any]:
    """Return a model's card. Raises ModelError when it is missing or not a JSON object."""
    try:
        card = json.loads((path / CARD).read_text("utf-8"))
    except (OSError, ValueError) as error:
        msg = f"{path}: {CARD} cannot be read; give the folder of a trained model"
        raise ModelError(msg) from error
    if not isinstance(card, dict) or "version" not in card:
        msg = f"{path}: {CARD} names no version; give the folder of a trained model"
        raise ModelError(msg)
    return card


def versions(home: Path) -> list[str]:
    """Name the versions on a shelf, oldest first."""
    folder = versions_dir(home)
    found = [p.name for p in folder.iterdir() if (p / CARD).is_file()] if folder.is_dir() else []
    return sorted(found, key=_order)


def _order(version: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in version.split("."))


def _default_path() -> Path:
    home = shelf_home()
    if home is not None:
        version = current_version(home)
        if version is not None:
            return versions_dir(home) / version
        msg = f"{versions_dir(home)}: no model is current; train one with `extractor train`"
        raise ModelError(msg)
    shipped = shipped_model()
    if shipped is None:
        msg = f"this installation ships no model; install the wheel again or set {ENVIRONMENT}"
        raise ModelError(msg)
    return shipped


def _path_of(wanted: str | Path) -> Path:
    path = Path(wanted)
    if path.is_dir():
        if not ((path / CARD).exists() or (path / SUMS).exists()):
            msg = f"{path}: is no model's folder, for it holds neither {CARD} nor {SUMS}; give one that was trained"
            raise ModelError(msg)
        return path
    home = shelf_home()
    known = [] if home is None else versions(home)
    if home is not None and str(wanted) in known:
        return versions_dir(home) / str(wanted)
    shipped = shipped_model()
    if shipped is not None:
        version = str(read_card(shipped)["version"])
        if version == str(wanted):
            return shipped
        known = [*known, version]
    there = f"there are {', '.join(known)}" if known else "none is installed"
    msg = f"no model {str(wanted)!r}: {there}; give one of them or the path of a model folder"
    raise ModelError(msg)


def load_model_dir(wanted: str | Path | None = None, *, schema_id: str | None = None) -> ModelDir:
    """Return the model at a path, of a version, or (None) the current one, every file verified.

    Raises ModelError when there is no such model, when a file is changed, missing or not listed,
    or when the model was trained for another schema than ``schema_id`` (default: the shipped one).
    """
    path = _default_path() if wanted is None else _path_of(wanted)
    fingerprint = verify_sums(path)
    card = read_card(path)
    expected = schema_id or retail_note().id
    if card.get("schema") != expected:
        msg = (
            f"{path}: the model was trained for schema {card.get('schema')!r}, not {expected!r}; "
            "give a model of this schema or train one"
        )
        raise ModelError(msg)
    return ModelDir(path, card, str(card["version"]), fingerprint)
