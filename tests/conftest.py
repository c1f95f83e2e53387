"""Fixtures that every test may use: the shipped model, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

import extractor
from extractor.pipeline import Extractor

# A first import or a busy machine is no property's fault.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")

CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def shipped() -> Extractor:
    return extractor.load()


def case_folders(kind: str) -> list[Path]:
    """Return the case folders of one kind, each with its source and expectation."""
    return sorted(p for p in (CASES / kind).iterdir() if p.is_dir())


def source_of(folder: Path) -> Path:
    return next(folder.glob("source.*"))
