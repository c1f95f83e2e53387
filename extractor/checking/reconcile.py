"""reconcile: what the fields of one note say of each other, before anything is reported.

Four facts of the domain, from the conventions of the annotation guide: a note that is not callable has
no call terms, so terms given to all notes of a document are not its own; a note with one plain rate for
life has a fixed coupon; a note with a par call is first called at its call price on that call's date; and a
note with a day of its own from which it may be called is callable. The last three are derived, never taken
for printed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.checking.stated import STATED, is_stated
from extractor.finding.cues import pays_contingently
from extractor.ground.candidate import Method, Status, Value
from extractor.ground.fields import Alternative, Field
from extractor.ground.record import Record
from extractor.ground.regex import regex

_CALL_TERMS = ("call_price", "first_call_date", "call_frequency", "call_notice_days", "par_call_date")
_CONDITION = regex(
    r"\b(?:contingent|conditional|(?:initial(?:ly)?|first|weekly|daily)\s+(?:(?:interest|coupon|annual)\s+)?rate)\b",
    re.IGNORECASE,
)
# A rate until some day before the last is one of several.
_UNTIL = regex(
    r"\b(?:to|until),?\s(?:but\s)?excluding,?\s(?!(?:the\s)?(?:stated\s|date\sof\s)?maturity)[^\n%]{4,30}\Z",
    re.IGNORECASE,
)
_BEFORE = 240  # characters of its line before a rate in which its condition stands
_NEAR = 80  # characters in which it may stand on the line above
_PLAINLY = 0.95  # of a rate's confidence: that it is plain is not said, but nothing speaks against it
_NOT_PLAIN = ("rate_index", "spread", "step_schedule", "index_maturity")


def without_foreign_call_terms(note: Record) -> Record:
    """Take the call terms off a note that is said not to be callable; they stay as alternatives.

    A blank cell under a call term's header is that of a branch not taken, and leaves nothing open.
    """
    told = note.get("callable")
    if told is None or told.value is not False or told.status not in STATED:
        return note
    fields: dict[str, Field] = {}
    for name in _CALL_TERMS:
        field = note.get(name)
        if field is not None and field.status is Status.PLACEHOLDER and not field.raw:
            fields[name] = Field(None, Status.ABSENT, told.confidence, alternatives=field.alternatives)
        if field is None or field.status is not Status.FOUND or field.method is None:
            continue
        other = Alternative(field.value, field.confidence, field.raw or "", field.method, field.evidence)
        fields[name] = Field(None, Status.ABSENT, told.confidence, alternatives=(other, *field.alternatives))
    return Record({**note, **fields}, note.footnotes) if fields else note


def _on_condition(rate: Field, text: str) -> bool:
    """Tell whether the rate is paid on a condition or for a time only, by the words before it or the note's name."""
    if pays_contingently(text):
        return True
    for at in (e.span.start for e in rate.evidence):
        line = max(text.rfind("\n", 0, at), at - _BEFORE, 0)
        if _CONDITION.search(text, min(line, max(at - _NEAR, 0)), at) or _UNTIL.search(text[line:at]):
            return True
    return False


def _with_derived(note: Record, name: str, value: Value, confidence: float, told: Field) -> Record:
    """Return the note with a value that follows from what another field tells, and stands where that does."""
    derived = replace(
        note[name],
        value=value,
        status=Status.DERIVED,
        confidence=confidence,
        method=Method.DERIVED,
        evidence=told.evidence,
    )
    return Record({**note, name: derived}, note.footnotes)


def with_plain_coupon_type(note: Record, text: str) -> Record:
    """Derive ``fixed`` where a rate is stated and nothing speaks of steps, an index, a spread or a condition."""
    kind = note.get("coupon_type")
    if kind is None or kind.status is not Status.ABSENT or not is_stated(note, "coupon_rate"):
        return note
    if any(is_stated(note, name) for name in _NOT_PLAIN):
        return note
    rate = note["coupon_rate"]
    if _on_condition(rate, text):
        return note
    return _with_derived(note, "coupon_type", "fixed", rate.confidence * _PLAINLY, rate)


def with_first_call_date(note: Record) -> Record:
    """Derive the first call date of a par call: before it a make-whole call costs another price than is stated."""
    first, par, price = (note.get(name) for name in ("first_call_date", "par_call_date", "call_price"))
    if first is None or par is None or price is None or first.status is not Status.ABSENT:
        return note
    if not is_stated(note, "par_call_date") or not is_stated(note, "call_price"):
        return note
    return _with_derived(note, "first_call_date", par.value, par.confidence * price.confidence, par)


def with_callable(note: Record) -> Record:
    """Derive that a note may be called where the day from which it may be is stated."""
    told, since = note.get("callable"), note.get("first_call_date")
    if told is None or told.status is not Status.ABSENT or since is None or not is_stated(note, "first_call_date"):
        return note
    return _with_derived(note, "callable", True, since.confidence, since)


def reconcile(note: Record, text: str = "") -> Record:
    """Return the note with its fields made consistent; the same record when there is nothing to do.

    ``text`` is the document's, where it is at hand: the words around a rate tell whether it is plain.
    """
    return with_callable(with_first_call_date(with_plain_coupon_type(without_foreign_call_terms(note), text)))
