"""Align gold: distant labels, the places of a text that state what gold holds.

A place is labelled only where something tells its field: a code that is unmistakable, a column's
header, the label before it, or the row that a note's code begins. A value that may state two fields
alike stays unlabelled: a missing label costs a little learning, a wrong one teaches an error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from extractor.corpus.samples import Label
from extractor.grids.recover import document_to_grids
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.align_gold.evidence import ENOUGH, Evidence
from extractor.learning.align_gold.placeholders import placeholder_labels
from extractor.learning.align_gold.places import Text
from extractor.learning.align_gold.zones import Zones, codes_to_zones

_CODES = frozenset({"cusip", "isin"})
_UNMISTAKABLE = frozenset({"text", "rule", "registration", "ranking"})
# Letters and digits from which on a printed text tells its field by itself.
_TELLING = 5
# Values of one transposed row stand less than this apart.
_BESIDE = 60

Claims = Mapping[Span, Sequence[tuple[FieldSpec, int | None]]]


class Choice(NamedTuple):
    """A place that was taken for a field, the notes that state it there, and the label that told so."""

    place: Span
    spec: FieldSpec
    notes: frozenset[int]
    cue: Span | None


def align_gold(document: Document, gold: Mapping[str, Any], schema: Schema) -> tuple[Label, ...]:
    """Return the labels of ``document`` for its gold record, ordered by place.

    A place that states a field of several notes (one redemption line for all) has one label a note.
    Labels may nest (a title holds its rate) but never cross.
    """
    text = Text(document.text)
    claims = _claims(text, gold, schema)
    codes = _code_notes(claims)
    known = [
        (place, frozenset(n for _, n in held if n is not None))
        for place, held in claims.items()
        if all(spec.scope == "note" and spec.type in {"date", "money", "percent"} for spec, _ in held)
    ]
    notes = len(gold["notes"])
    zones = codes_to_zones(codes, [k for k in known if len(k[1]) < notes], notes)
    evidence = Evidence(text, document_to_grids(document, schema), schema, codes)
    choices = _choose(claims, evidence, document.text)
    labels = {label for choice in choices if choice.spec.scope == "offering" for label in _plain(choice)}
    labels |= _note_labels([c for c in choices if c.spec.scope == "note"], zones, notes)
    labels |= placeholder_labels(text, evidence, zones, gold, schema)
    return tuple(sorted(_uncrossed(labels), key=lambda b: (b.span, b.field, -1 if b.note is None else b.note)))


def _claims(text: Text, gold: Mapping[str, Any], schema: Schema) -> Claims:
    claims: defaultdict[Span, list[tuple[FieldSpec, int | None]]] = defaultdict(list)
    records = [(None, gold["offering"]), *enumerate(gold["notes"])]
    for note, record in records:
        for spec in schema.offering_fields if note is None else schema.note_fields:
            if record.get(spec.name) is not None:
                for place in text.find(spec, record[spec.name]):
                    claims[place].append((spec, note))
    return claims


def _code_notes(claims: Claims) -> dict[Span, int]:
    """Give each printed code its note; where a reopened code has two rows, the first row comes first."""
    codes: dict[Span, int] = {}
    for place in sorted(claims):
        notes = [n for spec, n in claims[place] if spec.type in _CODES and n is not None]
        if notes:
            least = min(list(codes.values()).count(n) for n in notes)
            codes[place] = next(n for n in notes if list(codes.values()).count(n) == least)
    return codes


def _choose(claims: Claims, evidence: Evidence, text: str) -> list[Choice]:
    choices: list[Choice] = []
    used: defaultdict[Span, set[str]] = defaultdict(set)
    for place in sorted(claims):
        specs = {spec.name: spec for spec, _ in claims[place]}
        weighed = {name: evidence.weigh(spec, place) for name, spec in specs.items()}
        scores = {name: w.score for name, w in weighed.items()}
        for name, spec in specs.items():
            if spec.type in _CODES or (spec.type in _UNMISTAKABLE and _telling(place.of(text))):
                scores[name] = max(scores[name], ENOUGH)
            elif evidence.says_it(spec, place) and scores[name] == 0 and len(specs) == 1:
                scores[name] = ENOUGH
        best = max(scores.values())
        if best < ENOUGH:
            continue
        top = [name for name in specs if scores[name] == best]
        if len(top) > 1 and len({specs[n].type for n in top}) == 1:
            cue = weighed[top[0]].cue
            # One label names them both ("$1,000/$1,000"): they follow one another in the schema's order.
            top = [n for n in top if cue is None or n not in used[cue.span]][: 1 if cue else None]
        if len(top) != 1:
            continue
        for name in top:
            cue = weighed[name].cue
            told = cue.span if cue is not None and name in cue.fields else None
            if told is not None:
                used[told].add(name)
            notes = frozenset(n for spec, n in claims[place] if spec.name == name and n is not None)
            choices.append(Choice(place, specs[name], notes, told))
    return choices


def _telling(printed: str) -> bool:
    return sum(c.isalnum() for c in printed) >= _TELLING


def _plain(choice: Choice) -> list[Label]:
    return [Label(choice.place, choice.spec.name, None)]


def _note_labels(choices: Sequence[Choice], zones: Zones, notes: int) -> set[Label]:
    """Give each place its notes: by its order behind a label that all share, else by its zone."""
    labels: set[Label] = set()
    rows: defaultdict[tuple[str, Span | None], list[Choice]] = defaultdict(list)
    for choice in choices:
        rows[choice.spec.name, choice.cue].append(choice)
    for (name, cue), row in rows.items():
        if notes > 1 and cue is not None and len(row) == notes and all(k in c.notes for k, c in enumerate(row)):
            labels |= {Label(c.place, name, k) for k, c in enumerate(row)}
            continue
        for choice in row:
            code = choice.spec.type in _CODES
            stating = choice.notes if code else zones.stating(choice.place, choice.notes)
            if len(stating) == 1 or code or not _crowded(choice, row):
                labels |= {Label(choice.place, name, n) for n in stating}
    return {b for b in labels if not _told_by_holder(b, labels)}


def _crowded(choice: Choice, row: Sequence[Choice]) -> bool:
    """Tell whether other values of the same label stand beside the place: cells of one row, a note each."""
    return any(o is not choice and abs(o.place.start - choice.place.start) < _BESIDE for o in row)


def _told_by_holder(label: Label, labels: set[Label]) -> bool:
    """Tell whether ``label`` lies in a longer one (a title) that belongs to other notes only."""
    holders = {b.note for b in labels if len(b.span) > len(label.span) and b.span.holds(label.span)}
    return bool(holders) and label.note not in holders


def _uncrossed(labels: set[Label]) -> list[Label]:
    """Drop labels that cross a longer one without lying in it, and short twins inside their own field."""
    spans = sorted({b.span for b in labels}, key=lambda s: (-len(s), s))
    kept: list[Span] = []
    for span in spans:
        if not any(span.overlaps(k) and not k.holds(span) for k in kept):
            kept.append(span)
    keep = set(kept)
    return [
        b
        for b in labels
        if b.span in keep
        and not any(o.field == b.field and o.span != b.span and o.span in keep and o.span.holds(b.span) for o in labels)
    ]
