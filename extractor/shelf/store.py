"""Put models on the shelf: write, list, promote, roll back."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from extractor.ground.errors import ModelError
from extractor.shelf.current import read_current, write_current
from extractor.shelf.load import ModelDir, load_model_dir, read_card, versions
from extractor.shelf.places import CARD, ENVIRONMENT, shelf_home, shipped_model, versions_dir
from extractor.shelf.sums import write_sums


@dataclass(frozen=True, slots=True)
class Shelved:
    """A version as ``models list`` shows it."""

    version: str
    path: Path
    current: bool
    card: Mapping[str, Any]


def refuse_taken(path: Path) -> None:
    """Raise ModelError when something stands at ``path`` already: ask before a long training, not after."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        msg = f"{path}: already there; a version is never written over, choose another"
        raise ModelError(msg)


def write_model_dir(path: Path, files: Mapping[str, bytes] | Path, card: Mapping[str, Any], readme: str) -> ModelDir:
    """Write a model folder in one step and return it verified.

    ``files`` maps relative names (forward slashes) to bytes, or is a folder. Raises ModelError when ``path``
    holds something already, when the card lacks its version or schema, when a name leads out of the
    folder, or when a file is a pickle.
    """
    refuse_taken(path)
    missing = [key for key in ("version", "schema") if not card.get(key)]
    if missing:
        msg = f"{path}: the card names no {' and no '.join(missing)}; a model without it is never loaded"
        raise ModelError(msg)
    for name in () if isinstance(files, Path) else files:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            msg = f"{path}: {name!r} leads out of the model's folder; use a relative name"
            raise ModelError(msg)
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        _put_files(scratch, files)
        (scratch / CARD).write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")
        (scratch / "README.md").write_text(readme, "utf-8")
        write_sums(scratch)
        scratch.chmod(0o755)
        scratch.replace(path)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise
    return load_model_dir(path, schema_id=str(card.get("schema")))


def _put_files(folder: Path, files: Mapping[str, bytes] | Path) -> None:
    if isinstance(files, Path):
        shutil.copytree(files, folder, dirs_exist_ok=True)
        return
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _home(home: Path | None) -> Path:
    chosen = home or shelf_home()
    if chosen is None:
        msg = f"the installed package has no shelf to change; set {ENVIRONMENT} to a folder of models"
        raise ModelError(msg)
    return chosen


def list_models(home: Path | None = None) -> list[Shelved]:
    """List the shelf's versions, oldest first; without a shelf, the model that ships alone."""
    chosen = home or shelf_home()
    if chosen is None:
        shipped = shipped_model()
        if shipped is None:
            return []
        card = read_card(shipped)
        return [Shelved(str(card["version"]), shipped, current=True, card=card)]
    current = read_current(chosen)["version"]
    folder = versions_dir(chosen)
    return [Shelved(v, folder / v, v == current, read_card(folder / v)) for v in versions(chosen)]


def _switch(home: Path, version: str, reason: str) -> ModelDir:
    known = versions(home)
    if version not in known:
        there = f"there are {', '.join(known)}" if known else "the shelf is empty"
        msg = f"no model {version!r} on {home}: {there}; give one of them"
        raise ModelError(msg)
    model = load_model_dir(versions_dir(home) / version)
    before = read_current(home)
    entry = {
        "version": version,
        "from": before["version"],
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "reason": reason,
    }
    write_current(home, version, [*before["history"], entry])
    return model


def promote(version: str, *, home: Path | None = None, reason: str = "promoted") -> ModelDir:
    """Make a version the current one, after verifying it. Raises ModelError."""
    return _switch(_home(home), version, reason)


def rollback(*, home: Path | None = None) -> ModelDir:
    """Go back to the version that was current before this one; twice goes back two steps.

    Raises ModelError when there is nothing to go back to.
    """
    chosen = _home(home)
    state = read_current(chosen)
    trail: list[str | None] = []
    for entry in state["history"]:
        if entry.get("reason") == "rolled back" and trail:
            trail.pop()
        else:
            trail.append(entry["from"])
    if not trail or trail[-1] is None:
        msg = f"{chosen}: no version was current before {state['version']}; nothing to roll back to"
        raise ModelError(msg)
    return _switch(chosen, trail[-1], "rolled back")
