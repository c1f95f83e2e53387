"""layout_to_siblings: what the corrections so far would change in the document, and in others of its layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.corpus.corrections import Correction
from extractor.ground.candidate import Status
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError
from extractor.ground.fields import Field
from extractor.ground.record import Record
from extractor.service.desk import Desk
from extractor.service.results.summary import note_names
from extractor.service.view import View

MOST = 40  # documents read again at a time


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that would change in a document: ``was`` it is now, ``now`` it would be."""

    number: int
    source: str
    note: str | None
    field: str
    was: Field
    now: Field
    said: Correction | None = None


@dataclass(frozen=True, slots=True)
class Siblings:
    """The proposals; ``documents`` counts the others of the layout, ``read`` those of them read again."""

    documents: int
    read: int
    proposals: tuple[Proposal, ...]
    problem: str = ""

    @property
    def changed(self) -> int:
        """Count the documents in which something would change."""
        return len({p.number for p in self.proposals})


def layout_to_siblings(desk: Desk, number: int, most: int = MOST) -> Siblings:
    """Read the document and those of the same layout again, with what was taught, and compare."""
    others = [n for n in desk.layouts.members(number) if n != number]
    try:
        reader = desk.reader()
    except ExtractorError as error:
        return Siblings(len(others), 0, (), str(error))
    views: list[View] = []
    documents: list[Document] = []
    for other in [number, *others[:most]]:
        try:
            view = desk.view(other)
            documents.append(desk.original(view.result).document)
            views.append(view)
        except (ExtractorError, KeyError):
            continue  # a document that is gone can have nothing proposed
    again = [reader.documents_to_extractions([d])[0] for d in documents]
    proposals = [
        p
        for view, result in zip(views, again, strict=True)
        for p in _changes(
            view, dict(zip(note_names(result.notes, desk.schema), result.notes, strict=True)), result.offering
        )
    ]
    return Siblings(len(others), sum(v.number != number for v in views), tuple(proposals))


def _changes(view: View, notes: dict[str, Record], offering: Record) -> Iterator[Proposal]:
    pairs: list[tuple[str | None, Record, Record]] = [(None, view.offering, offering)]
    pairs += [(n.name, n.record, notes[n.name]) for n in view.notes if n.name in notes and n.deleted is None]
    for note, before, after in pairs:
        for field, now in after.items():
            was = before.get(field)
            if was is None or (note, field) in view.said or was.value == now.value:
                continue  # what a person said of this very document stands
            if now.status in {Status.FOUND, Status.CORRECTED} and now.value is not None:
                yield Proposal(view.number, view.result.source, note, field, was, now)
