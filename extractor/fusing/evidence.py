"""candidates_to_readings: what speaks for each reading of a field, as named numbers that add up."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.ground.candidate import Candidate, Method, Status, Step, Value

FINDERS = (Method.ALIGNMENT, Method.TOKENS, Method.RULES)
_SQUASH = re.compile(r"[^a-z0-9+-]+")


def value_key(value: Value) -> str:
    """Reduce a value to what makes it the same value: 3.600 is 3.6, a name is its letters."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "|".join(
            f"{v.start}:{value_key(v.rate)}" if isinstance(v, Step) else _squash(v) for v in value
        )
    return _squash(str(value))


def _squash(text: str) -> str:
    return _SQUASH.sub("", text.casefold())


def log_odds(probability: float) -> float:
    """Return ln(p / (1 - p)), kept within -4..4.6 (1 % of doubt stays)."""
    p = min(max(probability, 0.018), 0.99)
    return math.log(p / (1 - p))


@dataclass(frozen=True, slots=True)
class ReadingOf:
    """One reading of a field: everyone who came to it, best first, and the evidence."""

    candidates: tuple[Candidate, ...]
    evidence: Mapping[str, float]

    @property
    def best(self) -> Candidate:
        """The candidate whose place and raw text are shown."""
        return self.candidates[0]


def candidates_to_readings(field: str, candidates: Sequence[Candidate]) -> list[ReadingOf]:
    """Group one field's candidates by value and state each group's evidence."""
    groups: dict[str, list[Candidate]] = {}
    for c in candidates:
        key = f"{c.status}:{value_key(c.value)}" if c.status is Status.FOUND else str(c.status)
        groups.setdefault(key, []).append(c)
    ranked = [sorted(g, key=lambda c: (-c.score, c.span)) for g in groups.values()]
    tops = [max(c.score for c in g) for g in ranked]
    out = []
    for k, group in enumerate(ranked):
        rival = max((t for j, t in enumerate(tops) if j != k), default=0.0)
        out.append(ReadingOf(tuple(group), _evidence(field, group, rival)))
    return out


def _evidence(field: str, group: Sequence[Candidate], rival: float) -> dict[str, float]:
    """State the evidence; names ending in a field's name let the fusion learn whom to trust where."""
    out = {"bias": 1.0, f"field={field}": 1.0}
    said = {m: [c.score for c in group if c.method is m] for m in FINDERS}
    for method, scores in said.items():
        if scores:
            out[f"{method}"] = 1.0
            out[f"{method} score"] = log_odds(max(scores))
            out[f"{method} on {field}"] = 1.0
    agreeing = sum(bool(s) for s in said.values())
    if agreeing > 1:
        out["agreement"] = float(agreeing - 1)
    places = len({c.span for c in group})
    if places > 1:
        out["repeated"] = math.log(places)
    if rival:
        out["rival"] = log_odds(rival)
        out["rivalled"] = 1.0
    if group[0].status is not Status.FOUND:
        out[f"{group[0].status}"] = 1.0
        out[f"{group[0].status} {field}"] = 1.0
    return out
