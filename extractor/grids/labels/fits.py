"""fit: how well a cell's text suits the fields that a label may name; the glue of every alignment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.grids.labels.lexicon import LabelMatch, label_key
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.shapes import Shape, shape

# What a pairing of label and cell earns. Between "certainly" and "impossible" lie the cells that say
# nothing of their type: a placeholder suits every label, free text suits every label without a type.
SURE, LIKELY, OPEN, WRONG = 1.0, 0.6, 0.25, -1.0

_BY_TYPE: dict[str, frozenset[Shape]] = {
    "cusip": frozenset({Shape.CUSIP}),
    "isin": frozenset({Shape.ISIN}),
    "money": frozenset({Shape.MONEY}),
    "percent": frozenset({Shape.PERCENT}),
    "date": frozenset({Shape.DATE}),
    "bool": frozenset({Shape.YESNO}),
    "callable": frozenset({Shape.YESNO}),
    "ranking": frozenset({Shape.RANKING}),
    "rating": frozenset({Shape.RATING}),
    "int": frozenset({Shape.NUMBER}),
}
_ANSWER = regex(r"(?:yes|no)[.,;:] ", re.IGNORECASE)  # and what there is to say of it
_BARE_NUMBER = frozenset({"money", "percent", "basis_points"})
_FREE = frozenset({"text", "list", "ranking", "callable", "steps", "supplement", "registration", "rule", "currency"})
_OTHERWISE = {Shape.TEXT: _FREE, Shape.NUMBER: _BARE_NUMBER}
_BLANK = frozenset({Shape.PLACEHOLDER, Shape.NOT_STATED, Shape.EMPTY})


@lru_cache(maxsize=32)  # as many schemas as lexicons
def _spellings(schema: Schema) -> dict[str, dict[str, str]]:
    return {
        spec.name: {label_key(w): canon for canon, words in spec.choices.items() for w in (*words, canon)}
        for spec in schema.fields
        if spec.type == "choice"
    }


def choice_of(schema: Schema, name: str, text: str) -> str | None:
    """Return the canonical choice that ``text`` spells exactly, for a field of type choice."""
    return _spellings(schema).get(name, {}).get(label_key(text))


@lru_cache(maxsize=32)  # as above
def _spelt(schema: Schema) -> dict[str, list[str]]:
    """Return the fields of type choice by the keys of their spellings."""
    fields: dict[str, list[str]] = {}
    for name, spellings in _spellings(schema).items():
        for key in spellings:
            fields.setdefault(key, []).append(name)
    return fields


def choices_of(schema: Schema, text: str) -> Sequence[str]:
    """Return the fields of type choice, in the schema's order, of which ``text`` spells a choice exactly."""
    return _spelt(schema).get(label_key(text), ())


def _is_of_type(spec: FieldSpec, text: str, kind: Shape) -> bool:
    """Tell whether a text has the make of a field's type: an answer may go on to say more."""
    answers = spec.type == "bool" and kind is Shape.TEXT and _ANSWER.match(text) is not None
    return answers or kind in _BY_TYPE.get(spec.type, frozenset())


def field_fit(schema: Schema, spec: FieldSpec, text: str, kind: Shape) -> float:
    """Tell how well ``text`` (of shape ``kind``) suits one field: SURE, LIKELY, OPEN or WRONG."""
    if kind in _BLANK:
        return LIKELY
    if spec.type == "choice":
        return _choice_fit(schema, spec, text, kind)
    if _is_of_type(spec, text, kind):
        return SURE
    if spec.name == "coupon_rate" and (kind is Shape.COUPON_TYPE or (kind is Shape.TEXT and "%" in text)):
        return OPEN  # no single rate: the kind of coupon stands for it (Zero, Float), or the steps it takes
    free = _OTHERWISE.get(kind, frozenset())
    if spec.type in free:
        return LIKELY
    from_when_on = spec.type == "callable" and kind is Shape.DATE
    return OPEN if from_when_on or spec.type in {"text", "list"} else WRONG


def _choice_fit(schema: Schema, spec: FieldSpec, text: str, kind: Shape) -> float:
    if choice_of(schema, spec.name, text) is not None:
        return SURE
    return OPEN if kind is Shape.TEXT else WRONG  # words that no spelling lists may still be its words


def fit(schema: Schema, match: LabelMatch, text: str) -> float:
    """Tell how well ``text`` suits a label: the best over the fields it may name, OPEN for no field."""
    if not match.fields:
        return OPEN
    kind = shape(text)
    return max(field_fit(schema, schema.by_name[name], text, kind) for name in match.fields)
