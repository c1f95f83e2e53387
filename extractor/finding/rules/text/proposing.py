"""propose, candidate: what a family makes of the place that its pattern found.

Each pattern has a score of its own, kept at or below the share of its proposals that were right over the transcribed
filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.places import Span
from extractor.values.dates import parse_date


def propose(
    text: str,
    field: str,
    span: Span,
    value: Value,
    score: float,
    *,
    note: int | None = None,
    status: Status = Status.FOUND,
    label: str = "",
) -> Candidate:
    """Make a candidate of the rules from a place in the document; ``note`` is where its row begins, if it has one."""
    return Candidate(field, note, span, span.of(text), value, status, score, Method.RULES, label)


def candidate(
    view: Flow | View,
    field: str,
    place: tuple[int, int],
    value: Value,
    score: float,
    *,
    label: str = "",
    status: Status = Status.FOUND,
) -> Candidate:
    """Make a candidate of the rules from a place in the flow, or in a view, without the blanks at its end."""
    start, end = place
    while view.text[end - 1] == " " and start < end - 1:
        end -= 1
    return propose(view.source, field, view.span(start, end), value, score, label=label, status=status)


def one_day(flat: View, field: str, matches: Sequence[re.Match[str]], score: float) -> list[Candidate]:
    """Propose the day behind a label, unless the notes of one document have days of their own."""
    days = {parse_date(m["date"]) for m in matches}
    if len(days) != 1 or None in days:
        return []
    found = matches[0]
    label = found.groupdict().get("label") or ""
    return [candidate(flat, field, found.span("date"), days.pop(), score, label=label)]


def first_at_each_place(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, of those that begin at one place for one field only the first: it knows best."""
    best: dict[tuple[str, int], Candidate] = {}
    for c in candidates:
        best.setdefault((c.field, c.span.start), c)
    return list(best.values())
