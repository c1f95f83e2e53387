"""score_all: extractions against gold, field by field.

What counts, and what does not:

- gold states a value: equal is right, none is missed, another is wrong;
- gold states none (or shows a placeholder): a value is extra. Not held against it are derived values, fields
  that only some documents state (``extended``: gold need not hold them), a coupon called fixed where no word
  says so, and ``callable`` false, which says the same as silence;
- an extended field that is missed or wrong counts, but does not spoil "exactly right";
- a note that pairs with none in gold is invented: it spoils its document, its fields are not counted again.

Steps of a step schedule are not compared: gold lists them in more than one way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from extractor.ground.candidate import Status, Value
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import FieldSpec, Schema
from extractor.measuring.agreement import agrees, pair_notes
from extractor.measuring.cases import Case

SAYS_NOTHING: frozenset[tuple[str, Value]] = frozenset({("coupon_type", "fixed"), ("callable", False)})
_PRINTED_DIGITS = 4  # confidences are judged as the output prints them


class Outcome(StrEnum):
    """What became of one field of one record."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One field's outcome; ``note`` indexes gold's notes, None for the offering."""

    field: str
    note: int | None
    outcome: Outcome
    gold: Any
    value: Value
    confidence: float | None


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document's outcomes, and how many of its notes were found, exact and invented."""

    case: Case
    judgements: tuple[Judgement, ...]
    notes: int
    notes_found: int
    notes_exact: int
    notes_invented: int
    exact: bool
    read: bool


def score_document(case: Case, result: Extraction | None, schema: Schema) -> DocumentScore:
    """Judge one document; None stands for a document without a result, all of which is missed."""
    gold: Sequence[Mapping[str, Any]] = case.gold["notes"]
    found: Sequence[Record] = () if result is None else result.notes
    values = [{name: f.value for name, f in note.items()} for note in found]
    plain_fields = [s for s in schema.note_fields if not s.extended]
    partner = dict(pair_notes(gold, values, schema.identifier, plain_fields))
    offering: Mapping[str, Field] = {} if result is None else result.offering
    judged = list(_judge_record(None, case.gold.get("offering", {}), offering, schema.offering_fields))
    right = _all_right(judged, schema)
    notes_exact = 0
    for g, wanted in enumerate(gold):
        got: Mapping[str, Field] = found[partner[g]] if g in partner else {}
        of_note = list(_judge_record(g, wanted, got, schema.note_fields))
        notes_exact += _all_right(of_note, schema)
        judged += of_note
    invented = len(found) - len(partner)
    return DocumentScore(
        case=case,
        judgements=tuple(judged),
        notes=len(gold),
        notes_found=len(partner),
        notes_exact=notes_exact,
        notes_invented=invented,
        exact=right and notes_exact == len(gold) and not invented,
        read=result is not None and result.error is None,
    )


def _all_right(judged: Sequence[Judgement], schema: Schema) -> bool:
    return all(j.outcome is Outcome.RIGHT or schema.by_name[j.field].extended for j in judged)


def _judge_record(
    note: int | None, gold: Mapping[str, Any], got: Mapping[str, Field], specs: Sequence[FieldSpec]
) -> Iterator[Judgement]:
    for spec in specs:
        if spec.type == "steps":
            continue
        field = got.get(spec.name)
        outcome = _outcome(spec, gold.get(spec.name), field)
        if outcome is not None:
            value = None if field is None else field.value
            confidence = None if field is None else round(field.confidence, _PRINTED_DIGITS)
            yield Judgement(spec.name, note, outcome, gold.get(spec.name), value, confidence)


def _outcome(spec: FieldSpec, wanted: Any, field: Field | None) -> Outcome | None:
    value = None if field is None else field.value
    if wanted is not None:
        if value is None:
            return Outcome.MISSED
        return Outcome.RIGHT if agrees(spec, wanted, value) else Outcome.WRONG
    if field is None or value is None or spec.extended or field.status is Status.DERIVED:
        return None
    return None if (spec.name, value) in SAYS_NOTHING else Outcome.EXTRA


def score_all(cases: Sequence[Case], results: Sequence[Extraction], schema: Schema) -> list[DocumentScore]:
    """Judge documents and their results, given in the same order."""
    return [score_document(c, r, schema) for c, r in zip(cases, results, strict=True)]
