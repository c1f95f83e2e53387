"""Sections: a page of results in parts, each measured by itself and put in the place of its last measurement."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from extractor.shelf.load import load_model_dir


def measure_sections(
    page: Path, title: str, command: str, measures: Mapping[str, Callable[[], str]], parts: Iterable[str]
) -> None:
    """Measure each part, print it and write it into the page; the other parts stay as they were."""
    sections = _read(page)
    for part in parts:
        load = os.getloadavg()[0]
        today = dt.datetime.now(dt.UTC).date().isoformat()
        said = f"{today}, {load_model_dir().label}, {os.cpu_count()} cores, load before {load:.1f}."
        sections[part] = f"{said}\n\n{measures[part]()}"
        print(f"## {part}\n\n{sections[part]}\n")
        body = "\n\n".join(f"## {name}\n\n{sections[name]}" for name in measures if name in sections)
        page.write_text(f"# {title}\n\nWritten by `{command}`.\n\n{body}\n", "utf-8")


def _read(page: Path) -> dict[str, str]:
    if not page.exists():
        return {}
    pieces = page.read_text("utf-8").split("\n## ")[1:]
    return {name: text.strip() for name, _, text in (piece.partition("\n") for piece in pieces)}
