"""current.json: which version of a shelf is in use, and which were before it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from extractor.ground.errors import ModelError
from extractor.shelf.places import versions_dir

CURRENT = "current.json"


def read_current(home: Path) -> dict[str, Any]:
    """Return ``{"version": …, "history": […]}``; both empty when nothing was ever promoted.

    Raises ModelError when the file is there and cannot be read.
    """
    path = versions_dir(home) / CURRENT
    if not path.is_file():
        return {"version": None, "history": []}
    try:
        data = json.loads(path.read_text("utf-8"))
        return {"version": data["version"], "history": list(data.get("history", []))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"{path}: not readable ({error}); promote a version again"
        raise ModelError(msg) from error


def current_version(home: Path) -> str | None:
    """Return the version in use on this shelf; None when nothing was promoted yet."""
    version = read_current(home)["version"]
    return None if version is None else str(version)


def write_current(home: Path, version: str, history: list[dict[str, Any]]) -> None:
    """Replace current.json in one step, so that a reader sees the old or the new one, never half."""
    import tempfile

    folder = versions_dir(home)
    data = json.dumps({"version": version, "history": history}, indent=1) + "\n"
    handle, name = tempfile.mkstemp(prefix=".current-", suffix=".json", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes the file private; a shelf is read by everyone who may read the folder.
        Path(name).chmod(0o644)
        Path(name).replace(folder / CURRENT)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
