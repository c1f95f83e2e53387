"""View: a document's result with what people have said of it, as it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.corpus.corrections import OF_FIELD, Correction, Kind
from extractor.finding.memory.recall import recall
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import Schema
from extractor.service.results.summary import note_names

Said = Mapping[tuple[str | None, str | None], Correction]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note under the name that corrections call it by; ``read`` is what was extracted, None if it was missed."""

    name: str
    record: Record
    read: Record | None
    added: Correction | None = None
    deleted: Correction | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A document as it stands now: ``said`` is what holds, by note's name and field."""

    number: int
    result: Extraction
    offering: Record
    notes: tuple[NoteView, ...]
    said: Said

    def note(self, name: str) -> NoteView | None:
        """Return a note by its name, None if there is none."""
        return next((n for n in self.notes if n.name == name), None)

    def record(self, name: str | None) -> Record | None:
        """Return the record as it stands now: the offering's for None."""
        found = None if name is None else self.note(name)
        return self.offering if name is None else None if found is None else found.record

    def read(self, name: str | None) -> Record | None:
        """Return the record as it was extracted; None for a note that was missed."""
        found = None if name is None else self.note(name)
        return self.result.offering if name is None else None if found is None else found.read


def result_to_view(number: int, result: Extraction, active: Sequence[Correction], schema: Schema) -> View:
    """Lay the corrections that hold over a document's result."""
    names = note_names(result.notes, schema)
    aliases = {f"#{k}": name for k, name in enumerate(names, 1)}
    said = {(aliases.get(c.said.note or "", c.said.note), c.said.field): c for c in active}
    notes = []
    for name, record in zip(names, result.notes, strict=True):
        mine = _of_note(said, name)
        _, (now,) = recall(Record({}), (record,), mine, schema)
        notes.append(NoteView(name, now, record, deleted=_whole(said, name, Kind.DELETE_NOTE)))
    known = set(names)
    for c in active:
        name = c.said.note or ""
        if c.said.kind is Kind.ADD_NOTE and name not in known:
            _, (made,) = recall(Record({}), (), [c, *_raw(said, name)], schema)
            notes.append(NoteView(name, made, None, added=c))
    offering, _ = recall(result.offering, (), [c for c in active if c.said.note is None], schema)
    return View(number, result, offering, tuple(notes), said)


def _raw(said: Said, name: str) -> list[Correction]:
    return [c for (note, _), c in said.items() if note == name and c.said.kind in OF_FIELD]


def _of_note(said: Said, name: str) -> list[Correction]:
    """Return what was said of a note's fields, as of the first note: each is recalled in a document of its own."""
    return [replace(c, said=replace(c.said, note="#1")) for c in _raw(said, name)]


def _whole(said: Said, name: str, kind: Kind) -> Correction | None:
    c = said.get((name, None))
    return c if c is not None and c.said.kind is kind else None
