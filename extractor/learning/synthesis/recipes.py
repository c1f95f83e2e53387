"""Recipes: named sets of choices over layouts, serializations and hazards, kept as data (TOML)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from extractor.ground.errors import UsageError

Split = Literal["train", "evaluation"]
_KEYS = frozenset(
    {"name", "split", "layout", "serialization", "columns", "eras", "notes", "coupons", "chances", "labels"}
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to compose documents; what it leaves open is drawn by seed.

    ``coupons`` weighs coupon types (and ``callable``, ``anniversary``, shares from 0 to 1);
    ``chances`` are the probabilities of hazards by name, see the modules that read them. ``labels`` are
    spellings by field that are printed in place of drawn ones: a house's own vocabulary.
    """

    name: str
    split: Split
    layout: tuple[str, ...]
    serialization: tuple[str, ...]
    columns: tuple[str, ...]
    eras: tuple[str, ...]
    notes: tuple[int, int]
    coupons: Mapping[str, float] = field(default_factory=dict)
    chances: Mapping[str, float] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def chance(self, name: str) -> float:
        """Return how often hazard ``name`` strikes; 0 when the recipe doesn't know it."""
        return self.chances.get(name, 0.0)


def _recipe(data: Mapping[str, Any], defaults: Mapping[str, Any], where: str) -> Recipe:
    unknown = set(data) - _KEYS
    if unknown or "name" not in data:
        message = f"{where}: recipe {data.get('name')!r} has no name or unknown keys {sorted(unknown)}; mend it"
        raise UsageError(message)
    merged = {**defaults, **data}
    for key in ("coupons", "chances"):
        merged[key] = {**defaults.get(key, {}), **data.get(key, {})}
    low, high = merged["notes"]
    return Recipe(
        name=merged["name"],
        split="evaluation" if merged["split"] == "evaluation" else "train",
        layout=tuple(merged["layout"]),
        serialization=tuple(merged["serialization"]),
        columns=tuple(merged["columns"]),
        eras=tuple(merged["eras"]),
        notes=(int(low), int(high)),
        coupons=merged["coupons"],
        chances=merged["chances"],
        labels=merged.get("labels", {}),
    )


def load_recipes(path: str | Path) -> list[Recipe]:
    """Read the recipes of a TOML file, or of all in a folder. Raises UsageError."""
    place = Path(path)
    files = sorted(place.glob("*.toml")) if place.is_dir() else [place]
    out: list[Recipe] = []
    for file in files:
        try:
            data = tomllib.loads(file.read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            message = f"{file}: recipes cannot be read ({error}); check the path and the TOML"
            raise UsageError(message) from error
        out.extend(_recipe(r, data.get("defaults", {}), str(file)) for r in data.get("recipe", ()))
    if not out:
        message = f"{place}: no recipes there; name a TOML file with [[recipe]] tables"
        raise UsageError(message)
    return out
