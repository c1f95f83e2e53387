"""agrees: does a value say what gold says? The one comparison that training and evaluation share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from extractor.ground.candidate import Step, Value
from extractor.ground.schema import FieldSpec

_SQUASH = re.compile(r"[^a-z0-9+-]+")
_NOT_DIGIT = re.compile(r"\D")
# One equal value alone (a rank, a currency) may be chance.
LEAST_AGREEING = 2


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
        return _same_names(gold, value)
    if spec.type == "steps":
        return _same_steps(gold, value)
    if isinstance(gold, bool) or isinstance(value, bool):
        return gold is value
    if isinstance(gold, Decimal | int):
        return isinstance(value, Decimal | int) and Decimal(gold) == Decimal(value)
    return _same_text(spec, gold, value)


def _same_steps(gold: Any, value: Value) -> bool:
    """Compare step schedules date by date and rate by rate; gold holds ``{"from": ISO date, "rate": number}``."""
    if not isinstance(value, tuple) or not isinstance(gold, Sequence):
        return False
    said = [(v.start.isoformat() if v.start else None, v.rate) for v in value if isinstance(v, Step)]
    return said == [(g.get("from"), g.get("rate")) for g in gold]


def _same_names(gold: Any, value: Value) -> bool:
    if not isinstance(value, tuple) or not isinstance(gold, Sequence):
        return False
    return {squash(v) for v in value} == {squash(g) for g in gold}


def _same_text(spec: FieldSpec, gold: Any, value: Value) -> bool:
    if isinstance(value, dt.date):
        return value.isoformat() == str(gold)
    if spec.type == "registration":
        return _NOT_DIGIT.sub("", str(gold)) == _NOT_DIGIT.sub("", str(value))
    return squash(gold) == squash(value)


def pair_notes(
    gold: Sequence[Mapping[str, Any]],
    values: Sequence[Mapping[str, Value]],
    identifier: str,
    specs: Sequence[FieldSpec],
) -> list[tuple[int, int]]:
    """Pair gold notes with extracted ones, (gold index, extracted index): by identifier, else by agreement.

    A gold note without an identifier is paired with the extracted note without one that agrees with it on
    most of ``specs``, two at least.
    """
    left = list(range(len(values)))
    pairs: list[tuple[int, int]] = []
    for g, wanted in enumerate(gold):
        name = wanted.get(identifier)
        if name:
            hit = next((k for k in left if values[k].get(identifier) == name), None)
        else:
            free = [k for k in left if values[k].get(identifier) is None]
            counts = {k: _agreeing(wanted, values[k], specs) for k in free}
            hit = max(free, key=counts.__getitem__, default=None)
            hit = None if hit is None or counts[hit] < LEAST_AGREEING else hit
        if hit is not None:
            left.remove(hit)
            pairs.append((g, hit))
    return pairs


def _agreeing(wanted: Mapping[str, Any], values: Mapping[str, Value], specs: Sequence[FieldSpec]) -> int:
    return sum(agrees(s, wanted[s.name], values.get(s.name)) for s in specs if wanted.get(s.name) is not None)
