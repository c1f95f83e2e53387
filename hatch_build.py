"""Build hook: the model in use goes into the wheel as ``extractor/_model``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShipModel(BuildHookInterface):
    """Adds the version that ``models/retail_note/current.json`` names; refuses to build without one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Include the model; an editable install reads ``models/`` beside the package instead."""
        if version == "editable":
            return
        shelf = Path(self.root, "models", "retail_note")
        current = shelf / "current.json"
        if not current.is_file():
            msg = f"{current}: there is no model in use to ship; run `extractor train` and promote its result"
            raise RuntimeError(msg)
        model = shelf / json.loads(current.read_text("utf-8"))["version"]
        build_data["force_include"][str(model)] = "extractor/_model"
