"""groups_to_readings: what speaks for each reading of a field, as named numbers that add up."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extractor.fusing.weighing.groups import Groups
from extractor.fusing.weighing.naming import names_of
from extractor.fusing.weighing.openness import open_evidence
from extractor.fusing.weighing.relations import Leaders, fits, leaders_to_verdicts, settles
from extractor.fusing.weighing.scene import Scene
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import Relation
from extractor.values.codes import cusip_checks, isin_checks

_CHECKS = {"cusip": cusip_checks, "isin": isin_checks}
_PAGE = 3_000  # characters
_FAR = 2  # pages: the documents that teach are no longer, and what lies deeper is only further down
_NOVELTY = {m: f"layout novelty, {m}" for m in Method}


def log_odds(probability: float, most: float = 0.99) -> float:
    """Return ln(p / (1 - p)), kept from -4 up to that of ``most`` (1 % of doubt stays)."""
    p = 0.018 if probability < 0.018 else min(probability, most)
    return math.log(p / (1 - p))


_SURE = 0.95  # how far a score is beyond it has a weight of its own
_SURE_ODDS = log_odds(_SURE)


def _odds_and_sureness(score: float) -> tuple[float, float]:
    """Return a finder's log-odds, and by how much a score near 1 is beyond ``_SURE``."""
    if score <= _SURE:
        return log_odds(score), 0.0
    return log_odds(score), log_odds(score, 0.9995) - _SURE_ODDS


class ReadingOf(NamedTuple):
    """One reading of a field: everyone who came to it, best first, and the evidence."""

    candidates: tuple[Candidate, ...]
    evidence: Mapping[str, float]

    @property
    def best(self) -> Candidate:
        """The candidate whose place and raw text are shown."""
        return self.candidates[0]


Evidence = dict[str, float]


class _Side(NamedTuple):
    """Those who came to one value, best first, and where they read it."""

    candidates: Sequence[Candidate]
    spans: frozenset[Span]

    @property
    def methods(self) -> frozenset[Method]:
        """The finders among them; asked for only where there is a rival."""
        return frozenset([c.method for c in self.candidates])


class _Record(NamedTuple):
    """The leading values of a record, and which relations hold between the first of them."""

    leaders: Leaders
    verdicts: Mapping[Relation, bool]
    held: int
    """How many of the verdicts are that the relation holds."""


def groups_to_readings(groups: Mapping[str, Groups], scene: Scene, leaders: Leaders) -> dict[str, list[ReadingOf]]:
    """State the evidence of each reading of each field; ``leaders`` are the leading values around them."""
    verdicts = leaders_to_verdicts(scene.schema.relations, leaders)
    record = _Record(leaders, verdicts, sum(verdicts.values()))
    out: dict[str, list[ReadingOf]] = {}
    for name, of_field in groups.items():
        out[name] = []
        if not of_field:
            continue
        around = _around(name, scene, record)
        sides = [_Side(g, frozenset([c.span for c in g])) for g in of_field]
        for k, side in enumerate(sides):
            evidence: Evidence = {"bias": 1.0, names_of(name).field: 1.0}
            _add_voices(evidence, name, side.candidates)
            if len(sides) > 1:
                _add_rivalry(evidence, side, sides[:k] + sides[k + 1 :])
            _add_place(evidence, name, side, scene)
            _add_fit(evidence, name, side.candidates[0], scene, record)
            evidence.update(around)
            out[name].append(ReadingOf(tuple(side.candidates), evidence))
    return out


def _around(field: str, scene: Scene, record: _Record) -> Evidence:
    """State how the rest of the record hangs together: a shifted row spoils more than one field."""
    verdicts = record.verdicts
    own = [verdicts[r] for r in scene.relations.get(field, ()) if r in verdicts]
    held = record.held - sum(own)
    out = {"others fit each other": math.log1p(held)}
    if fails := len(verdicts) - len(own) - held:
        out |= {"others clash": math.log1p(fails), names_of(field).clash: 1.0}
    return out


def _add_fit(out: Evidence, field: str, best: Candidate, scene: Scene, record: _Record) -> None:
    """State whether the value fits what is read around it, and itself; of a reading without one only its status."""
    if best.status is not Status.FOUND:
        out[f"{best.status}"] = 1.0
        out[f"{best.status} {field}"] = 1.0
        if best.status is Status.PLACEHOLDER:
            out.update(open_evidence(field, best, scene, record.leaders))
        return
    leaders = record.leaders
    leads = field in leaders and leaders[field][0] is best.value
    for relation in scene.relations.get(field, ()):
        known = leads and settles(relation, field)
        fit = record.verdicts.get(relation) if known else fits(relation, field, best.value, leaders)
        if fit is not None:
            out[f"{relation.name} {'holds' if fit else 'fails'} on {field}"] = 1.0
    check = _CHECKS.get(scene.schema.by_name[field].type)
    if check is not None:
        out[f"check digit {'holds' if check(str(best.value)) else 'fails'}"] = 1.0


def _add_voices(out: Evidence, field: str, group: Sequence[Candidate]) -> None:
    """State who came to this reading, how sure, and whether they agree.

    Names that end in a field's name let the fusion learn whom to trust where.
    """
    scores: dict[Method, float] = {}
    for c in group:
        scores.setdefault(c.method, c.score)  # the best comes first
    agreeing = 0
    last = None
    names = names_of(field)
    for method, voice in names.voices.items():
        score = scores.get(method)
        if score is None:
            continue
        agreeing, last = agreeing + 1, voice
        odds, sure = _odds_and_sureness(score)
        out[voice.said] = 1.0
        out[voice.score] = odds
        out[voice.on] = 1.0
        out[voice.score_on] = odds
        out[voice.sure] = sure
    if Method.CORRECTION in scores:
        out["correction"] = 1.0
        out["correction score"] = log_odds(scores[Method.CORRECTION])
    if agreeing > 1:
        out["agreement"] = out[names.agreement] = float(agreeing - 1)
    elif last is not None:
        out[last.only] = 1.0
    margins = [c.hints["margin"] for c in group if c.hints and "margin" in c.hints]
    if margins:
        out["tokens margin"] = max(margins)
        out["tokens weakest"] = log_odds(max(c.hints.get("weakest", 0.0) for c in group))


def _add_rivalry(out: Evidence, side: _Side, rivals: Sequence[_Side]) -> None:
    """State what else is read for this field, how well supported, and whether at the same place."""
    against = log_odds(max([r.candidates[0].score for r in rivals]))
    out["rivalled"] = 1.0
    out["rival"] = against
    out["margin to runner-up"] = log_odds(side.candidates[0].score) - against
    methods, others = side.methods, [r.methods for r in rivals]
    support = max(map(len, others)) - len(methods)
    if support > 0:
        out["rival has more finders"] = float(support)
    if any(span.overlaps(mine) for r in rivals for span in r.spans for mine in side.spans):
        out["rival at the same place"] = 1.0
    if not all(map(methods.isdisjoint, others)):
        out["rival of the same finder"] = 1.0


def _add_place(out: Evidence, field: str, side: _Side, scene: Scene) -> None:
    """State where it stands: its grid, row and label, how far down, among how many notes, how new."""
    best = side.candidates[0]
    if len(side.spans) > 1:
        out["repeated"] = math.log(len(side.spans))
    kind = scene.kind_at(best.span)
    out[f"in {kind}"] = 1.0
    out[f"in {kind}, {field}"] = 1.0
    out["pages down"] = math.log1p(min(best.span.start / _PAGE, _FAR))
    labels = {c.label for c in side.candidates if c.label}
    if labels:
        likeness = [scene.likeness(label, field) for label in labels]
        out["label is known"] = max([own for own, _ in likeness])
        out["label names another field"] = max([other - own for own, other in likeness])
    elif best.method is Method.ALIGNMENT:
        out["no label"] = 1.0
    row = scene.row_of(best)
    if row is not None:
        out["row has gaps"] = row.gaps
        out["row has unread cells"] = row.unread
        out["row unlike others"] = row.unlike
    contest = scene.contest(best)
    if contest:
        out["place also read as another field"] = log_odds(contest) + 4.0
    if scene.notes > 1:
        _add_sharing(out, field, side, scene)
    if scene.novelty is not None:
        out["layout novelty"] = scene.novelty
        out[_NOVELTY[best.method]] = scene.novelty


def _add_sharing(out: Evidence, field: str, side: _Side, scene: Scene) -> None:
    """State among how many notes it stands, and with how many of them it is shared."""
    names = names_of(field)
    out["several notes"] = math.log(scene.notes)
    out[names.several] = 1.0
    if side.candidates[0].note is None:
        out["given to its note by place"] = 1.0
    shared = min([scene.holders[span] for span in side.spans]) - 1
    if shared > 0:
        out["given to other notes too"] = out[names.shared] = shared / (scene.notes - 1)
