"""agrees: does a value say what gold says? The one comparison that training and evaluation share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from extractor.ground.candidate import Value
from extractor.ground.schema import FieldSpec

_SQUASH = re.compile(r"[^a-z0-9+-]+")
_NOT_DIGIT = re.compile(r"\D")


def squash(text: object) -> str:
    """Reduce a text to its letters, digits and signs: case, blanks and punctuation say nothing."""
    return _SQUASH.sub("", str(text).casefold())


def agrees(spec: FieldSpec, gold: Any, value: Value) -> bool:
    """Compare a typed value with gold as the records hold it (numbers, ISO dates, text, lists).

    Numbers and dates must be equal; texts are compared by letters and digits, lists of names as sets,
    registration numbers by their digits.
    """
    if value is None or gold is None:
        return False
    if spec.type == "list":
        return isinstance(value, tuple) and isinstance(gold, Sequence) and {squash(v) for v in value} == {
            squash(g) for g in gold
        }
    if isinstance(gold, bool) or isinstance(value, bool):
        return gold is value
    if isinstance(gold, Decimal | int):
        return isinstance(value, Decimal | int) and Decimal(gold) == Decimal(value)
    if isinstance(value, dt.date):
        return value.isoformat() == str(gold)
    if spec.type == "registration":
        return _NOT_DIGIT.sub("", str(gold)) == _NOT_DIGIT.sub("", str(value))
    return squash(gold) == squash(value)


def pair_notes(
    gold: Sequence[Mapping[str, Any]], values: Sequence[Mapping[str, Value]], identifier: str, specs: Sequence[FieldSpec]
) -> list[tuple[int, int]]:
    """Pair gold notes with extracted ones, (gold index, extracted index): by identifier, else by what agrees most.

    A gold note without an identifier is paired with the extracted note without one that agrees with it on
    most fields, two at least.
    """
    left = list(range(len(values)))
    pairs: list[tuple[int, int]] = []
    for g, wanted in enumerate(gold):
        name = wanted.get(identifier)
        if name:
            hit = next((k for k in left if values[k].get(identifier) == name), None)
        else:
            free = [k for k in left if values[k].get(identifier) is None]
            counts = {k: sum(agrees(s, wanted[s.name], values[k].get(s.name)) for s in specs if wanted.get(s.name) is not None) for k in free}
            hit = max(free, key=lambda k: counts[k], default=None)
            hit = None if hit is None or counts[hit] < 2 else hit
        if hit is not None:
            left.remove(hit)
            pairs.append((g, hit))
    return pairs
