"""Phrases: the sentences and lines that documents are written with, as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

Phrases = dict[str, dict[str, list[str]]]


@cache
def phrases() -> Phrases:
    """Return all templates by section and name."""
    return tomllib.loads(files("extractor.learning.synthesis").joinpath("phrases.toml").read_text("utf-8"))
