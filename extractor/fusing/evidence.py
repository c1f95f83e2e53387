"""candidates_to_readings: what speaks for each reading of a field, as named numbers that add up."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.fusing.relations import Leaders, fits, leaders_to_verdicts
from extractor.fusing.scene import Scene
from extractor.ground.candidate import Candidate, Method, Status, Step, Value
from extractor.ground.schema import FieldSpec, Relation
from extractor.values.codes import cusip_checks, isin_checks

FINDERS = (Method.ALIGNMENT, Method.TOKENS, Method.RULES)
LEADING = 3  # readings of a field that its neighbours are compared with
_SQUASH = re.compile(r"[^a-z0-9+-]+")
_CHECKS = {"cusip": cusip_checks, "isin": isin_checks}
_PAGE = 3_000  # characters


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


def log_odds(probability: float, most: float = 0.99) -> float:
    """Return ln(p / (1 - p)), kept from -4 up to that of ``most`` (1 % of doubt stays)."""
    p = min(max(probability, 0.018), most)
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


Groups = list[list[Candidate]]


def group_by_value(candidates: Sequence[Candidate]) -> Groups:
    """Group one field's candidates by value, the best candidate first in each."""
    groups: dict[str, list[Candidate]] = {}
    for c in candidates:
        key = f"{c.status}:{value_key(c.value)}" if c.status is Status.FOUND else str(c.status)
        groups.setdefault(key, []).append(c)
    return [sorted(g, key=lambda c: (-c.score, c.span)) for g in groups.values()]


def groups_to_leaders(groups: Mapping[str, Groups]) -> dict[str, tuple[Value, ...]]:
    """Return each field's leading values: those that most finders came to, then by score."""
    out: dict[str, tuple[Value, ...]] = {}
    for name, of_field in groups.items():
        stated = [g for g in of_field if g[0].status is Status.FOUND]
        stated.sort(key=lambda g: (-len({c.method for c in g}), -g[0].score, g[0].span))
        if stated:
            out[name] = tuple(g[0].value for g in stated[:LEADING])
    return out


def candidates_to_groups(candidates: Sequence[Candidate], specs: Sequence[FieldSpec]) -> dict[str, Groups]:
    """Group a record's candidates by field and value; every field is there, in schema order."""
    by_field: dict[str, list[Candidate]] = {spec.name: [] for spec in specs}
    for c in candidates:
        if c.field in by_field:
            by_field[c.field].append(c)
    return {name: group_by_value(found) for name, found in by_field.items()}


def groups_to_readings(groups: Mapping[str, Groups], scene: Scene, leaders: Leaders) -> dict[str, list[ReadingOf]]:
    """State the evidence of each reading of each field; ``leaders`` are the leading values around them."""
    verdicts = leaders_to_verdicts(scene.schema.relations, leaders)
    out: dict[str, list[ReadingOf]] = {}
    for name, of_field in groups.items():
        around = _around(name, verdicts)
        out[name] = [
            ReadingOf(
                tuple(g),
                dict(_evidence(name, g, of_field[:k] + of_field[k + 1 :], scene, leaders)) | around,
            )
            for k, g in enumerate(of_field)
        ]
    return out


def _around(field: str, verdicts: Mapping[Relation, bool]) -> dict[str, float]:
    """State how the rest of the record hangs together: a shifted row spoils more than one field."""
    others = [fit for relation, fit in verdicts.items() if field not in relation.fields]
    out = {"others fit each other": math.log1p(sum(others))}
    if fails := len(others) - sum(others):
        out |= {"others clash": math.log1p(fails), f"others clash, {field}": 1.0}
    return out


def _evidence(
    field: str, group: Sequence[Candidate], rivals: Groups, scene: Scene, leaders: Leaders
) -> Iterator[tuple[str, float]]:
    """State the evidence; names ending in a field's name let the fusion learn whom to trust where."""
    best = group[0]
    yield "bias", 1.0
    yield f"field={field}", 1.0
    yield from _voices(field, group)
    yield from _rivalry(group, rivals)
    yield from _place(field, group, scene)
    if best.status is not Status.FOUND:
        yield f"{best.status}", 1.0
        yield f"{best.status} {field}", 1.0
        return
    for relation in scene.relations.get(field, ()):
        fit = fits(relation, field, best.value, leaders)
        if fit is not None:
            yield f"{relation.name} {'holds' if fit else 'fails'} on {field}", 1.0
    check = _CHECKS.get(scene.schema.by_name[field].type)
    if check is not None:
        yield f"check digit {'holds' if check(str(best.value)) else 'fails'}", 1.0


def _voices(field: str, group: Sequence[Candidate]) -> Iterator[tuple[str, float]]:
    """State who came to this reading, how sure, and whether they agree."""
    agreeing = 0
    last = None
    for method in FINDERS:
        scores = [c.score for c in group if c.method is method]
        if not scores:
            continue
        agreeing, last = agreeing + 1, method
        yield f"{method}", 1.0
        yield f"{method} score", log_odds(max(scores))
        yield f"{method} on {field}", 1.0
        yield f"{method} score on {field}", log_odds(max(scores))
        yield f"{method} is sure", log_odds(max(scores), 0.9995) - log_odds(max(scores), 0.95)
    taught = [c.score for c in group if c.method is Method.CORRECTION]
    if taught:
        yield "correction", 1.0
        yield "correction score", log_odds(max(taught))
    if agreeing > 1:
        yield "agreement", float(agreeing - 1)
        yield f"agreement on {field}", float(agreeing - 1)
    elif last is not None:
        yield f"only {last}", 1.0
    margins = [c.hints["margin"] for c in group if "margin" in c.hints]
    if margins:
        yield "tokens margin", max(margins)
        yield "tokens weakest", log_odds(max(c.hints.get("weakest", 0.0) for c in group))


def _rivalry(group: Sequence[Candidate], rivals: Groups) -> Iterator[tuple[str, float]]:
    """State what else is read for this field, how well supported, and whether at the same place."""
    if not rivals:
        return
    rival = max(rivals, key=lambda g: g[0].score)
    top = max(c.score for c in group)
    yield "rivalled", 1.0
    yield "rival", log_odds(rival[0].score)
    yield "margin to runner-up", log_odds(top) - log_odds(rival[0].score)
    support = max(len({c.method for c in g}) for g in rivals) - len({c.method for c in group})
    if support > 0:
        yield "rival has more finders", float(support)
    mine = {c.span for c in group}
    if any(c.span.overlaps(m) for g in rivals for c in g for m in mine):
        yield "rival at the same place", 1.0
    if any(c.method in {m.method for m in group} for g in rivals for c in g):
        yield "rival of the same finder", 1.0


def _place(field: str, group: Sequence[Candidate], scene: Scene) -> Iterator[tuple[str, float]]:
    """State where it stands: its grid, row and label, how far down, among how many notes, how new."""
    best = group[0]
    places = len({c.span for c in group})
    if places > 1:
        yield "repeated", math.log(places)
    yield f"in {scene.kind_at(best.span)}", 1.0
    yield f"in {scene.kind_at(best.span)}, {field}", 1.0
    yield "pages down", math.log1p(best.span.start / _PAGE)
    labels = {c.label for c in group if c.label}
    if labels:
        likeness = [scene.likeness(label, field) for label in labels]
        yield "label is known", max(own for own, _ in likeness)
        yield "label names another field", max(other - own for own, other in likeness)
    elif best.method is Method.ALIGNMENT:
        yield "no label", 1.0
    row = scene.row_of(best)
    if row is not None:
        yield "row has gaps", row.gaps
        yield "row has unread cells", row.unread
        yield "row unlike others", row.unlike
    contest = scene.contest(best)
    if contest:
        yield "place also read as another field", log_odds(contest) + 4.0
    if scene.notes > 1:
        yield "several notes", math.log(scene.notes)
        yield f"several notes, {field}", 1.0
        if best.note is None:
            yield "given to its note by place", 1.0
        shared = scene.holders[best.span] - 1
        if shared > 0:
            yield "given to other notes too", shared / (scene.notes - 1)
            yield f"given to other notes too, {field}", shared / (scene.notes - 1)
    if scene.novelty is not None:
        yield "layout novelty", scene.novelty
        yield f"layout novelty, {best.method}", scene.novelty
