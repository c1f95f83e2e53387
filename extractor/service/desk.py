"""Desk: what the service holds in common: the results, the store, the model and what it was taught."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extractor.corpus.corrections import Correction
from extractor.corpus.store import Store
from extractor.finding.memory.memory import Memory
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError, ModelError
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema
from extractor.pipeline import Extractor
from extractor.reading.containers import Input
from extractor.service.layouts import Layouts, learn_layouts
from extractor.service.originals import Original, Originals
from extractor.service.results.book import Results
from extractor.service.results.recent import RecentResults
from extractor.service.results.summary import Summary
from extractor.service.view import View, result_to_view

TARGET = 0.98  # confidence below which a field is open, where nobody sets another

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terms:
    """How the desk works: the confidence aimed at, who reviews where nobody says, what is reviewed."""

    target: float = TARGET
    by: str = ""
    title: str = ""
    beside: Path | None = None


class Desk:
    """Safe for many threads; the model is loaded by the first who needs it."""

    def __init__(
        self,
        store: Store,
        load: Callable[[], Extractor],
        results: Results | None = None,
        terms: Terms | None = None,
    ) -> None:
        """Hold the parts; ``load`` gives the model without memory."""
        self.store, self.results, self.terms = store, results, terms or Terms()
        self.schema: Schema = store.schema
        first = len(results.summaries()) if results is not None else 0
        self.recent = RecentResults(self.schema, first)
        self.originals = Originals(store, self.recent, self.terms.beside)
        self.layouts = Layouts()
        self.stop = threading.Event()
        self._load, self._problem = load, ""
        self._model: Extractor | None = None
        self._taught: tuple[tuple[int, int], Extractor, Memory] | None = None
        self._teaching = threading.RLock()

    def summaries(self) -> list[Summary]:
        """Return every document's line: the results', then what was sent in."""
        return [*([] if self.results is None else self.results.summaries()), *self.recent.summaries()]

    def extraction(self, number: int) -> Extraction:
        """Return a document's result. Raises KeyError when there is no such number."""
        if self.results is not None and number < len(self.results.summaries()):
            return self.results.extraction(number)
        return self.recent.extraction(number)

    def original(self, result: Extraction | Summary) -> Original:
        """Return the document of a result. Raises SourceError when it cannot be found."""
        return self.originals.find(result.source, result.sha256)

    def active(self, sha256: str) -> list[Correction]:
        """Return what holds of a document."""
        return self.store.active(sha256) if sha256 else []

    def view(self, number: int) -> View:
        """Return a document as it stands now. Raises KeyError when there is no such number."""
        result = self.extraction(number)
        return result_to_view(number, result, self.active(result.sha256), self.schema)

    def reader(self) -> Extractor:
        """Return the model with all that the store teaches by now. Raises ModelError when there is none."""
        with self._teaching:
            if self._problem:
                raise ModelError(self._problem)
            if self._model is None:
                try:
                    self._model = self._load()
                except ModelError as error:
                    self._problem = str(error)
                    raise
            revision = self.store.revision()
            if self._taught is None or self._taught[0] != revision:
                memory = Memory.from_store(self.store, None if self._taught is None else self._taught[2])
                self._taught = (revision, self._model.with_memory(memory, self.store.url), memory)
            return self._taught[1]

    def extract(self, source: str, data: bytes) -> tuple[Extraction, int | None]:
        """Extract a document that was sent in; it can be reviewed from then on, under the number returned."""
        result = self.reader().inputs_to_extractions([Input(source, data)])[0]
        number = self.recent.put(result, data) if result.sha256 else None
        if number is not None and result.status == "failed":
            self.layouts.leave_out(number)
        elif number is not None:
            self.layouts.put(number, document_to_fingerprint(self.original(result).document))
        return result, number

    def learn(self) -> None:
        """Group all documents by layout and load the model; for a thread of its own."""
        try:
            self.reader()
        except ExtractorError as error:  # whoever asks first tries again, and is told
            log.warning("%s", error)
        learn_layouts(self.layouts, self.summaries(), self._document, self.stop)

    def _document(self, summary: Summary) -> Document:
        return self.original(summary).document

    def decided(self) -> dict[str, list[Correction]]:
        """Return what holds of every document, by its checksum."""
        out: dict[str, list[Correction]] = {}
        for c in self.store.active():
            out.setdefault(c.sha256, []).append(c)
        return out
