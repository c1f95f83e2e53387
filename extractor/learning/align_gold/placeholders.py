"""Placeholders: the open places (``[]``, ``TBD``) that stand for fields which gold holds as null."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.corpus.samples import Label
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.align_gold.evidence import CUE, Evidence
from extractor.learning.align_gold.places import Text
from extractor.learning.align_gold.zones import Zones
from extractor.values.shapes import Shape

LONGEST = 12  # characters of a mark without letters; longer ones are rules across the page


def placeholder_labels(
    text: Text, evidence: Evidence, zones: Zones, gold: Mapping[str, Any], schema: Schema
) -> set[Label]:
    """Label the placeholders whose column or label names a field that gold leaves open.

    A note's placeholders in the row of its code are also told by their order when there are just
    as many as fields left open.
    """
    labels: set[Label] = set()
    for place in _placeholders(text):
        note = zones.note(place)
        record = gold["notes"][note] if note is not None and gold["notes"] else {}
        open_fields = [(s, note) for s in schema.note_fields if _left_open(s, record)]
        open_fields += [(s, None) for s in schema.offering_fields if _left_open(s, gold["offering"])]
        header = evidence.cell(place)[1]
        told = [(s, n) for s, n in open_fields if s.name in header]
        if not told:
            told = [(s, n) for s, n in open_fields if evidence.weigh(s, place).score > CUE]
        if len(told) == 1:
            labels.add(Label(place, told[0][0].name, told[0][1]))
    return labels | _by_order(text, evidence, zones, gold, schema, have=labels)


def _placeholders(text: Text) -> list[Span]:
    """Return the open places; a rule drawn across the page is none."""
    return [s for s in text.of_shape(Shape.PLACEHOLDER) if len(s) <= LONGEST or any(map(str.isalpha, s.of(text.text)))]


def _left_open(spec: FieldSpec, record: Mapping[str, Any]) -> bool:
    return spec.name in record and record[spec.name] is None


def _by_order(
    text: Text,
    evidence: Evidence,
    zones: Zones,
    gold: Mapping[str, Any],
    schema: Schema,
    *,
    have: set[Label],
) -> set[Label]:
    taken = {(b.field, b.note) for b in have}
    rows: dict[int, list[Span]] = {}
    for place in _placeholders(text):
        note = zones.note(place)
        if note is not None and evidence.in_row(place) and not any(b.span == place for b in have):
            rows.setdefault(note, []).append(place)
    labels: set[Label] = set()
    for note, places in rows.items():
        record = gold["notes"][note]
        fields = [s for s in schema.note_fields if _left_open(s, record) and (s.name, note) not in taken]
        if len(fields) == len(places):
            labels |= {Label(place, s.name, note) for place, s in zip(places, fields, strict=True)}
    return labels
