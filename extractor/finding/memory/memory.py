"""Memory: corrections at work on the next document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.corpus.corrections import Correction, Kind, StoredDocument
from extractor.corpus.store import Store
from extractor.finding.memory.columns import columns_to_candidates
from extractor.finding.memory.grids import document_to_taught_grids
from extractor.finding.memory.knowledge import Knowledge, Named
from extractor.finding.memory.lessons import Lessons, document_to_lessons
from extractor.finding.memory.pieces import grids_to_whole
from extractor.finding.memory.recall import recall
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.grids.labels.lexicon import label_key
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError
from extractor.ground.grid import Grid
from extractor.ground.record import Record
from extractor.ground.schema import Schema
from extractor.reading.open import read
from extractor.values.choices import fold


def stored_to_document(stored: StoredDocument) -> Document:
    """Read a stored document again; where its file cannot be read here, its text stands for it."""
    try:
        document = read(stored.data, stored.filename)
    except ExtractorError:
        document = read(stored.text, stored.filename)
    return replace(document, sha256=stored.sha256)


class Memory:
    """What a store teaches at once. ``schema`` is the schema with the learned spellings beside its own."""

    def __init__(
        self,
        lessons: Mapping[tuple[int, ...], Lessons],
        active: Mapping[str, Sequence[Correction]],
        schema: Schema,
    ) -> None:
        """Hold the lessons by the numbers of the corrections that they come from; see ``from_store``."""
        self._lessons, self._active = dict(lessons), dict(active)
        self.knowledge = Knowledge(list(lessons.values()), schema)
        self.schema = self.knowledge.schema

    @classmethod
    def from_store(cls, store: Store, before: Memory | None = None) -> Memory:
        """Learn from all that holds in the store; what ``before`` learned of unchanged documents is kept."""
        active: defaultdict[str, list[Correction]] = defaultdict(list)
        for c in store.active():
            active[c.sha256].append(c)
        keys = {sha: tuple(c.id for c in said) for sha, said in active.items()}
        known = {} if before is None else before._lessons  # noqa: SLF001 - its own kind
        lessons = {key: known[key] for key in keys.values() if key in known}
        for stored in store.documents([sha for sha, key in keys.items() if key not in known]):
            said = active[stored.sha256]
            lessons[keys[stored.sha256]] = document_to_lessons(stored_to_document(stored), said, store.schema)
        return cls(lessons, active, store.schema)

    def grids(self, document: Document) -> list[Grid]:
        """Recover a document's grids by what was taught, where that serves the document."""
        return document_to_taught_grids(document, self.schema, self.knowledge.base)

    def candidates(self, document: Document, grids: Sequence[Grid], found: Sequence[Candidate]) -> list[Candidate]:
        """Return what the finders found, mended by what was taught, with what memory itself proposes."""
        here = self.knowledge.layout(document_to_fingerprint(document))
        whole, pieces = grids_to_whole(grids)
        local = columns_to_candidates(document, whole, here, self.schema, here=True, spellings=self.knowledge.spellings)
        elsewhere = {k: n for k, n in self.knowledge.anywhere.items() if k not in here}
        general = columns_to_candidates(
            document, whole, elsewhere, self.schema, here=False, spellings=self.knowledge.spellings
        )
        settled: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        for c in local:
            if c.status is Status.FOUND:
                settled[c.span.start, c.span.end].add(c.field)
        kept = [
            self._respelled(c)
            for c in found
            if c.note not in pieces
            and (not (said := settled.get((c.span.start, c.span.end))) or c.field in said)
            and not self._is_heading(c, here)
        ]
        return [*kept, *local, *general]

    def _is_heading(self, c: Candidate, here: Mapping[str, Named]) -> bool:
        """Tell whether what a finder took for a value is a heading that a person's corrections made known."""
        if c.status is not Status.FOUND or any(ch.isdigit() for ch in c.raw):
            return False
        key = label_key(c.raw)
        return key in self.knowledge.anywhere or (key in here and here[key].fields != {} and c.method is Method.TOKENS)

    def _respelled(self, c: Candidate) -> Candidate:
        """Give a spelling that a person explained its value."""
        value = self.knowledge.spellings.get((c.field, fold(c.raw))) if self.knowledge.spellings else None
        if value is None or value == c.value:
            return c
        return replace(c, value=value, status=Status.FOUND, method=Method.CORRECTION)

    def vouches_for_notes(self, sha256: str) -> bool:
        """Tell whether a person spoke of notes in this very document: then it does offer some."""
        said = self._active.get(sha256, ())
        return any(c.said.note is not None and c.said.kind is not Kind.DELETE_NOTE for c in said)

    def recall(
        self, document: Document, offering: Record, notes: Sequence[Record]
    ) -> tuple[Record, tuple[Record, ...]]:
        """Return the records with what a person said of this very document."""
        return recall(offering, notes, self._active.get(document.sha256, ()), self.schema)
