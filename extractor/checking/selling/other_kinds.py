"""other_kinds: kinds of documents that offer no notes though they print a note's terms.

The words that tell each stand in ``other_kinds.toml`` beside this module.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from extractor.checking.selling.kind import Kind
from extractor.ground.literals import Literals


@cache
def other_kinds() -> tuple[Kind, ...]:
    """Return the kinds, in the order in which they are asked for."""
    listed = tomllib.loads(Path(__file__).with_name("other_kinds.toml").read_text("utf-8"))["kind"]
    return tuple(
        Kind(
            k["name"],
            tuple(k["cues"]),
            k["least"],
            k["weight"],
            frozenset(k.get("shared", ())),
            k.get("sold"),
            k.get("new"),
        )
        for k in listed
    )


@cache
def all_cues() -> Literals:
    """Return the cues of all kinds together: a text holds few of them."""
    return Literals({cue for kind in other_kinds() for cue in kind.cues})
