"""value_key, candidates_to_groups, groups_to_leaders: who reads the same value, and which values lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate, Status, Step, Value
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec

Groups = list[list[Candidate]]  # of one field: a list for each value
_LEADING = 3  # readings of a field that its neighbours are compared with
_SQUASH = regex(r"[^a-z0-9+-]+")


def value_key(value: Value) -> str:
    """Reduce a value to what makes it the same value: 3.600 is 3.6, a name is its letters."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "|".join(f"{v.start}:{value_key(v.rate)}" if isinstance(v, Step) else _squash(v) for v in value)
    return _squash(str(value))


def _squash(text: str) -> str:
    return _SQUASH.sub("", text.casefold())


def candidates_to_groups(candidates: Sequence[Candidate], specs: Sequence[FieldSpec]) -> dict[str, Groups]:
    """Group a record's candidates by field and value; every field is there, in schema order."""
    by_field: dict[str, list[Candidate]] = {spec.name: [] for spec in specs}
    for c in candidates:
        if c.field in by_field:
            by_field[c.field].append(c)
    return {name: _by_value(found) if found else [] for name, found in by_field.items()}


def _by_value(candidates: Sequence[Candidate]) -> Groups:
    """Group one field's candidates by value, the best candidate first in each."""
    if len(candidates) < 2:
        return [[c] for c in candidates]
    groups: dict[tuple[Status, str], list[Candidate]] = {}
    for c in candidates:
        key = (c.status, value_key(c.value) if c.status is Status.FOUND else "")
        groups.setdefault(key, []).append(c)
    return [sorted(g, key=lambda c: (-c.score, c.span)) if len(g) > 1 else g for g in groups.values()]


def groups_to_leaders(groups: Mapping[str, Groups]) -> dict[str, tuple[Value, ...]]:
    """Return each field's leading values: those that most finders came to, then by score."""
    out: dict[str, tuple[Value, ...]] = {}
    for name, of_field in groups.items():
        stated = [g for g in of_field if g[0].status is Status.FOUND]
        if len(stated) > 1:
            stated.sort(key=lambda g: (-len({c.method for c in g}), -g[0].score, g[0].span))
        if stated:
            out[name] = tuple([g[0].value for g in stated[:_LEADING]])
    return out
