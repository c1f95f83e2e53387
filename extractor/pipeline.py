"""The flow, on one page: read, recover, find, fuse, check.

source --read--> Document --recover--> Grids --find--> Candidates --fuse--> Records --check--> Extraction
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.checking.reconcile import reconcile
from extractor.checking.report import check
from extractor.checking.selling.no_sale import without_sale
from extractor.checking.selling.offers import judge_offer
from extractor.finding.finders import Finders
from extractor.fusing.fuse import fuse
from extractor.fusing.offered.others import others_to_findings, without_places
from extractor.fusing.told import Told, candidates_to_told
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError, ModelError, SourceError, UsageError
from extractor.ground.layout import Layout
from extractor.ground.record import REVIEW_THRESHOLD, Extraction, Finding, Promise, Record
from extractor.ground.schema import Schema
from extractor.reading.batches import inputs_to_batches
from extractor.reading.containers import Input, sources_to_inputs
from extractor.reading.open import Readable, read
from extractor.summing import failed_extraction, sum_up

if TYPE_CHECKING:
    from extractor.finding.memory.memory import Memory
    from extractor.fusing.explain import Explanation
    from extractor.fusing.weighing.acceptance import Acceptance

log = logging.getLogger(__name__)


class Extractor:
    """Reads documents into typed notes; made by ``extractor.load``, safe to use for any number of documents."""

    def __init__(
        self,
        finders: Finders,
        fusion: FusionModel,
        schema: Schema,
        model: str,
        *,
        review_threshold: float = REVIEW_THRESHOLD,
        path: Path | None = None,
        loader: Callable[..., Extractor] | None = None,
    ) -> None:
        """Hold the parts; ``model`` is the name that every result carries, ``path`` the model's folder.

        ``loader`` loads the same extractor in a worker process; None where only this process holds the parts.
        """
        self.finders, self.fusion, self.schema = finders, fusion, schema
        self.model, self.review_threshold, self.path, self.loader = model, review_threshold, path, loader

    def with_memory(self, memory: Memory, store: str | None = None) -> Extractor:
        """Return this extractor with another memory: the same model, loaded once, what was taught anew.

        ``store`` is the URL that the memory was made from: by it worker processes come to the same.
        """
        return Extractor(
            self.finders.taught(memory),
            self.fusion,
            memory.schema,
            self.model,
            review_threshold=self.review_threshold,
            path=self.path,
            loader=partial(self.loader, store=store) if self.loader and store else None,
        )

    def __repr__(self) -> str:
        """Name the model."""
        return f"<Extractor {self.model}>"

    @cached_property
    def acceptance(self) -> Acceptance | None:
        """The bounds that training stored with the model; None when it stored none."""
        from extractor.fusing.weighing.acceptance import Acceptance

        return None if self.path is None else Acceptance.load(self.path)

    def promise(self, target_precision: float) -> Promise:
        """Return what can be promised at a target precision. Raises ModelError when the model has no bounds."""
        if self.acceptance is None:
            msg = f"model {self.model}: no bounds are stored with it; run 'extractor train' or pick another model"
            raise ModelError(msg)
        bounds = self.acceptance
        return Promise(target_precision, bounds.threshold(target_precision), bounds.statement(target_precision))

    def explain(self, source: Readable, field: str, note: str | int | None = None) -> Explanation:
        """Say what spoke for and against each reading of a field; ``note`` is an identifier, ``#1``, or an index.

        Raises UsageError for a field or a note that is not there, SourceError where there are no notes at all.
        """
        from extractor.fusing.explain import explain

        return explain(self._told(source), self.fusion, field, note)

    def explain_all(self, source: Readable, note: str | int | None = None) -> tuple[Explanation, ...]:
        """Say the same of every field: the offering's, then each note's; or those of one note."""
        from extractor.fusing.explain import explain_all

        return explain_all(self._told(source), self.fusion, note)

    def _told(self, source: Readable) -> Told:
        document = read(source)
        grids = self.finders.grids(document, self.schema)
        (candidates,) = self.finders.candidates([(document, grids)], self.schema)
        return candidates_to_told(document, grids, candidates, self.schema, self.fusion.layouts)

    def __call__(self, source: Readable) -> Extraction:
        """Extract one document: a path, its bytes, its text, or an open file. Raises ExtractorError."""
        return self.documents_to_extractions([read(source)])[0]

    def pipe(
        self, sources: Iterable[str | Path | Input], batch_size: int = 64, workers: int = 1
    ) -> Iterator[Extraction]:
        """Yield one Extraction per input, in order; a document that can't be read is ``failed``, never lost.

        Raises UsageError for a name alone where an iterable of them is wanted, for no worker or no document a batch,
        and for workers that cannot load what this process put together itself.
        """
        if workers < 1 or batch_size < 1:
            msg = f"pipe wants a worker and a document a batch at least, not {workers} and {batch_size}"
            raise UsageError(msg)
        inputs = _to_inputs(sources)
        if workers > 1:
            if self.loader is None:
                raise UsageError("other processes cannot load this extractor: use extractor.load, or one worker")
            from extractor.pool import pipe_in_processes

            yield from pipe_in_processes(self.loader, inputs, batch_size, workers)
            return
        for batch in inputs_to_batches(inputs, batch_size):
            yield from self.inputs_to_extractions(batch)

    def inputs_to_extractions(self, inputs: Sequence[Input]) -> list[Extraction]:
        """Extract a batch of inputs; what can't be opened or read comes back as ``failed``."""
        out: list[Extraction | None] = []
        documents: list[Document] = []
        for item in inputs:
            try:
                documents.append(item.read())
                out.append(None)
            except ExtractorError as error:
                out.append(failed_extraction(item.source, error, self.schema, self.model, item.sha256))
        read_ones = iter(self._each_or_failed(documents))
        return [next(read_ones) if result is None else result for result in out]

    def _each_or_failed(self, documents: Sequence[Document]) -> list[Extraction]:
        """Extract a batch; where that breaks, go on one by one, so that only the broken document is lost."""
        try:
            return self.documents_to_extractions(documents)
        except Exception as error:
            if len(documents) == 1:
                broken = documents[0]
                log.exception("%s: extraction broke", broken.source)
                return [failed_extraction(broken.source, error, self.schema, self.model, broken.sha256)]
            return [result for document in documents for result in self._each_or_failed([document])]

    def documents_to_extractions(self, documents: Sequence[Document]) -> list[Extraction]:
        """Run the flow itself, for a batch of documents."""
        batch = [(document, self.finders.grids(document, self.schema)) for document in documents]
        found = self.finders.candidates(batch, self.schema)
        out: list[Extraction] = []
        for (document, grids), candidates in zip(batch, found, strict=True):
            fused = fuse(document, grids, candidates, self.schema, self.fusion)
            offering, told, memory = fused.offering, fused.notes, self.finders.memory
            if memory is not None:
                offering, told = memory.recall(document, offering, told)
            notes = tuple(reconcile(note, document.text) for note in told)
            vouched = memory is not None and memory.vouches_for_notes(document.sha256)
            own = without_places(document, fused.others)
            verdict = judge_offer(own, notes, self.schema, offering) if notes and not vouched else None
            if verdict is None or verdict.offers:
                findings = [*others_to_findings(fused.others), *check(offering, notes, document.text)]
            else:
                offering = without_sale(offering) if verdict.is_something_else else offering
                notes, findings = (), [verdict.finding()]
            out.append(self._extraction(document, offering, notes, findings, layout=fused.layout))
        return out

    def _extraction(
        self,
        document: Document,
        offering: Record,
        notes: tuple[Record, ...],
        findings: Sequence[Finding],
        *,
        layout: Layout | None,
    ) -> Extraction:
        status, confidence = sum_up(offering, notes, self.review_threshold, findings, self.schema)
        return Extraction(
            source=document.source,
            sha256=document.sha256,
            schema=self.schema.id,
            model=self.model,
            status=status,
            confidence=confidence,
            offering=offering,
            notes=notes,
            findings=tuple(findings),
            layout=layout,
        )


def _to_inputs(sources: Iterable[str | Path | Input]) -> Iterator[Input]:
    if isinstance(sources, str | bytes | Path):  # letter by letter, a ``-`` among them would wait for standard input
        raise UsageError("pipe takes many sources: put this one into a list")
    for source in sources:
        if isinstance(source, Input):
            yield source
        elif isinstance(source, str | Path):
            yield from sources_to_inputs([source])
        else:
            kind = type(source).__name__
            yield Input(f"<{kind}>", SourceError(f"{kind} is no source of a pipe; pass a path, a URL or an Input"))
