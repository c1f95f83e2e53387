"""Writer: writes runs down and records offsets, so that labels and gold follow from the print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractor.corpus.samples import Label
from extractor.ground.places import Span
from extractor.learning.synthesis.runs import Mark, Rich

# What may stand between the parts of one value without ending it.
_WITHIN = re.compile(r"[\s|*\u200b]*")


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text: its labels, and gold as far as the text states it."""

    text: str
    labels: tuple[Label, ...]
    offering: dict[str, Any]
    notes: list[dict[str, Any]]


class Writer:
    """Collects text; ``put(text, label=...)`` records where a field is stated."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self._parts: list[str] = []
        self._size = 0
        self._spans: dict[Mark, list[Span]] = {}

    def put(self, text: str, label: Mark | None = None) -> None:
        """Write ``text``; with a label it states that label's field."""
        if label is not None:
            spans = self._spans.setdefault(label, [])
            if text.strip():
                lead = len(text) - len(text.lstrip())
                spans.append(Span(self._size + lead, self._size + len(text.rstrip())))
        self._parts.append(text)
        self._size += len(text)

    def write(self, rich: Rich) -> None:
        """Write runs one after the other."""
        for run in rich:
            self.put(run.text, run.mark)

    def finish(self) -> Written:
        """Return the text with its labels in order and the gold it states."""
        text = "".join(self._parts)
        offering: dict[str, Any] = {}
        notes: dict[int, dict[str, Any]] = {}
        labels: list[Label] = []
        for mark, spans in self._spans.items():
            if not spans and not mark.silent and mark.value is not None:
                continue
            record = offering if mark.note is None else notes.setdefault(mark.note, {})
            if record.get(mark.field) is None:
                record[mark.field] = mark.value
            if not mark.silent:
                labels.extend(Label(s, mark.field, mark.note) for s in _merged(text, spans))
        order = sorted(notes)
        place = {note: index for index, note in enumerate(order)}
        labels = [Label(x.span, x.field, None if x.note is None else place[x.note]) for x in labels]
        labels.sort(key=lambda x: x.span)
        return Written(text, tuple(labels), offering, [notes[n] for n in order])


class OneLineWriter(Writer):
    """Writes every line break as a blank."""

    def put(self, text: str, label: Mark | None = None) -> None:
        """Write ``text`` without its line breaks."""
        super().put(text.replace("\n", " "), label)


def _merged(text: str, spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in spans:
        if out and _WITHIN.fullmatch(text, out[-1].end, span.start):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out
