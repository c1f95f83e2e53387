"""Halves: tables that print one note's columns in two, or in more, one part below the other.

The part that holds the identifier may come first or last, and where all identifiers are left open no part has one.
How the parts take turns down the page tells which go together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.ground.candidate import Candidate, Status


class Part(NamedTuple):
    """A table as a part of its notes: its grid, its rows' places, the fields they state, and whether it names notes."""

    grid: int
    rows: tuple[int, ...]
    fields: frozenset[str]
    named: bool


def rows_to_part(grid: int, said: Mapping[int, Sequence[Candidate]], identifier: str) -> Part:
    """Return the rows of a table, by their places, as what they may be a part of; ``identifier`` is its field."""
    found = [c for row in said.values() for c in row if c.status in {Status.FOUND, Status.PLACEHOLDER}]
    named = any(c.field == identifier and c.status is Status.FOUND for c in found)
    return Part(grid, tuple(said), frozenset(c.field for c in found), named)


def parts_to_uppers(parts: Sequence[Part]) -> dict[int, Part]:
    """Return, by grid, the part without an identifier that stands over each part with one, and is of its notes.

    Told by which of the two comes first in more places; nothing where the page doesn't tell, or for a row alone.
    """
    parts = sorted((part for part in parts if part.rows), key=lambda part: part.rows)
    above = [(a, b) for a, b in pairwise(parts) if not a.named and b.named and _are_halves(a, b)]
    below = [(a, b) for a, b in pairwise(parts) if a.named and not b.named and _are_halves(a, b)]
    rows = sum(len(part.rows) for part in parts if part.named)
    return {b.grid: a for a, b in above} if len(above) > len(below) and rows > 1 else {}


def parts_to_rounds(parts: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Return the parts of each note, or of the same notes, where none has an identifier: a round ends where it repeats.

    Nothing where the rounds are not alike: then some table is no part of any.
    """
    rounds: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: part.rows):
        if rounds and all(_are_halves(own, part) for own in rounds[-1]):
            rounds[-1].append(part)
        else:
            rounds.append([part])
    first = rounds[0] if rounds else []
    alike = all(
        len(each) == len(first) and all(_states_same(a, b) for a, b in zip(first, each, strict=True)) for each in rounds
    )
    return [tuple(each) for each in rounds] if alike and len(first) > 1 else []


def _are_halves(one: Part, other: Part) -> bool:
    """Tell whether two parts have as many rows, and hardly any field in common."""
    shared = len(one.fields & other.fields)
    return len(one.rows) == len(other.rows) and shared * 2 <= min(len(one.fields), len(other.fields))


def _states_same(one: Part, other: Part) -> bool:
    return len(one.fields & other.fields) * 2 > min(len(one.fields), len(other.fields))
