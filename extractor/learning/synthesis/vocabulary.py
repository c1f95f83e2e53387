"""Vocabulary: header and label spellings, drawn from the schema and composed word by word."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from extractor.ground.schema import retail_note

# A held-out spelling is drawn in evaluation only: each fourth one of a field's list, from the fourth on.
_HELD_EVERY = 4


@cache
def vocabulary() -> dict[str, Any]:
    """Return the word lists that ship beside this module."""
    return tomllib.loads(files("extractor.learning.synthesis").joinpath("vocabulary.toml").read_text("utf-8"))


@cache
def spellings(field: str, split: str) -> tuple[str, ...]:
    """Return a field's spellings for a split: train draws none that is held out, evaluation none that is taught."""
    left_out = {*vocabulary()["vague"], *vocabulary()["foreign"]}
    labels = [label for label in retail_note().by_name[field].labels if label not in left_out]
    drawn = [label for label in labels if label not in vocabulary()["taught"]]
    held = drawn[_HELD_EVERY - 1 :: _HELD_EVERY]
    if split == "evaluation":
        return tuple(held + drawn)
    return tuple(label for label in labels if label not in held)


def _composed(rng: Random, label: str) -> str:
    whole = label.split()
    fitting = [(a, b) for a, b in vocabulary()["swaps"] if a in whole or (" " in a and a in label)]
    if not fitting:
        return label
    old, new = rng.choice(fitting)
    return label.replace(old, new, 1)


def draw_label(rng: Random, field: str, split: str) -> str:
    """Draw a header or label spelling: a common one, one of the schema's, or a composed one."""
    pool: Sequence[str] = spellings(field, split)
    classic: dict[str, list[str]] = vocabulary()["classic"]
    label = rng.choice(classic[field]) if field in classic and rng.random() < 0.3 else rng.choice(pool)
    if split == "train" and rng.random() < 0.2:
        label = _unheld(_composed(rng, label), label, field)
    return label.replace("'", "’") if rng.random() < 0.25 else label


def _unheld(composed: str, label: str, field: str) -> str:
    """Keep a composed spelling unless evaluation holds it out."""
    known = spellings(field, "evaluation")
    return label if composed in known and composed not in spellings(field, "train") else composed


def cased(label: str, case: str) -> str:
    """Print a label as it is, in capitals, or with only its first letter a capital."""
    if case == "upper":
        return label.upper()
    if case == "sentence":
        head, *rest = label.split(" ")
        return " ".join([head, *(w if w.isupper() or not w.isalpha() else w.lower() for w in rest)])
    return label
